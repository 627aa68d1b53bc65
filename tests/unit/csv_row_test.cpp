// Rows of CSV as they leave: read again they give the same cells, and none is a formula.
#include "corpus/present/csv_row.h"

#include "schemas/base/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;

struct Row {
  std::string sentence;
  std::vector<std::string> cells;
  std::string exact;
  std::string safe;
};

TEST(CsvRow, IsOfRfc4180AndNoFormula) {
  const std::vector<Row> rows{
      {"plain cells stand as they are",
       {"Northbridge", "2022"},
       "Northbridge,2022\r\n",
       "Northbridge,2022\r\n"},
      {"an empty cell is nothing", {"a", "", "b"}, "a,,b\r\n", "a,,b\r\n"},
      {"one empty cell is no empty line", {""}, "\"\"\r\n", "\"\"\r\n"},
      {"a comma wants quotes", {"plans, all"}, "\"plans, all\"\r\n", "\"plans, all\"\r\n"},
      {"a quote is doubled", {"the \"plan\""}, "\"the \"\"plan\"\"\"\r\n", "\"the \"\"plan\"\"\"\r\n"},
      {"a line break stays", {"stem\n– part"}, "\"stem\n– part\"\r\n", "\"stem\n– part\"\r\n"},
      {"an equals sign begins a formula", {"=1+1"}, "=1+1\r\n", "'=1+1\r\n"},
      {"so does a plus", {"+1"}, "+1\r\n", "'+1\r\n"},
      {"and a minus", {"-1"}, "-1\r\n", "'-1\r\n"},
      {"and an at", {"@SUM(A1)"}, "@SUM(A1)\r\n", "'@SUM(A1)\r\n"},
      {"a tab hides one", {"\t=1"}, "\t=1\r\n", "'\t=1\r\n"},
      {"a carriage return too", {"\r=1"}, "\"\r=1\"\r\n", "\"'\r=1\"\r\n"},
      {"a formula with a quote and a comma",
       {"=HYPERLINK(\"x\",\"y\")"},
       "\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n",
       "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n"},
      {"a sign inside a cell is harmless", {"a=b", "2-3"}, "a=b,2-3\r\n", "a=b,2-3\r\n"},
      {"a dash is no minus", {"– part"}, "– part\r\n", "– part\r\n"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    EXPECT_EQ(csv_row(row.cells, CsvSafety::exact), row.exact);
    EXPECT_EQ(csv_row(row.cells, CsvSafety::spreadsheet), row.safe);
  }
}

TEST(CsvRow, IsReadAgainAsItWas) {
  const std::vector<std::string> head{"a", "b", "c", "d"};
  const std::vector<std::string> cells{"one, \"two\"", "line\nbreak", "", "‘quoted’ – naïve"};
  const auto read = read_csv(csv_row(head, CsvSafety::exact) + csv_row(cells, CsvSafety::exact));
  EXPECT_THAT(read, ElementsAre(cells));
}

}  // namespace
}  // namespace letterlens

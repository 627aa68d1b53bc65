#include "schemas/base/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct CsvRow {
  std::string why;
  std::string csv;
  std::vector<std::string> fields;  // of the row below the head
};

TEST(Csv, FieldsAreReadAsWritten) {
  for (const auto& row : std::vector<CsvRow>{
           {"plain fields", "a,b\nNorthbridge,991\n", {"Northbridge", "991"}},
           {"no line end behind the last row", "a,b\nNorthbridge,991", {"Northbridge", "991"}},
           {"lines that end in CR LF", "a,b\r\nNorthbridge,991\r\n", {"Northbridge", "991"}},
           {"empty fields", "a,b\n,\n", {"", ""}},
           {"a quoted field", "a,b\n\"Northbridge\",991\n", {"Northbridge", "991"}},
           {"a comma inside quotes",
            "a,b\n\"Northbridge, Eastmere and Hale\",991\n",
            {"Northbridge, Eastmere and Hale", "991"}},
           {"a line end inside quotes",
            "a,b\n\"Northbridge\nCouncil\",991\n",
            {"Northbridge\nCouncil", "991"}},
           {"doubled quotes inside quotes",
            "a,b\n\"the \"\"front door\"\"\",991\n",
            {"the \"front door\"", "991"}},
           {"letters beyond ASCII", "a,b\nSlough Children’s Trust,É\n", {"Slough Children’s Trust", "É"}},
           {"a single column", "a\nNorthbridge\n", {"Northbridge"}},
           {"empty lines around the row", "a,b\n\nNorthbridge,991\n\n", {"Northbridge", "991"}}}) {
    SCOPED_TRACE(row.why);
    EXPECT_THAT(read_csv(row.csv), ElementsAre(::testing::ElementsAreArray(row.fields)));
  }
}

TEST(Csv, RowsKeepTheirOrder) {
  EXPECT_THAT(read_csv("a,b\n1,2\n3,4\n"), ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
}

TEST(Csv, TheHeadIsNoRow) {
  EXPECT_THAT(read_csv("a,b\n"), IsEmpty());
  EXPECT_THAT(read_csv(""), IsEmpty());
}

std::string refusal(std::string_view csv) {
  try {
    read_csv(csv);
  } catch (const CsvError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Csv, ARowOfAnotherWidthIsNamed) {
  EXPECT_THAT(refusal("a,b\n1,2\n3\n"), HasSubstr("row 3 has 1 fields, the head has 2"));
  EXPECT_THAT(refusal("a,b\n1,2,3\n4,5\n"), HasSubstr("row 2 has 3 fields"));
  EXPECT_EQ(refusal("a,b\n1,2\n3,4\n"), "accepted");
}

TEST(Csv, ABadQuoteIsNamedByItsRow) {
  EXPECT_THAT(refusal("a,b\n1,2\n3,fo\"ur\n"), HasSubstr("row 3"));
  EXPECT_THAT(refusal("a,b\n\"1\" ,2\nx\"y,4\n"), HasSubstr("row"));
  EXPECT_EQ(refusal("a,b\n1,2\n3,\"fo\"\"ur\"\n"), "accepted") << "the same quote, doubled inside quotes";
}

}  // namespace
}  // namespace letterlens

// Workbooks as a person asks for them, and as a spreadsheet program opens them.
#include "schemas/base/csv.h"
#include "tests/cli/compared_corpus.h"

#include <Poco/Pipe.h>
#include <Poco/Process.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class WorkbookTest : public ComparedCorpus {};

TEST_F(WorkbookTest, AWorkbookThatCannotBeWrittenIsStatus74) {
  const Result result = run({"compare", "-a", "Northbridge", "--xlsx", folder_.path("nowhere/x.xlsx")});
  EXPECT_EQ(result.status, 74);
  EXPECT_THAT(result.err, HasSubstr("nowhere/x.xlsx: cannot be written"));
}

TEST_F(WorkbookTest, TheSameWorkbookIsWrittenOnEveryRun) {
  for (const char* name : {"one.xlsx", "two.xlsx"})
    EXPECT_EQ(run({"compare", "-a", "Northbridge", "--xlsx", folder_.path(name)}).status, 0);
  EXPECT_EQ(read_bytes(folder_.path("one.xlsx")), read_bytes(folder_.path("two.xlsx")));
  EXPECT_THAT(names_in(folder_.path(), ".letterlens-incoming"), IsEmpty());
}

// LibreOffice opens the workbook and writes the cells of each of its sheets, as people see them.
TEST_F(WorkbookTest, WorkbooksOpenInASpreadsheetProgramWithASummaryAndWords) {
  ASSERT_EQ(run({"table", "authority", "area", "--xlsx", folder_.path("table.xlsx")}).status, 0);
  ASSERT_EQ(run({"compare", "-a", "Northbridge", "--xlsx", folder_.path("visits.xlsx")}).status, 0);
  ASSERT_EQ(run({"compare", "-a", "Northbridge", "-a", "Thornwick", "-a", "Eastmere", "--xlsx",
                 folder_.path("side.xlsx")})
                .status,
            0);
  ASSERT_EQ(run({"similar", "pathway plans", "--weak", "--xlsx", folder_.path("similar.xlsx")}).status, 0);
  Poco::Pipe out;
  const auto office = Poco::Process::launch(
      "soffice",
      {"--headless", "-env:UserInstallation=file://" + folder_.path("profile"), "--convert-to",
       "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir",
       folder_.path(), folder_.path("table.xlsx"), folder_.path("visits.xlsx"), folder_.path("side.xlsx"),
       folder_.path("similar.xlsx")},
      nullptr, &out, &out);
  ASSERT_EQ(office.wait(), 0) << "soffice (libreoffice-calc)";

  const std::string table = read_bytes(folder_.path("table-Numbers.csv"));
  EXPECT_THAT(table, StartsWith("Authority,Front door,"));
  EXPECT_EQ(read_csv(table).size(), 4U) << "three authorities and the total";
  EXPECT_THAT(read_csv(table).at(1), ::testing::IsSupersetOf({"Northbridge", "2", "1", "3"}));
  EXPECT_THAT(read_bytes(folder_.path("table-Shares.csv")), HasSubstr("Northbridge,66.6"));
  EXPECT_THAT(read_bytes(folder_.path("table-Summary.csv")), StartsWith("Visits by authority and area,"));

  const auto visits = read_csv(read_bytes(folder_.path("visits-Over time.csv")));
  const auto lines = read_csv(run({"compare", "-a", "Northbridge", "--csv"}).out);
  ASSERT_EQ(visits.size(), lines.size());
  EXPECT_THAT(read_bytes(folder_.path("visits-Over time.csv")), StartsWith("Visit,Kind,Area,Grade then,"));
  EXPECT_THAT(visits.front(),
              ::testing::IsSupersetOf({"Focused visit", "Front door", "Asked for", "Improvements"}));
  for (const auto& row : visits)
    for (const auto& cell : row) EXPECT_THAT(cell, Not(HasSubstr("_"))) << "words, not codes";
  EXPECT_THAT(read_bytes(folder_.path("visits-Over time.csv")), HasSubstr("26 June 2018, improvement 2"));
  EXPECT_THAT(read_bytes(folder_.path("visits-Summary.csv")),
              ::testing::AllOf(HasSubstr("Northbridge: what was asked"), HasSubstr("2 asked before"),
                               HasSubstr("Open Government Licence")));
  EXPECT_THAT(read_bytes(folder_.path("side-Themes.csv")),
              StartsWith("Theme,Northbridge,Thornwick,Eastmere,"));
  EXPECT_THAT(read_bytes(folder_.path("side-Items.csv")), StartsWith("Theme,"));
  EXPECT_THAT(read_bytes(folder_.path("similar-Similar items.csv")), HasSubstr("What is asked"));
  for (const auto& name : names_in(folder_.path(), ".csv"))
    EXPECT_THAT(read_bytes(folder_.path(name)), Not(HasSubstr(folder_.path()))) << "no path of this machine";
}

}  // namespace
}  // namespace letterlens::testing

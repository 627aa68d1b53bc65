// The tables of bodies and actions of area SEND reports in plain text, as `pdftotext -layout` writes them.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

Letter read_report(const std::string& table) {
  return testing::extracted(testing::read_bytes(
      "Area SEND inspection of Northbridge Local Area Partnership\n\nInspection dates: 4 to 8 March 2024\n\n"
      "Inspection outcome\n\nThere are widespread and/or systemic failings leading to significant concerns "
      "about the experiences of children.\n\nWhat does the area partnership need to do better?\n\n"
      "Plans are late.\n\nAreas for priority action\n\n" +
      table +
      "\n\nAreas for improvement\n\n• Leaders should plan with young people.\n\n"
      "Local area partnership details\n\nMany people live here.\n"));
}

std::vector<std::string> bodies(const Letter& record) {
  std::vector<std::string> out;
  for (const auto& item : record.priority_actions) out.push_back(item.body ? item.body->text : "");
  return out;
}

TEST(PlainActionTables, HaveRowsThatBeginWithABodyBesideASentence) {
  const auto record = read_report(
      "Responsible body              Areas for priority action\n"
      "Northbridge City              Leaders across the partnership should agree who\n"
      "Council and NHS               reviews plans. They should begin with the oldest of\n"
      "Northbridge ICB               them.\n"
      "Northbridge City              The council should improve:\n"
      "Council                          • the supply of places;\n"
      "                                 • the pace of assessments, so that children do not\n"
      "                                   wait.\n");
  EXPECT_THAT(
      testing::texts(record.priority_actions),
      ElementsAre("Leaders across the partnership should agree who reviews plans. They should begin with "
                  "the oldest of them.",
                  "The council should improve:\n– the supply of places;\n– the pace of assessments, so "
                  "that children do not wait."));
  EXPECT_THAT(bodies(record),
              ElementsAre("Northbridge City Council and NHS Northbridge ICB", "Northbridge City Council"));
}

TEST(PlainActionTables, GoOnOverAPageWhereColumnsShift) {
  const auto record = read_report(
      "Responsible body              Areas for priority action\n"
      "Northbridge City              Leaders across the partnership should agree who\n"
      "Council and NHS               reviews the plans of children who move into the\n"
      "Area SEND inspection report: Northbridge\n                                             5\n\f"
      "Northbridge ICB              area, and when that is done.\n"
      "                             They should tell parents.\n"
      "NHS Northbridge              Health leaders should cut the waits for hearing\n"
      "ICB                          tests.\n"
      "Area SEND inspection report: Northbridge\n                                             6\n\f");
  EXPECT_THAT(
      testing::texts(record.priority_actions),
      ElementsAre("Leaders across the partnership should agree who reviews the plans of children who move "
                  "into the area, and when that is done. They should tell parents.",
                  "Health leaders should cut the waits for hearing tests."));
  EXPECT_THAT(bodies(record),
              ElementsAre("Northbridge City Council and NHS Northbridge ICB", "NHS Northbridge ICB"));
}

TEST(PlainActionTables, MayHaveBlankLinesBetweenRowsAndCellsThatTouch) {
  const auto record = read_report(
      "Responsible body              Areas for priority action\n\n"
      "NHS Northbridge Integrated Leaders should cut the waits for hearing tests.\n"
      "Care Board\n\n"
      "Northbridge City Council      Leaders should improve the supply of places.\n");
  // The second column of the first row is three characters further left: the table cannot be told.
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("list_without_bullets"));
  const auto apart = read_report(
      "Responsible body              Areas for priority action\n\n"
      "NHS Northbridge               Leaders should cut the waits for hearing tests.\n"
      "Integrated Care Board\n\n"
      "Northbridge City Council      Leaders should improve the supply of places.\n");
  EXPECT_THAT(bodies(apart),
              ElementsAre("NHS Northbridge Integrated Care Board", "Northbridge City Council"));
  EXPECT_THAT(testing::codes(apart.diagnostics), Not(Contains("list_without_bullets")));
}

TEST(PlainActionTables, AreLeftToTheChecksWhereBodiesAreSetInTheMiddleOfTheirRows) {
  const auto record = read_report(
      "Responsible body              Areas for priority action\n"
      "Northbridge City              Leaders across the partnership should agree who\n"
      "Council                       reviews plans.\n"
      "                              Leaders should cut the waits for hearing tests and\n"
      "NHS Northbridge               for wheelchairs, and tell parents how long they will\n"
      "                              have to wait.\n");
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("list_without_bullets"));
}

}  // namespace
}  // namespace letterlens

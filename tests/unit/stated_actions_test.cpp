// Tables of web pages and Word documents that say what an area SEND report asks for.
#include "pipeline/process.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

using ::testing::Not;

Letter report(const std::string& tables) {
  return process(
             {"report.html",
              "<html><body><h1>Area SEND inspection of Northbridge Local Area Partnership</h1>"
              "<p>Inspection dates: 4 to 8 March 2024</p><h2>Inspection outcome</h2>"
              "<p>There are widespread and/or systemic failings leading to significant concerns about the "
              "experiences and outcomes of children and young people with special educational needs and/or "
              "disabilities (SEND), which the local area partnership must address urgently.</p>" +
                  tables +
                  "<h2>Local area partnership details</h2><p>Northbridge City Council was inspected with its "
                  "partners in health, who plan and buy the services that children and young people with "
                  "SEND "
                  "in this area need.</p></body></html>"},
             testing::invented_knowledge())
      .letter;
}

std::string bodies_of(const std::vector<Item>& items) {
  std::string out;
  for (const auto& item : items) out += (item.body ? item.body->text : "none") + ";";
  return out;
}

const std::string head =
    "<h2>Areas for priority action</h2><table><tr><th>Responsible body</th><th>Areas for priority "
    "action</th></tr>";

TEST(StatedActions, HaveTheBodyThatStandsBesideThem) {
  const Letter letter =
      report(head +
             "<tr><td>Northbridge City Council<br>and its schools</td><td>Leaders should find out who "
             "waits.</td></tr>"
             "<tr><td>NHS Northbridge</td><td><p>The ICB should act, in particular:</p>"
             "<ul><li>for hearing tests;</li><li>for young carers.</li></ul></td></tr></table>");
  EXPECT_THAT(testing::texts(letter.priority_actions),
              ElementsAre("Leaders should find out who waits.",
                          "The ICB should act, in particular:\n– for hearing tests;\n– for young carers."));
  EXPECT_EQ(bodies_of(letter.priority_actions), "Northbridge City Council and its schools;NHS Northbridge;");
  EXPECT_THAT(testing::codes(letter.diagnostics), Not(Contains("body_missing")));
}

TEST(StatedActions, ShareABodyThatSpansTheirRows) {
  const Letter letter = report(head +
                               "<tr><td rowspan=2>Northbridge City Council</td><td>Leaders should act.</td>"
                               "</tr><tr><td>Leaders should plan.</td></tr>"
                               "<tr><td>NHS Northbridge</td><td>The ICB should act.</td></tr></table>");
  EXPECT_THAT(testing::texts(letter.priority_actions),
              ElementsAre("Leaders should act.", "Leaders should plan.", "The ICB should act."));
  EXPECT_EQ(bodies_of(letter.priority_actions),
            "Northbridge City Council;Northbridge City Council;NHS Northbridge;");
}

TEST(StatedActions, ThatSpanRowsHaveTheBodiesOfAll) {
  const Letter letter = report(head +
                               "<tr><td>Northbridge City Council</td><td rowspan=2>Leaders should act.</td>"
                               "</tr><tr><td>NHS Northbridge</td></tr>"
                               "<tr><td>NHS Northbridge</td><td>The ICB should act.</td></tr></table>");
  EXPECT_THAT(testing::texts(letter.priority_actions),
              ElementsAre("Leaders should act.", "The ICB should act."));
  EXPECT_EQ(bodies_of(letter.priority_actions), "Northbridge City Council NHS Northbridge;NHS Northbridge;");
}

// Which of the bodies must do which of the actions is not stated.
TEST(StatedActions, OfCellsThatOverlapAreNotGuessed) {
  const Letter letter = report(head +
                               "<tr><td rowspan=2>Northbridge City Council</td><td>Leaders should act.</td>"
                               "</tr><tr><td rowspan=2>Leaders should plan.</td></tr>"
                               "<tr><td>NHS Northbridge</td></tr></table>");
  EXPECT_EQ(letter.status(), Status::needs_review);
}

TEST(StatedActions, AreNeverTheCellOfABody) {
  const Letter letter = report(head +
                               "<tr><td>Northbridge City Council</td><td>Leaders should act.</td></tr>"
                               "<tr><td>NHS Northbridge</td></tr></table>");
  for (const auto& item : letter.priority_actions)
    EXPECT_EQ(item.text.text.find("NHS"), std::string::npos) << item.text.text;
  EXPECT_EQ(letter.status(), Status::needs_review);
}

TEST(StatedActions, OfOneColumnAreItemsRowByRow) {
  const Letter letter = report(
      "<table><tr><th>Areas for improvement</th></tr>"
      "<tr><td>Leaders should plan early. They should begin at fourteen.</td></tr>"
      "<tr><td>The partnership should share what it knows.</td></tr></table>");
  EXPECT_THAT(testing::texts(letter.improvements),
              ElementsAre("Leaders should plan early. They should begin at fourteen.",
                          "The partnership should share what it knows."));
  EXPECT_THAT(testing::codes(letter.diagnostics), Not(Contains("text_unassigned")));
}

// A table may be there for the look of the page: its paragraphs are not run together.
TEST(StatedActions, AreNotMadeOfSeveralParagraphsInOneCell) {
  const Letter letter = report(
      "<table><tr><td>Areas for improvement</td></tr><tr><td><p>Plans are late.</p>"
      "<p>Visits are late.</p></td></tr></table>");
  for (const auto& item : letter.improvements)
    EXPECT_EQ(item.text.text.find("late. Visits"), std::string::npos) << item.text.text;
}

}  // namespace
}  // namespace letterlens

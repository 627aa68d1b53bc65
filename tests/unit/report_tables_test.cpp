// The tables of reports in web pages: what is in cells is stated, and read without a place on a page.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Letter read_page(const std::string& body) {
  return testing::extracted(testing::read_bytes("<!DOCTYPE html><html><body>" + body + "</body></html>"));
}

const std::string send_front =
    "<h1>Area SEND inspection of Northbridge Local Area Partnership</h1>"
    "<p>Inspection dates: 4 to 8 March 2024</p><h2>Inspection outcome</h2>"
    "<p>There are widespread and/or systemic failings.</p>"
    "<h2>What is it like to be a child or young person with SEND in this area?</h2><p>Much depends on "
    "age.</p>";

TEST(ReportTables, HaveABodyBesideEachAction) {
  const auto record =
      read_page(send_front +
                "<h2>Areas for priority action</h2><table>"
                "<tr><td>Responsible body</td><td>Areas for priority action</td></tr>"
                "<tr><td>Northbridge Council</td><td>Leaders should act on waiting times.</td></tr>"
                "<tr><td>NHS Northbridge</td><td><p>The ICB should improve:</p><ul><li>hearing tests;</li>"
                "<li>wheelchairs.</li></ul></td></tr></table>");
  EXPECT_THAT(testing::texts(record.priority_actions),
              ElementsAre("Leaders should act on waiting times.",
                          "The ICB should improve:\n– hearing tests;\n– wheelchairs."));
  ASSERT_EQ(record.priority_actions.size(), 2U);
  ASSERT_TRUE(record.priority_actions[0].body && record.priority_actions[1].body);
  EXPECT_EQ(record.priority_actions[0].body->text, "Northbridge Council");
  EXPECT_EQ(record.priority_actions[1].body->text, "NHS Northbridge");
}

TEST(ReportTables, OfOneColumnAreItems) {
  for (const std::string head : {"", "<tr><td>Areas for improvement</td></tr>"}) {
    const auto record =
        read_page(send_front + "<h2>Areas for improvement</h2><table>" + head +
                  "<tr><td>Leaders should plan with young people. They should begin early.</td></tr>"
                  "<tr><td>Leaders should share what they know.</td></tr></table>");
    EXPECT_THAT(testing::texts(record.improvements),
                ElementsAre("Leaders should plan with young people. They should begin early.",
                            "Leaders should share what they know."));
  }
}

std::string ilacs_page(const std::string& overall, const std::string& list) {
  return "<h1>Inspection of Northbridge children’s services</h1>"
         "<p>Inspection dates: 6 to 10 March 2023</p><table>"
         "<tr><td>Lead inspector:</td><td>Ana Field, His Majesty’s Inspector</td></tr>"
         "<tr><td>Judgement</td><td>Grade</td></tr>"
         "<tr><td>The impact of leaders on social work practice with children and "
         "families</td><td>Good</td></tr>"
         "<tr><td>Overall effectiveness</td><td>" +
         overall +
         "</td></tr></table><p>Children are helped early by people who know them and who stay with them for "
         "as long as they are needed.</p>" +
         list +
         "<h2>The impact of leaders on social work practice with children and families: good</h2>"
         "<p>Leaders know their services well, and they act on what they know about the children who need "
         "them most.</p>";
}

TEST(ReportTables, MayHoldTheLeadInspectorAboveTheGrades) {
  const auto record =
      read_page(ilacs_page("Good", "<h2>What needs to improve</h2><ul><li>The pace of change.</li></ul>"));
  ASSERT_TRUE(record.headline_findings);
  EXPECT_EQ(record.headline_findings->text,
            "Children are helped early by people who know them and who stay with them for as long as they "
            "are needed.");
}

TEST(ReportTables, OfAnOutstandingReportNeedNoListOfWhatToImprove) {
  EXPECT_THAT(testing::codes(read_page(ilacs_page("Outstanding", "")).diagnostics),
              Not(Contains("improvements_missing")));
  EXPECT_THAT(testing::codes(read_page(ilacs_page("Good", "")).diagnostics),
              Contains("improvements_missing"));
  EXPECT_THAT(testing::codes(
                  read_page(ilacs_page("Outstanding", "<ul><li>The pace of change.</li></ul>")).diagnostics),
              Contains("improvements_missing"));
}

// As pdftotext -layout writes a table of grades.
TEST(ReportTables, OfGradesAreReadFromColumnsOfPlainText) {
  const auto record = testing::extracted(testing::read_bytes(
      "Inspection of Northbridge local authority children’s services\nInspection dates: 26 February to 1 "
      "March 2024\n"
      "Lead inspector: Ana Field, His Majesty’s Inspector\n\n"
      "Judgement                                               Grade\n"
      "The impact of leaders on social work practice with      Outstanding\n"
      "children and families\n"
      "The experiences and progress of children who need       Requires\n"
      "help and protection                                     improvement to\n"
      "                                                        be good\n"
      "The experiences and progress of children in care        Good\n"
      "The experiences and progress of care leavers            Inadequate\n"
      "Overall effectiveness                                   Good\n\n\n"
      "Children in Northbridge are helped early by people who know them and who stay with them.\n\n"
      "What needs to improve?\n\n• The pace of change.\n"));
  using enum Judgement;
  EXPECT_EQ(record.judgements, (Judgements{{overall_effectiveness, Grade::good},
                                           {impact_of_leaders, Grade::outstanding},
                                           {help_and_protection, Grade::requires_improvement},
                                           {in_care, Grade::good},
                                           {care_leavers, Grade::inadequate}}));
  ASSERT_TRUE(record.headline_findings);
  EXPECT_EQ(record.headline_findings->text,
            "Children in Northbridge are helped early by people who know them and who stay with them.");
}

TEST(ReportTables, OfGradesInPlainTextEndAboveShortLines) {
  const auto record = testing::extracted(testing::read_bytes(
      "Inspection of Northbridge local authority children’s services\n\nInspection dates: 6 to 17 May 2024\n"
      "Lead inspector: Ana Field\n\n"
      "Judgement                                                                        Grade\n\n"
      "The impact of leaders on social work practice with children and families         Good\n\n"
      "The experiences and progress of children who need help and protection            Good\n\n"
      "The experiences and progress of children in care                                 Good\n\n"
      "The experiences and progress of care leavers                                     Good\n\n"
      "Overall effectiveness                                                            Good\n\n"
      "Leaders know what has been achieved.\n\nPlans are clear.\n\nWhat needs to improve\n\n• The pace of "
      "change.\n"));
  ASSERT_TRUE(record.judgements);
  EXPECT_EQ(record.judgements->at(Judgement::overall_effectiveness), Grade::good);
  ASSERT_TRUE(record.headline_findings);
  EXPECT_EQ(record.headline_findings->text, "Leaders know what has been achieved.\n\nPlans are clear.");
}

TEST(ReportTitles, AreNotTheRunningFootThatRepeatsThem) {
  const std::string title = "Inspection of Northbridge children’s services";
  const auto letter =
      testing::read_bytes(title + "\n\nInspection dates: 6 to 10 March 2023\n\nChildren are helped.\n\n" +
                          title + "\n1\n\fLeaders know them.\n\n" + title + "\n2\n");
  EXPECT_THAT(testing::block_texts(letter.text), ElementsAre(title, "Inspection dates: 6 to 10 March 2023",
                                                             "Children are helped.", "Leaders know them."));
}

TEST(ReportHeadings, OfPlainTextNeedNoColon) {
  for (const std::string joint : {": ", " is ", " – "}) {
    const std::string heading = "The experiences and progress of children in care" + joint + "good";
    const auto letter = testing::read_bytes(
        "Inspection of Northbridge children’s services\n\nInspection dates: 6 to 10 March 2023\n\n"
        "Judgement   Grade\n\nThe experiences and progress of children in care   Good\n\n"
        "Children are helped.\n\nWhat needs to improve\n\n■ The pace of change.\n\n" +
        heading + "\n\n1. Children in care are well known.\n");
    const auto record = testing::extracted(letter);
    ASSERT_EQ(record.sections.size(), 2U) << joint;
    EXPECT_EQ(record.sections[1].heading.text, heading);
    ASSERT_TRUE(record.headline_findings);
    EXPECT_EQ(record.headline_findings->text, "Children are helped.");
  }
}

}  // namespace
}  // namespace letterlens

// Area SEND reports: the outcome, the strengths, and the tables of bodies and actions, whose rows are
// separated by rules and white space and may go on over the page.
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlacedText;
using testing::PrintedPage;

// A page of an invented report whose tables are placed line by line.
class SendPage : public PrintedPage {
 public:
  SendPage& front() {
    line("Local area partnership report").gap();
    heading("Area SEND inspection of Northbridge Local Area Partnership").gap();
    line("Inspection dates: 4 to 8 March 2024").gap();
    heading("Inspection outcome");
    paragraph({"There are widespread and/or systemic failings leading to significant concerns about",
               "the experiences and outcomes of children and young people with special educational",
               "needs and/or disabilities (SEND), which the partnership must address urgently."});
    heading("What is it like to be a child or young person with SEND in this area?");
    paragraph({"Much depends on where children live and on how old they are when they first need help,",
               "because the services of the partnership have grown up apart from one another here."});
    heading("What is the area partnership doing that is effective?");
    bullet("\uF06E", {"Leaders listen to young people."})
        .bullet("\uF06E", {"The parent carer forum is well led."});
    heading("What does the area partnership need to do better?");
    bullet("\uF06E", {"Plans are not kept up to date."});
    return *this;
  }

  // One row of a table of two columns; `y` is the baseline of its first line.
  SendPage& cells(double y, const std::vector<std::string>& body, const std::vector<std::string>& action,
                  bool bold = false) {
    for (std::size_t i = 0; i < body.size(); ++i)
      place({.x = 78, .y = y + static_cast<double>(i) * pitch, .text = body[i], .bold = bold});
    for (std::size_t i = 0; i < action.size(); ++i)
      place({.x = 240, .y = y + static_cast<double>(i) * pitch, .text = action[i], .bold = bold});
    return *this;
  }

  // One row of a table of one column.
  SendPage& cell(double y, const std::vector<std::string>& lines, bool bold = false) {
    return cells(y, lines, {}, bold);
  }

  SendPage& footer(int page) {
    place({.x = 72,
           .y = 800,
           .text = "Area SEND inspection report: Northbridge Local Area Partnership",
           .size = 9});
    place({.x = 520, .y = 800, .text = std::to_string(page), .size = 9});
    return *this;
  }
};

const std::vector<std::string> bodies{"Northbridge Council and", "NHS Northbridge ICB"};

TEST(SendReport, TellsItsOutcomeAndItsStrengths) {
  SendPage page;
  page.front();
  const auto letter = testing::read_printed({page});
  const auto record = testing::extracted(letter);
  EXPECT_EQ(record.kind, LetterKind::send_inspection);
  ASSERT_TRUE(record.outcome);
  EXPECT_EQ(record.outcome->number, 3);
  testing::expect_grounded(letter.text, record.outcome->as_written);
  EXPECT_THAT(testing::texts(record.strengths),
              ElementsAre("Leaders listen to young people.", "The parent carer forum is well led."));
  ASSERT_TRUE(record.headline_findings);
  EXPECT_THAT(record.headline_findings->text, ::testing::StartsWith("Much depends on where"));
}

TEST(SendReport, HasABodyBesideEachAction) {
  SendPage page;
  page.front();
  SendPage table;
  table.heading("Areas for priority action");
  table.cells(200, {"Responsible body"}, {"Areas for priority action"}, true);
  table.cells(214.5, bodies,
              {"Leaders across the partnership should act", "to make sure that children are not waiting."});
  // As long as its action, and no more than a rule apart from the row above.
  table.cells(243, {"NHS Northbridge", "Integrated Care Board"},
              {"The ICB should reduce the time that young", "people wait for an assessment of autism."});
  table.cells(271.5, {"Northbridge Council"}, {"Leaders should do better, in particular for:"});
  table.place({.x = 250, .y = 285.5, .text = "•"}).place({.x = 262, .y = 285.5, .text = "children in care;"});
  table.place({.x = 250, .y = 299.5, .text = "•"}).place({.x = 262, .y = 299.5, .text = "young carers."});
  const auto letter = testing::read_printed({page, table});
  const auto record = testing::extracted(letter);
  EXPECT_THAT(
      testing::texts(record.priority_actions),
      ElementsAre("Leaders across the partnership should act to make sure that children are not waiting.",
                  "The ICB should reduce the time that young people wait for an assessment of autism.",
                  "Leaders should do better, in particular for:\n– children in care;\n– young carers."));
  ASSERT_EQ(record.priority_actions.size(), 3U);
  ASSERT_TRUE(record.priority_actions[0].body && record.priority_actions[1].body);
  EXPECT_EQ(record.priority_actions[0].body->text, "Northbridge Council and NHS Northbridge ICB");
  EXPECT_EQ(record.priority_actions[1].body->text, "NHS Northbridge Integrated Care Board");
  EXPECT_EQ(record.priority_actions[2].body->text, "Northbridge Council");
  for (const auto& item : record.priority_actions) testing::expect_grounded(letter.text, *item.body);
}

TEST(SendReport, HasBodiesInTheMiddleOfRowsWithBullets) {
  SendPage page;
  page.front();
  SendPage table;
  table.heading("Areas for priority action");
  table.cells(200, {"Responsible body"}, {"Areas for priority action"}, true);
  table.cells(
      222, {},
      {"Leaders across the partnership should act", "to make sure that children are not", "waiting."});
  table.cells(236, {"NHS Northbridge"}, {});
  table.cells(266, {}, {"Leaders should do better, in particular for:"});
  table.place({.x = 250, .y = 292, .text = "•"}).place({.x = 262, .y = 292, .text = "children in care;"});
  table.place({.x = 250, .y = 306, .text = "•"}).place({.x = 262, .y = 306, .text = "young carers."});
  table.cells(292, {"Northbridge Council"}, {});
  const auto record = testing::extracted(testing::read_printed({page, table}));
  EXPECT_THAT(
      testing::texts(record.priority_actions),
      ElementsAre("Leaders across the partnership should act to make sure that children are not waiting.",
                  "Leaders should do better, in particular for:\n– children in care;\n– young carers."));
  ASSERT_EQ(record.priority_actions.size(), 2U);
  ASSERT_TRUE(record.priority_actions[0].body && record.priority_actions[1].body);
  EXPECT_EQ(record.priority_actions[0].body->text, "NHS Northbridge");
  EXPECT_EQ(record.priority_actions[1].body->text, "Northbridge Council");
}

TEST(SendReport, KeepsARowTogetherThatGoesOnOverThePage) {
  SendPage page;
  page.front().footer(1);
  SendPage first;
  first.cells(700, {"Responsible body"}, {"Areas for priority action"}, true);
  first.cells(714.5, bodies, {"Leaders across the partnership should act", "to make sure that children,"});
  first.footer(2);
  SendPage second;
  second.cells(80, {"(the board)"}, {"who are waiting now,", "are seen within the month."});
  second.cells(108.5, {"Northbridge Council"}, {"Leaders should keep every plan up to date."});
  second.go_to(150).heading("Areas for improvement");
  second.cell(190, {"Leaders should share what they learn."}).footer(3);
  const auto record = testing::extracted(testing::read_printed({page, first, second}));
  EXPECT_THAT(
      testing::texts(record.priority_actions),
      ElementsAre(
          "Leaders across the partnership should act to make sure that children, who are waiting now, "
          "are seen within the month.",
          "Leaders should keep every plan up to date."));
  ASSERT_EQ(record.priority_actions.size(), 2U);
  EXPECT_EQ(record.priority_actions[0].body->text, "Northbridge Council and NHS Northbridge ICB (the board)");
  EXPECT_EQ(record.priority_actions[1].body->text, "Northbridge Council");
  EXPECT_THAT(testing::texts(record.improvements), ElementsAre("Leaders should share what they learn."));
}

TEST(SendReport, HasImprovementsInOneColumn) {
  SendPage page;
  page.front();
  SendPage table;
  table.heading("Areas for improvement");
  table.cell(200, {"Areas for improvement"}, true);
  table.cell(214.5,
             {"Leaders should share what they learn from complaints with all who work with children,",
              "and with the parent carer forum. This includes schools, colleges and early years settings."});
  table.cell(243, {"The partnership should make the local offer easy to find."});
  table.cell(257.5,
             {"Leaders should plan for adulthood from year nine, with young people at the centre of it."});
  table.go_to(300).heading("Local area partnership details");
  const auto record = testing::extracted(testing::read_printed({page, table}));
  EXPECT_THAT(
      testing::texts(record.improvements),
      ElementsAre(
          "Leaders should share what they learn from complaints with all who work with children, and "
          "with the parent carer forum. This includes schools, colleges and early years settings.",
          "The partnership should make the local offer easy to find.",
          "Leaders should plan for adulthood from year nine, with young people at the centre of it."));
}

struct OutcomeRow {
  std::string sentence;
  int number;  // 0 for none
};

class Outcomes : public ::testing::TestWithParam<OutcomeRow> {};

TEST_P(Outcomes, AreKnownInSpiteOfMisprints) {
  const auto record = testing::extracted(testing::read_bytes(
      "Area SEND inspection of Northbridge Local Area Partnership\n\nInspection dates: 4 to 8 March 2024\n\n"
      "Inspection outcome\n\n" +
      GetParam().sentence + "\n\nInformation about the local area partnership\n\nMany children live here."));
  EXPECT_EQ(record.outcome ? record.outcome->number : 0, GetParam().number) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Outcomes,
    ::testing::Values(
        OutcomeRow{
            "The local area partnership’s special educational needs and/or disabilities (SEND) arrangements "
            "typically lead to positive experiences and outcomes for children and young people with SEND.",
            1},
        OutcomeRow{"The partnership’s arrangements typically leads to positive experiences and outcomes.", 1},
        OutcomeRow{
            "The local area partnership’s arrangements lead to inconsistent experiences and outcomes for "
            "children.",
            2},
        OutcomeRow{"There are widespread and/or systemic failings leading to significant concerns.", 3},
        OutcomeRow{"There are widespread and / or systemic failings leading to significant concerns.", 3},
        OutcomeRow{"The partnership works well.", 0}));

Letter inspected_by(const std::string& team) {
  return testing::extracted(testing::read_bytes(
      "Area SEND inspection of Northbridge Local Area Partnership\n\nInspection dates: 4 to 8 March 2024\n\n"
      "Inspection outcome\n\nThere are widespread and/or systemic failings.\n\n"
      "Information about this inspection\n\nMany took part.\n\nInspection team\n\n" +
      team));
}

TEST(SendReport, IsFlaggedWhenOneOfTheTwoWhoLedItIsNotFound) {
  const auto record = inspected_by("Winifred Castellane, lead\n\nDr Rohan Pettifer, CQC Lead inspector\n");
  EXPECT_THAT(testing::codes(record.diagnostics), ::testing::Contains("inspectors_missing"));
}

TEST(SendReport, NamesALeadByAnyOfficeOfOfsteds) {
  for (const std::string office :
       {"HMI Lead inspector", "His Majesty’s Inspector (HMI), Ofsted lead", "Ofsted Lead inspector"}) {
    const auto record =
        inspected_by("Winifred Castellane, " + office + "\n\nDr Rohan Pettifer, CQC Lead inspector\n");
    ASSERT_EQ(record.inspectors.size(), 2U) << office;
    EXPECT_EQ(record.inspectors[0].name.text, "Winifred Castellane");
  }
}

TEST(SendReport, NamesBothWhoLedIt) {
  const auto record = inspected_by(
      "Winifred Castellane, Ofsted HMI Lead inspector\n\nRuth Orme, Ofsted HMI\n\n"
      "Dr Rohan Pettifer, CQC Lead inspector\n");
  ASSERT_EQ(record.inspectors.size(), 2U);
  EXPECT_EQ(record.inspectors[0].name.text, "Winifred Castellane");
  EXPECT_EQ(record.inspectors[1].name.text, "Rohan Pettifer");
}

}  // namespace
}  // namespace letterlens

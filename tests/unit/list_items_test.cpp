// improvements and priority_actions: what makes an item, and the sentence, sub-heading and reference that go
// with it.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

const std::string heading = "What needs to improve in this area of social work practice\n";

struct ListRow {
  std::string why;
  std::string list;  // is under the heading
  std::vector<std::string> items;
};

void PrintTo(const ListRow& row, std::ostream* out) {
  *out << row.why;
}

class ItemsOf : public ::testing::TestWithParam<ListRow> {};

void expect_items(const testing::ReadLetter& letter, const std::vector<Item>& items,
                  const std::vector<std::string>& expected) {
  EXPECT_THAT(testing::texts(items), ElementsAreArray(expected));
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i].number, static_cast<int>(i) + 1);
    testing::expect_grounded(letter.text, items[i].text);
    if (items[i].lead_in) testing::expect_grounded(letter.text, *items[i].lead_in);
    if (items[i].group) testing::expect_grounded(letter.text, *items[i].group);
    if (items[i].reference) testing::expect_grounded(letter.text, *items[i].reference);
  }
}

TEST_P(ItemsOf, AreThoseOfTheLetter) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter = testing::read_letter({.improvements = heading + row.list});
  const auto record = testing::extracted(letter);
  expect_items(letter, record.improvements, row.items);
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Bullets, ItemsOf,
    ::testing::Values(ListRow{"squares",
                              "■ The quality of plans.\n■ The timeliness of visits.",
                              {"The quality of plans.", "The timeliness of visits."}},
                      ListRow{"no space behind the square",
                              "■The quality of plans.\n■The timeliness of visits.",
                              {"The quality of plans.", "The timeliness of visits."}},
                      ListRow{
                          "items that end in a semicolon, or in nothing",
                          "■ the quality of plans;\n■ the timeliness of visits; and\n■ the pace of change",
                          {"the quality of plans;", "the timeliness of visits; and", "the pace of change"}},
                      ListRow{"an item over lines",
                              "■ The quality of plans, so that they\nsay what will happen\nand when.\n■ The "
                              "timeliness of visits.",
                              {"The quality of plans, so that they say what will happen and when.",
                               "The timeliness of visits."}},
                      ListRow{"an item of two sentences",
                              "■ The quality of plans. They are late.\n■ The timeliness of visits.",
                              {"The quality of plans. They are late.", "The timeliness of visits."}},
                      ListRow{"a blank line between items",
                              "■ The quality of plans.\n\n■ The timeliness of visits.",
                              {"The quality of plans.", "The timeliness of visits."}},
                      ListRow{"numbers",
                              "1. The quality of plans.\n2. The timeliness of visits.",
                              {"The quality of plans.", "The timeliness of visits."}},
                      ListRow{"a single item", "■ The quality of plans.", {"The quality of plans."}},
                      ListRow{"dashes straight below the heading, items without stops",
                              "– the quality of plans\n– the timeliness of visits",
                              {"the quality of plans", "the timeliness of visits"}},
                      ListRow{"dashes as the list's own bullets",
                              "Leaders should improve:\n– the quality of plans\n– the timeliness of visits",
                              {"the quality of plans", "the timeliness of visits"}}));

INSTANTIATE_TEST_SUITE_P(
    SubItems, ItemsOf,
    ::testing::Values(
        ListRow{"one item with its sub-items",
                "■ The help for children who:\n– are missing\n– go to court\n■ The timeliness of visits.",
                {"The help for children who:\n– are missing\n– go to court", "The timeliness of visits."}},
        ListRow{"other dashes",
                "■ The help for children who:\n− are missing\n− go to court.",
                {"The help for children who:\n– are missing\n– go to court."}},
        ListRow{"the ring of a second level",
                "■ The help for children who:\no are missing;\no go to court.",
                {"The help for children who:\n– are missing;\n– go to court."}},
        ListRow{"rings without stops",
                "■ The help for children who:\no are missing\no go to court.",
                {"The help for children who:\n– are missing\n– go to court."}},
        ListRow{"a sub-item over lines",
                "■ The help for children who:\n– are missing from\nhome\n– go to court.",
                {"The help for children who:\n– are missing from home\n– go to court."}}));

INSTANTIATE_TEST_SUITE_P(
    NoBullets, ItemsOf,
    ::testing::Values(ListRow{"one paragraph", "The quality of plans.", {"The quality of plans."}},
                      ListRow{"an introduction is no item",
                              "Leaders need to ensure that:\n\nplans are written with young people.",
                              {"plans are written with young people."}}));

struct ReferenceRow {
  std::string item;
  std::string reference;  // empty for none
};

TEST(Reference, IsTheBracketedPointerToTheFrameworkAtTheEnd) {
  for (const auto& row :
       std::vector<ReferenceRow>{{"Stability for children in care. (outcome 3, national framework)",
                                  "(outcome 3, national framework)"},
                                 {"Multi-agency leadership (Enabler 3)", "(Enabler 3)"},
                                 {"Multi-agency leadership (Enabler 3).", "(Enabler 3)"},
                                 {"The help that families get. [ Outcome 4]", "[ Outcome 4]"},
                                 {"The help that families get. (outcome 1, national\nframework)",
                                  "(outcome 1, national framework)"},
                                 {"The outcome (for children) of early help.", ""},
                                 {"The (outcome 3) of early help is not known.", ""},
                                 {"The work with families (health visitors)", ""}}) {
    SCOPED_TRACE(row.item);
    const auto letter = testing::read_letter({.improvements = heading + "■ " + row.item});
    const auto items = testing::extracted(letter).improvements;
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].reference ? items[0].reference->text : "", row.reference);
    if (!items[0].reference) continue;
    testing::expect_grounded(letter.text, *items[0].reference);
    EXPECT_NE(items[0].text.text.find(row.reference), std::string::npos) << "the item keeps its reference";
  }
}

TEST(LeadIn, IsTheSentenceWithTheColonForTheItemsBelowIt) {
  const auto letter = testing::read_letter(
      {.improvements = heading + "Much has been done. Leaders need to ensure that:\n\n■ plans are written "
                                 "with young people\n■ visits are on time."});
  const auto record = testing::extracted(letter);
  expect_items(letter, record.improvements, {"plans are written with young people", "visits are on time."});
  for (const auto& item : record.improvements) {
    ASSERT_TRUE(item.lead_in);
    EXPECT_EQ(item.lead_in->text, "Leaders need to ensure that:");
  }
}

TEST(LeadIn, IsNotWhatEndsWithoutAColon) {
  const auto letter = testing::read_letter(
      {.improvements =
           heading + "Leaders know this.\n\n■ The quality of plans.\n■ The timeliness of visits."});
  const auto record = testing::extracted(letter);
  expect_items(letter, record.improvements, {"The quality of plans.", "The timeliness of visits."});
  for (const auto& item : record.improvements) EXPECT_FALSE(item.lead_in);
}

TEST(LeadIn, HoldsUntilTheNextOne) {
  const auto letter =
      testing::read_letter({.improvements = heading + "Leaders should:\n\n■ write plans with children\n\n"
                                                      "Partners should:\n\n■ come to meetings in time"});
  const auto record = testing::extracted(letter);
  ASSERT_EQ(record.improvements.size(), 2U);
  EXPECT_EQ(record.improvements[0].lead_in->text, "Leaders should:");
  EXPECT_EQ(record.improvements[1].lead_in->text, "Partners should:");
}

TEST(PriorityActions, HaveTheSameShapeFromTheirOwnSection) {
  for (const std::string title :
       {"Area for priority action", "Areas for priority action", "Area(s) for priority action"}) {
    SCOPED_TRACE(title);
    const auto letter =
        testing::read_letter({.improvements = title +
                                              "\nLeaders must act so that:\n\n■ children are seen at once "
                                              "(Enabler 1)\n■ risks are known.\n\n" +
                                              heading + "■ The quality of plans."});
    const auto record = testing::extracted(letter);
    expect_items(letter, record.priority_actions,
                 {"children are seen at once (Enabler 1)", "risks are known."});
    EXPECT_EQ(record.priority_actions[0].lead_in->text, "Leaders must act so that:");
    EXPECT_EQ(record.priority_actions[0].reference->text, "(Enabler 1)");
    expect_items(letter, record.improvements, {"The quality of plans."});
    EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
  }
}

TEST(PriorityActions, MayBeAParagraph) {
  const auto letter =
      testing::read_letter({.improvements = "Area for priority action\nThe local authority needs to act at "
                                            "once so that children\nare seen.\n\n" +
                                            heading + "■ The quality of plans."});
  const auto record = testing::extracted(letter);
  expect_items(letter, record.priority_actions,
               {"The local authority needs to act at once so that children are seen."});
}

TEST(Group, IsTheTopicThatTheItemStandsUnder) {
  const auto letter =
      testing::read_letter({.improvements = "Areas for improvement\nLeadership and the board\n"
                                            "■ The board’s grip on neglect.\n■ The use of data on neglect.\n"
                                            "Planning\n■ The pace of child protection plans."});
  const auto record = testing::extracted(letter);
  expect_items(
      letter, record.improvements,
      {"The board’s grip on neglect.", "The use of data on neglect.", "The pace of child protection plans."});
  std::vector<std::string> groups;
  for (const auto& item : record.improvements) groups.push_back(item.group ? item.group->text : "none");
  EXPECT_THAT(groups, ElementsAreArray({"Leadership and the board", "Leadership and the board", "Planning"}));
}

TEST(Group, IsNotAHeadingThatComesAfterItemsWithoutOne) {
  const auto letter =
      testing::read_letter({.improvements = "Areas for improvement\n■ The reach of early help.\nPlanning\n■ "
                                            "The pace of child protection plans."});
  const auto record = testing::extracted(letter);
  expect_items(letter, record.improvements, {"The reach of early help."});
  EXPECT_THAT(testing::codes(record.diagnostics), ElementsAreArray({"bullets_after_list"}));
}

}  // namespace
}  // namespace letterlens

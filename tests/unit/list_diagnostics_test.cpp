// What the two lists of a letter have to say about themselves: each code beside a neighbour that does not
// raise it.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::ElementsAreArray;

using Codes = std::vector<std::string>;
const std::string needs = "What needs to improve in this area of social work practice\n";
const std::string actions = "Areas for priority action\n";
const std::string focused = "Focused visit to Northbridge children’s services";
const std::string monitoring = "Monitoring visit to Northbridge children’s services";

struct CodesRow {
  std::string why;
  std::string lists;
  std::size_t items;  // improvements and priority actions together
  Codes codes;
  std::string subject = focused;
};

void PrintTo(const CodesRow& row, std::ostream* out) {
  *out << row.why;
}

class ListsRaise : public ::testing::TestWithParam<CodesRow> {};

TEST_P(ListsRaise, WhatTheirFormCallsFor) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto record =
      testing::extracted(testing::read_letter({.subject = row.subject, .improvements = row.lists}));
  EXPECT_THAT(testing::codes(record.diagnostics), ElementsAreArray(row.codes));
  EXPECT_EQ(record.improvements.size() + record.priority_actions.size(), row.items);
}

INSTANTIATE_TEST_SUITE_P(
    Missing, ListsRaise,
    ::testing::Values(
        CodesRow{"a focused visit without a list", "", 0, {"improvements_missing"}},
        CodesRow{"a focused visit with one", needs + "■ The quality of plans.", 1, {}},
        CodesRow{"a monitoring visit without a list", "", 0, {"no_improvements_section"}, monitoring},
        CodesRow{"a monitoring visit with one", needs + "■ The quality of plans.", 1, {}, monitoring},
        CodesRow{"no priority actions, which most letters need not have",
                 needs + "■ The quality of plans.",
                 1,
                 {}}));

INSTANTIATE_TEST_SUITE_P(
    NoneStated, ListsRaise,
    ::testing::Values(
        CodesRow{"nothing needs to improve",
                 needs + "Nothing needs to improve in this area.",
                 0,
                 {"no_improvements_stated"}},
        CodesRow{"none, as a bullet", needs + "■ None", 0, {"no_improvements_stated"}},
        CodesRow{"none identified", needs + "None identified at this visit.", 0, {"no_improvements_stated"}},
        CodesRow{"inspectors identified none",
                 needs + "Inspectors identified no areas for improvement.",
                 0,
                 {"no_improvements_stated"}},
        CodesRow{"an item that begins with no", needs + "■ Nobody’s plan should be late.", 1, {}},
        CodesRow{"an item that begins with there are",
                 needs + "■ There are too many changes of social worker.",
                 1,
                 {}},
        CodesRow{"no priority actions",
                 actions + "There were no areas for priority action identified at this visit.\n\n" + needs +
                     "■ The quality of plans.",
                 1,
                 {"no_priority_actions_stated"}},
        CodesRow{"no priority actions, as a bullet",
                 actions + "■ No areas for priority action were identified.\n\n" + needs +
                     "■ The quality of plans.",
                 1,
                 {"no_priority_actions_stated"}},
        CodesRow{"priority actions there are",
                 actions + "■ Children must be seen at once.\n\n" + needs + "■ The quality of plans.",
                 2,
                 {}}));

INSTANTIATE_TEST_SUITE_P(
    Form, ListsRaise,
    ::testing::Values(
        CodesRow{"a heading without a list", needs, 0, {"empty_list"}},
        CodesRow{"an introduction without a list", needs + "Leaders need to ensure that:", 0, {"empty_list"}},
        CodesRow{"two paragraphs without bullets",
                 needs + "The quality of plans.\n\nThe timeliness of visits.",
                 2,
                 {"list_without_bullets"}},
        CodesRow{"one paragraph, which needs none", needs + "The quality of plans.", 1, {}},
        CodesRow{"a paragraph below the list",
                 needs + "■ The quality of plans.\n\nLeaders told inspectors that they will act.",
                 1,
                 {"text_unassigned"}},
        CodesRow{"a paragraph above the list",
                 needs + "Leaders told inspectors that they will act.\n\n■ The quality of plans.",
                 1,
                 {}},
        CodesRow{"an introduction between two lists",
                 needs + "■ The quality of plans.\n\nPartners should ensure:\n\n■ a say for children.",
                 2,
                 {}}));

INSTANTIATE_TEST_SUITE_P(
    Length, ListsRaise,
    ::testing::Values(CodesRow{"too short an item", needs + "■ Plans too.\n■ Pace", 2, {"item_short"}},
                      CodesRow{"10 characters, however many bytes", needs + "■ ’’’’’’’’’’", 1, {}},
                      CodesRow{"9 characters of many bytes", needs + "■ ’’’’’’’’’", 1, {"item_short"}},
                      CodesRow{"2,000 characters", needs + "■ " + std::string(2000, 'x'), 1, {}},
                      CodesRow{"too long an item", needs + "■ " + std::string(2001, 'x'), 1, {"item_long"}}));

TEST(ListDiagnostics, PointAtWhatTheyAreAbout) {
  struct Row {
    std::string list;
    std::string code;
    std::string words;
  };
  for (const auto& row : std::vector<Row>{
           {"■ The quality of plans.\n\nLeaders will act.", "text_unassigned", "Leaders will act."},
           {"■ The quality of plans.\n■ Pace", "item_short", "Pace"},
           {"", "empty_list", "What needs to improve in this area of social work practice"}}) {
    SCOPED_TRACE(row.code);
    const auto letter = testing::read_letter({.improvements = needs + row.list});
    const auto record = testing::extracted(letter);
    ASSERT_EQ(testing::codes(record.diagnostics), Codes{row.code});
    const auto& span = record.diagnostics.front().span;
    ASSERT_TRUE(span);
    EXPECT_EQ(letter.text.slice(span->start, span->end), row.words);
    EXPECT_FALSE(record.diagnostics.front().message.empty());
  }
}

}  // namespace
}  // namespace letterlens

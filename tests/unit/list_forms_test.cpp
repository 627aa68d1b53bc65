// Lists in other forms: where an item ends, what is below a stem, and what says that there is nothing.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

const std::string heading = "What needs to improve in this area of social work practice\n";

struct ListRow {
  std::string why;
  std::string list;  // under the heading
  std::vector<std::string> items;
  std::vector<std::string> codes = {};
};

void PrintTo(const ListRow& row, std::ostream* out) {
  *out << row.why;
}

class ListForms : public ::testing::TestWithParam<ListRow> {};

TEST_P(ListForms, GiveTheItemsOfTheLetter) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter = testing::read_letter({.improvements = heading + row.list});
  const auto record = testing::extracted(letter);
  EXPECT_THAT(testing::texts(record.improvements), ElementsAreArray(row.items));
  EXPECT_THAT(testing::codes(record.diagnostics), ElementsAreArray(row.codes));
  for (const auto& item : record.improvements) testing::expect_grounded(letter.text, item.text);
}

INSTANTIATE_TEST_SUITE_P(
    SubItems, ListForms,
    ::testing::Values(
        ListRow{
            "letters in brackets",
            "(a) The quality of plans,\nwhich are late.\n(b) The engagement of fathers; and\n(c) visits "
            "to homes",
            {"The quality of plans, which are late.", "The engagement of fathers; and", "visits to homes"}},
        ListRow{"letters with a stop, past the eighth",
                "a. written plans\nb. regular visits\nc. stable homes\nd. good schools\ne. better health\nf. "
                "more staff\ng. steady work\nh. known rights\ni. full records",
                {"written plans", "regular visits", "stable homes", "good schools", "better health",
                 "more staff", "steady work", "known rights", "full records"}},
        ListRow{
            "numerals below letters",
            "a) The oversight of practice, in particular:\n(i) audits\n(ii) supervision\nb) Visits to homes.",
            {"The oversight of practice, in particular:\n– audits\n– supervision", "Visits to homes."}},
        ListRow{
            "letters below bullets",
            "■ The oversight of practice, in particular:\n(a) audits\n(b) supervision.\n■ Visits to homes.",
            {"The oversight of practice, in particular:\n– audits\n– supervision.", "Visits to homes."}},
        ListRow{
            "a number after sub-items without a stop",
            "1. Strengthen oversight, so that:\n– reasons are recorded\n– supervision is regular (paragraph\n"
            "22)\n2. Ensure that meetings include health services.",
            {"Strengthen oversight, so that:\n– reasons are recorded\n– supervision is regular (paragraph "
             "22)",
             "Ensure that meetings include health services."}},
        ListRow{"asterisks below a dash",
                "- notice of a move, including:\n  * a visit\n  * a letter\n- the use of homes",
                {"notice of a move, including:\n– a visit\n– a letter", "the use of homes"},
                {"ocr_bullet_repaired", "ocr_bullet_repaired"}},
        ListRow{
            "another glyph below a stem, without an indent",
            "■ The oversight of practice, in particular:\n• the use of audits\n• the quality of "
            "supervision.\n"
            "■ The timeliness of visits.",
            {"The oversight of practice, in particular:\n– the use of audits\n– the quality of supervision.",
             "The timeliness of visits."}},
        ListRow{"the same glyph below a stem, in lower case",
                "■ Leaders’ oversight, by ensuring that:\n■ audits are regular;\n■ managers act on them.\n"
                "■ The timeliness of visits.",
                {"Leaders’ oversight, by ensuring that:\n– audits are regular;\n– managers act on them.",
                 "The timeliness of visits."}},
        ListRow{"dashes below a stem that ends in a word",
                "■ The quality of plans, including\n– their targets\n– their timescales\n■ The timeliness of "
                "visits.",
                {"The quality of plans, including\n– their targets\n– their timescales",
                 "The timeliness of visits."}},
        ListRow{"rings below a stem",
                "• The quality of:\no assessments\no plans\n• The timeliness of visits.",
                {"The quality of:\n– assessments\n– plans", "The timeliness of visits."}},
        ListRow{"rings below a stem without a colon",
                "• Engagement of young people, including\no their views\no their plans\n• The timeliness of "
                "visits.",
                {"Engagement of young people, including\n– their views\n– their plans",
                 "The timeliness of visits."}},
        ListRow{"one bullet with three parts is one item",
                "■ The quality of: plans; assessments; and records of visits.\n■ The timeliness of visits.",
                {"The quality of: plans; assessments; and records of visits.", "The timeliness of visits."}},
        ListRow{"a stem whose bullets cannot be told from items is flagged",
                "■ Leaders should improve:\n■ The quality of plans.\n■ The timeliness of visits.",
                {"Leaders should improve:", "The quality of plans.", "The timeliness of visits."},
                {"item_without_end"}}));

INSTANTIATE_TEST_SUITE_P(
    Ends, ListForms,
    ::testing::Values(
        ListRow{
            "a bracket that wraps over a blank line",
            "■ The stability of homes for children. (outcome 3,\n\nnational framework)\n■ The pace of "
            "change.",
            {"The stability of homes for children. (outcome 3, national framework)", "The pace of change."}},
        ListRow{
            "a reference on a line of its own",
            "■ The stability of homes for children.\n\n(National Framework, Outcome 1)\n\n■ The pace of "
            "change.",
            {"The stability of homes for children. (National Framework, Outcome 1)", "The pace of change."}},
        ListRow{
            "a number that begins the line inside a bracket",
            "■ The stability of homes. (outcomes 3 and\n4. of the national framework)\n■ The pace of change.",
            {"The stability of homes. (outcomes 3 and 4. of the national framework)", "The pace of change."}},
        ListRow{"a comma at the end of a page",
                "■ The quality of plans for children in care,\n\nCare leavers and their carers.\n■ The pace "
                "of change.",
                {"The quality of plans for children in care, Care leavers and their carers.",
                 "The pace of change."}},
        ListRow{"a letter in the middle of squares, after an item without a stop",
                "■ The quality of plans\nm The timeliness of visits\n■ The pace of change",
                {"The quality of plans", "The timeliness of visits", "The pace of change"},
                {"ocr_bullet_repaired"}},
        ListRow{"a bracket that is never closed",
                "■ The quality of plans (outcome 3\n■ The pace of change",
                {"The quality of plans (outcome 3", "The pace of change"},
                {"item_without_end"}},
        ListRow{
            "a short line between blank lines, and a paragraph of its own",
            "■ The quality of plans\n\nContext for the visit\n\nDemand has risen in a year, and the service "
            "has kept its balance in spite of it.",
            {"The quality of plans"}},
        ListRow{"one thing told in a paragraph, with a colon inside it",
                "The quality of: assessments, plans and records of visits.",
                {"The quality of: assessments, plans and records of visits."}},
        ListRow{"a character that could not be read",
                "■ The quality of plans for o\uFFFDenders.\n■ The pace of change.",
                {"The quality of plans for o\uFFFDenders.", "The pace of change."},
                {"unreadable_character"}}));

INSTANTIATE_TEST_SUITE_P(
    Nothing, ListForms,
    ::testing::Values(ListRow{"a bullet says so",
                              "■ No areas for improvement were identified.",
                              {},
                              {"no_improvements_stated"}},
                      ListRow{"a sentence says so",
                              "Inspectors did not identify any areas for improvement at this visit.",
                              {},
                              {"no_improvements_stated"}},
                      ListRow{"a sentence says so, and another follows",
                              "There are no areas for improvement.\n\nLeaders know their services well.",
                              {},
                              {"text_unassigned", "no_improvements_stated"}},
                      ListRow{
                          "an item that begins with the same words is none of these",
                          "■ There are no clear plans for children who go missing.\n■ The pace of change.",
                          {"There are no clear plans for children who go missing.", "The pace of change."}}));

struct ReferenceRow {
  std::string item;
  std::string reference;  // empty for none
};

class References : public ::testing::TestWithParam<ReferenceRow> {};

TEST_P(References, AreTakenFromTheEndOfTheItem) {
  const auto record = testing::extracted(
      testing::read_letter({.improvements = heading + "■ " + GetParam().item + "\n■ The pace of change."}));
  ASSERT_EQ(record.improvements.size(), 2U);
  const auto& reference = record.improvements.front().reference;
  EXPECT_EQ(reference ? reference->text : "", GetParam().reference) << GetParam().item;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, References,
    ::testing::Values(ReferenceRow{"Stable homes. (outcome 4, national framework)",
                                   "(outcome 4, national framework)"},
                      ReferenceRow{"Stable homes for children (Outcome 1).", "(Outcome 1)"},
                      ReferenceRow{"Stable homes for children (National Framework enabler two)",
                                   "(National Framework enabler two)"},
                      ReferenceRow{"Stable homes for children. (National Framework, Outcome 1)",
                                   "(National Framework, Outcome 1)"},
                      ReferenceRow{"Stable homes for children. [Enabler 1]", "[Enabler 1]"},
                      ReferenceRow{"Stable homes for children (those in care).", ""}));

TEST(PriorityActions, MayBeStatedToBeNone) {
  const auto record = testing::extracted(testing::read_letter(
      {.improvements = "Area for priority action\n■ There are no areas for priority action.\n\n"
                       "What needs to improve?\n■ The quality of plans."}));
  EXPECT_THAT(record.priority_actions, IsEmpty());
  EXPECT_THAT(testing::codes(record.diagnostics), ElementsAreArray({"no_priority_actions_stated"}));
  EXPECT_EQ(record.improvements.size(), 1U);
}

}  // namespace
}  // namespace letterlens

// Headings by what they say and how they are set: other ways to print each, and what must not be taken for
// one.
#include "extractors/headings.h"
#include "tests/support/letter_text.h"
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using testing::PrintedPage;

struct PhraseRow {
  std::string line;
  std::string kind;  // "none" for words that open nothing
};

void PrintTo(const PhraseRow& row, std::ostream* out) {
  *out << row.line;
}

std::string kind_name(const std::optional<KnownHeading>& heading) {
  return heading ? std::string(name_of(heading->kind)) : "none";
}

class SetLikeAHeading : public ::testing::TestWithParam<PhraseRow> {};

TEST_P(SetLikeAHeading, OpensWhatItSays) {
  EXPECT_EQ(kind_name(heading_by_phrase(GetParam().line)), GetParam().kind) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    ToImprove, SetLikeAHeading,
    ::testing::Values(
        PhraseRow{"What needs to improve in relation to children who go missing", "improvements"},
        PhraseRow{"What needs to improve in the multi-agency response to neglect in Calder Vale?",
                  "improvements"},
        PhraseRow{
            "What needs to improve in this area of social work practice by the trust and by the council",
            "improvements"},
        PhraseRow{"What does the partnership need to improve?", "improvements"},
        PhraseRow{"What leaders need to improve", "improvements"},
        PhraseRow{"Area for improvement", "improvements"},
        PhraseRow{"Area(s) for improvement identified at this visit", "improvements"},
        PhraseRow{"Areas for further improvement", "improvements"},
        PhraseRow{"Areas for development", "improvements"},
        PhraseRow{"Areas that need improvement", "improvements"},
        PhraseRow{"Areas requiring improvement", "improvements"},
        PhraseRow{"What needs to improve?*", "improvements"}));

INSTANTIATE_TEST_SUITE_P(PriorityActions, SetLikeAHeading,
                         ::testing::Values(PhraseRow{"Area for priority action", "priority_actions"},
                                           PhraseRow{
                                               "Areas for priority action for the safeguarding partnership",
                                               "priority_actions"},
                                           PhraseRow{"Priority actions", "priority_actions"},
                                           PhraseRow{"Priority and immediate action", "priority_actions"},
                                           PhraseRow{"Immediate action required", "priority_actions"}));

INSTANTIATE_TEST_SUITE_P(Strengths, SetLikeAHeading,
                         ::testing::Values(PhraseRow{"Early help strengths", "strengths"},
                                           PhraseRow{"Strengths of the partnership", "strengths"},
                                           PhraseRow{"Main strengths", "strengths"},
                                           PhraseRow{"What is working well?", "strengths"},
                                           PhraseRow{"What is the area partnership doing that is effective?",
                                                     "strengths"}));

INSTANTIATE_TEST_SUITE_P(
    Others, SetLikeAHeading,
    ::testing::Values(PhraseRow{"Headline findings from this visit", "headline_findings"},
                      PhraseRow{"Executive summary", "headline_findings"},
                      PhraseRow{"Main findings: help and protection", "main_findings"},
                      PhraseRow{"Findings in relation to the front door", "main_findings"},
                      PhraseRow{"Areas covered by this second monitoring visit", "areas_covered"},
                      PhraseRow{"Next steps for the partnership", "next_steps"},
                      PhraseRow{"Practice example: areas for improvement", "case_study"},
                      PhraseRow{"Case study area for priority action", "case_study"},
                      PhraseRow{"What does the area partnership need to do better?", "other"}));

// What looks back on an earlier list is not one; what says two things is not one of them.
INSTANTIATE_TEST_SUITE_P(
    Neither, SetLikeAHeading,
    ::testing::Values(PhraseRow{"Progress against the areas for improvement", "none"},
                      PhraseRow{"Areas for improvement from the last inspection", "none"},
                      PhraseRow{"Action taken on the areas for priority action", "none"},
                      PhraseRow{"Strengths and areas for improvement", "other"},
                      PhraseRow{"Areas for priority action and areas for improvement", "other"},
                      PhraseRow{"What has improved", "none"}, PhraseRow{"Leadership and management", "none"},
                      PhraseRow{"Strengthening families", "none"},
                      PhraseRow{"The quality of practice", "none"}));

class StandingAlone : public ::testing::TestWithParam<PhraseRow> {};

TEST_P(StandingAlone, OpensOnlyWhatIsNoSentence) {
  EXPECT_EQ(kind_name(heading_standing_alone(GetParam().line)), GetParam().kind) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(Lines, StandingAlone,
                         ::testing::Values(PhraseRow{"What needs to improve in the response to neglect?",
                                                     "improvements"},
                                           PhraseRow{"Early help strengths", "strengths"},
                                           PhraseRow{"Areas for improvement:", "improvements"},
                                           PhraseRow{"The areas for improvement are:", "none"},
                                           PhraseRow{"Strengths were seen in early help.", "none"},
                                           PhraseRow{"There are areas for improvement in all teams", "none"},
                                           PhraseRow{"Inspectors saw strengths", "none"}));

struct FormRow {
  std::string why;
  std::string text;  // below the headline
  std::vector<std::string> priority_actions, improvements, strengths;
  bool flagged = false;
};

void PrintTo(const FormRow& row, std::ostream* out) {
  *out << row.why;
}

class FormsOfLists : public ::testing::TestWithParam<FormRow> {};

TEST_P(FormsOfLists, FallIntoNoOther) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto record = testing::extracted(testing::read_letter({.improvements = row.text}));
  EXPECT_THAT(testing::texts(record.priority_actions), ElementsAreArray(row.priority_actions));
  EXPECT_THAT(testing::texts(record.improvements), ElementsAreArray(row.improvements));
  EXPECT_THAT(testing::texts(record.strengths), ElementsAreArray(row.strengths));
  EXPECT_EQ(record.status() == Status::needs_review, row.flagged)
      << ::testing::PrintToString(testing::codes(record.diagnostics));
}

INSTANTIATE_TEST_SUITE_P(
    Plain, FormsOfLists,
    ::testing::Values(
        FormRow{
            "a heading with a tail over two lines",
            "What needs to improve in this area of social work practice by the trust and by the council, so\n"
            "that children are safe\n■ The quality of plans.\n■ The timeliness of visits.",
            {},
            {"The quality of plans.", "The timeliness of visits."},
            {}},
        FormRow{"a tail and a question mark, prose before the bullets",
                "What needs to improve in the multi-agency response to neglect?\n\n"
                "Leaders know these areas well and have begun to act on them.\n\n"
                "■ The quality of plans.\n■ The timeliness of visits.",
                {},
                {"The quality of plans.", "The timeliness of visits."},
                {}},
        FormRow{"improvements right below priority actions, with a tail",
                "Area for priority action\n■ The safety of children who go missing from home.\n\n"
                "What needs to improve in relation to care leavers\n■ The quality of pathway plans.",
                {"The safety of children who go missing from home."},
                {"The quality of pathway plans."},
                {}},
        FormRow{"strengths after the list",
                "Areas for improvement\n■ The quality of plans.\n\nEarly help strengths\n■ Families are "
                "helped early.",
                {},
                {"The quality of plans."},
                {"Families are helped early."}},
        FormRow{"strengths before the list, in paragraphs",
                "Key strengths\nFamilies are helped early.\n\nStaff know children well.\n\n"
                "Area for improvement\n■ The quality of plans.",
                {},
                {"The quality of plans."},
                {"Families are helped early.", "Staff know children well."}},
        FormRow{"a heading of unknown words ends the list of priority actions",
                "Area for priority action\n■ The safety of children who go missing from home.\n\n"
                "What leaders should turn to now\n■ The quality of pathway plans.",
                {"The safety of children who go missing from home."},
                {},
                {},
                true},
        FormRow{"a practice study is no list",
                "What needs to improve?\n■ The quality of plans.\n\nPractice study: area for improvement\n"
                "Plans for one child were late.\n\nNext steps\nLeaders will act.",
                {},
                {"The quality of plans."},
                {}},
        FormRow{"a heading that says both is not taken for either",
                "Strengths and areas for improvement\n■ Families are helped early.\n■ Plans are late.",
                {},
                {},
                {},
                true}));

TEST(PrintedHeadings, OfTwoBoldLinesAreOneWithTheirTail) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"Children are safe."});
  page.gap().pieces({{.text = "What needs to improve in this area of social work practice", .bold = true}});
  page.pieces({{.text = "by the trust and by the council", .bold = true}});
  page.bullet("\uF06E", {"The quality of plans."}).sign_off();
  const auto letter = testing::read_printed({page});
  const auto record = testing::extracted(letter);
  EXPECT_THAT(testing::texts(record.improvements), ElementsAre("The quality of plans."));
  ASSERT_EQ(record.sections.size(), 2U);
  EXPECT_EQ(record.sections.back().heading.text,
            "What needs to improve in this area of social work practice by the trust and by the council");
}

// The first line fills the measure; the last two are headings of their own.
TEST(PrintedHeadings, InCapitalsAreOneWhereTheFirstLineIsFull) {
  PrintedPage page;
  page.opening().gap(14).pieces(
      {{.text = "WHAT NEEDS TO IMPROVE IN THIS AREA OF SOCIAL WORK", .size = 14, .bold = true}});
  page.pieces({{.text = "PRACTICE", .size = 14, .bold = true}});
  page.gap(6).bullet("\uF06E", {"The quality of plans."});
  page.gap(14).pieces({{.text = "FINDINGS", .size = 14, .bold = true}});
  page.pieces({{.text = "ASSESSMENT", .size = 14, .bold = true}});
  page.gap(6).paragraph({"Assessments are timely."}).sign_off();
  const auto record = testing::extracted(testing::read_printed({page}));
  std::vector<std::string> headings;
  for (const auto& section : record.sections) headings.push_back(section.heading.text);
  EXPECT_THAT(headings, ElementsAre("WHAT NEEDS TO IMPROVE IN THIS AREA OF SOCIAL WORK PRACTICE", "FINDINGS",
                                    "ASSESSMENT"));
}

TEST(PrintedHeadings, OfUnknownWordsEndAListUnlessTheyAreItsTopics) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"Children are safe."});
  page.heading("Areas for improvement");
  page.heading("Help and protection").bullet("\uF06E", {"The quality of plans."});
  page.heading("Leadership").bullet("\uF06E", {"The use of audits."});
  page.heading("The local context").paragraph({"Many families have moved here."});
  page.bullet("\uF06E", {"Schools have grown."}).sign_off();
  const auto record = testing::extracted(testing::read_printed({page}));
  EXPECT_THAT(testing::texts(record.improvements),
              ElementsAre("The quality of plans.", "The use of audits."));
}

TEST(PrintedHeadings, OfUnknownWordsWithBulletsAfterAPlainListAreFlagged) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"Children are safe."});
  page.heading("Areas for improvement").bullet("\uF06E", {"The quality of plans."});
  page.heading("What staff value").bullet("\uF06E", {"The support of managers."}).sign_off();
  const auto record = testing::extracted(testing::read_printed({page}));
  EXPECT_THAT(testing::texts(record.improvements), ElementsAre("The quality of plans."));
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("bullets_after_list"));
}

}  // namespace
}  // namespace letterlens

#include "extractors/sections.h"

#include "extractors/headings.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::ElementsAre;

struct HeadingRow {
  std::string line;
  std::string kind;   // "none" for words that are no known heading
  std::string words;  // without a footnote digit
};

void PrintTo(const HeadingRow& row, std::ostream* out) {
  *out << row.line;
}

class Headings : public ::testing::TestWithParam<HeadingRow> {};

TEST_P(Headings, AreKnownByTheirWords) {
  const auto& row = GetParam();
  const auto kind = known_heading(row.line);
  EXPECT_EQ(kind ? std::string(name_of(kind->kind)) : "none", row.kind) << row.line;
  EXPECT_EQ(heading_words(row.line), row.words) << row.line;
}

INSTANTIATE_TEST_SUITE_P(
    Printed, Headings,
    ::testing::Values(
        HeadingRow{"Headline findings", "headline_findings", "Headline findings"},
        HeadingRow{"Overview", "headline_findings", "Overview"},
        HeadingRow{"What needs to improve in this area of social work practice", "improvements",
                   "What needs to improve in this area of social work practice"},
        HeadingRow{"What needs to improve?", "improvements", "What needs to improve?"},
        HeadingRow{"What needs to improve?1", "improvements", "What needs to improve?"},
        HeadingRow{"What needs to improve 2", "improvements", "What needs to improve"},
        HeadingRow{"Areas for improvement", "improvements", "Areas for improvement"},
        HeadingRow{"Area for priority action", "priority_actions", "Area for priority action"},
        HeadingRow{"Area(s) for priority action", "priority_actions", "Area(s) for priority action"},
        HeadingRow{"Key strengths", "strengths", "Key strengths"},
        HeadingRow{"Strengths", "strengths", "Strengths"},
        HeadingRow{"Main findings", "main_findings", "Main findings"},
        HeadingRow{"Findings", "main_findings", "Findings"},
        HeadingRow{"Findings and evaluation of progress", "main_findings",
                   "Findings and evaluation of progress"},
        HeadingRow{"Areas covered by the visit", "areas_covered", "Areas covered by the visit"},
        HeadingRow{"Next steps", "next_steps", "Next steps"},
        HeadingRow{"Case study: area for improvement", "case_study", "Case study: area for improvement"},
        HeadingRow{"Practice study: effective practice", "case_study",
                   "Practice study: effective practice"}));

INSTANTIATE_TEST_SUITE_P(
    Refused, Headings,
    ::testing::Values(
        HeadingRow{"The headline findings are below", "none", "The headline findings are below"},
        HeadingRow{"what needs to improve", "none", "what needs to improve"},
        HeadingRow{"Findings are mixed", "none", "Findings are mixed"},
        HeadingRow{"Strengths were seen in early help.", "none", "Strengths were seen in early help."},
        HeadingRow{"Leadership", "none", "Leadership"}, HeadingRow{"", "none", ""}));

using Shown = std::vector<std::string>;

// "heading | kind | level | body" of each section.
Shown shown(const testing::ReadLetter& letter) {
  Shown out;
  for (const auto& section : testing::extracted(letter).sections) {
    testing::expect_grounded(letter.text, section.heading);
    out.push_back(section.heading.text + " | " + std::string(name_of(section.kind)) + " | " +
                  std::to_string(section.level) + " | " +
                  std::string(letter.text.slice(section.body.start, section.body.end)));
  }
  return out;
}

TEST(Sections, AreEveryHeadingWithItsBody) {
  const auto letter = testing::read_letter(
      {.headline = "Headline findings\nChildren are safe.",
       .improvements = "What needs to improve?\n■ The quality of plans.",
       .further = "Main findings\nPlans are late.\n\nVisits are late.\n\nNext steps\nLeaders will act."});
  EXPECT_THAT(shown(letter),
              ElementsAre("Headline findings | headline_findings | 1 | Children are safe.",
                          "What needs to improve? | improvements | 1 | The quality of plans.",
                          "Main findings | main_findings | 1 | Plans are late.\n\nVisits are late.",
                          "Next steps | next_steps | 1 | Leaders will act."));
}

TEST(Sections, HaveHeadingsWithoutFootnoteMarks) {
  const auto letter =
      testing::read_letter({.improvements = "What needs to improve?1\n■ The quality of plans."});
  EXPECT_THAT(shown(letter),
              ::testing::Contains("What needs to improve? | improvements | 1 | The quality of plans."));
}

TEST(Sections, WithoutABodyHaveAnEmptySpanBehindTheHeading) {
  const auto letter = testing::read_letter({.further = "Main findings\n\nNext steps\nLeaders will act."});
  const auto sections = testing::extracted(letter).sections;
  ASSERT_EQ(sections.size(), 4U);
  EXPECT_EQ(sections[2].body.start, sections[2].body.end);
  EXPECT_EQ(sections[2].body.start, sections[2].heading.span.end);
  EXPECT_LT(sections[3].body.start, sections[3].body.end) << "the neighbour that has a body";
}

TEST(Sections, EndAtTheSignOff) {
  const auto letter = testing::read_letter({.further = "Next steps\nLeaders will act."});
  EXPECT_THAT(shown(letter).back(), "Next steps | next_steps | 1 | Leaders will act.");
}

TEST(Sections, OfALetterWithoutHeadingsAreNone) {
  EXPECT_THAT(shown(testing::read_letter({.headline = "", .improvements = ""})), ::testing::IsEmpty());
}

}  // namespace
}  // namespace letterlens

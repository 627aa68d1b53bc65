#include "pipeline/segment/segment.h"

#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using testing::PrintedPage;

using Shown = std::vector<std::string>;

std::string words(const testing::ReadLetter& letter, std::size_t block) {
  return std::string(letter.text.slice(letter.text.blocks.at(block)));
}

// "heading | kind | level" of each section.
Shown sections(const testing::ReadLetter& letter) {
  Shown out;
  for (const auto& section : letter.outline.sections)
    out.push_back(words(letter, section.heading) + " | " + std::string(name_of(section.kind)) + " | " +
                  std::to_string(section.level));
  return out;
}

TEST(Outline, NamesTheFixedLinesOfALetter) {
  const auto letter = testing::read_letter();
  ASSERT_TRUE(letter.outline.salutation && letter.outline.title);
  EXPECT_EQ(words(letter, *letter.outline.salutation), "Dear Mr Achterberg");
  EXPECT_EQ(words(letter, *letter.outline.title), "Focused visit to Northbridge children’s services");
  EXPECT_THAT(words(letter, letter.outline.body), ::testing::StartsWith("This letter summarises"));
  EXPECT_EQ(words(letter, letter.outline.body_end), "Yours sincerely");
  EXPECT_EQ(words(letter, letter.outline.opening_end()), "Headline findings");
}

TEST(Outline, OfALetterWithoutThemGoesToItsEnds) {
  const auto letter = testing::read_letter(
      {.head = "", .salutation = "", .subject = "", .headline = "", .improvements = "", .sign_off = ""});
  EXPECT_FALSE(letter.outline.salutation);
  EXPECT_FALSE(letter.outline.title);
  EXPECT_EQ(letter.outline.body, 0U);
  EXPECT_EQ(letter.outline.body_end, letter.text.blocks.size());
  EXPECT_EQ(letter.outline.opening_end(), letter.text.blocks.size());
}

TEST(Outline, FindsTheSubjectLineOnlyNearTheSalutation) {
  std::string between;
  for (int i = 0; i < 6; ++i) between += "Some words of greeting.\n\n";
  const std::string subject = "Focused visit to Northbridge children’s services";
  EXPECT_FALSE(testing::read_letter({.subject = between + subject}).outline.title);
  EXPECT_TRUE(testing::read_letter({.subject = "Some words of greeting.\n\n" + subject}).outline.title);
}

TEST(Outline, TakesTheLastSignOff) {
  const auto letter = testing::read_letter(
      {.further = "Next steps\nSign your replies as follows.\n\nYours sincerely\n\nThen send them."});
  EXPECT_EQ(letter.outline.body_end + 3, letter.text.blocks.size()) << "name and office below it";
}

TEST(Outline, FindGivesTheFirstSectionOfAKind) {
  const auto letter =
      testing::read_letter({.further = "Main findings\nPlans are late.\n\nFindings\nVisits are late."});
  const auto* found = letter.outline.find(SectionKind::main_findings);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(words(letter, found->heading), "Main findings");
  EXPECT_EQ(letter.outline.find(SectionKind::strengths), nullptr);
}

TEST(Sections, PrintedTopicsStandBelowMainFindings) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"Children are safe."});
  page.heading("What needs to improve?").bullet("\uF06E", {"The quality of plans."});
  page.heading("Main findings").paragraph({"Much is good."});
  page.heading("Help at the door").paragraph({"Contacts are timely."});
  page.heading("Leadership").paragraph({"Leaders know this."});
  page.heading("Next steps").paragraph({"Leaders will act."}).sign_off();
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(
      sections(letter),
      ElementsAre("Headline findings | headline_findings | 1", "What needs to improve? | improvements | 1",
                  "Main findings | main_findings | 1", "Help at the door | other | 2",
                  "Leadership | other | 2", "Next steps | next_steps | 1"));
  const auto& main = letter.outline.sections.at(2);
  EXPECT_EQ(words(letter, main.end), "Next steps") << "the body holds its topics";
  const auto& door = letter.outline.sections.at(3);
  EXPECT_EQ(words(letter, door.end), "Leadership") << "a topic ends at the next";
}

TEST(Sections, AHeadingIsKnownByItsWordsEvenWhereItIsSetLikeText) {
  PrintedPage page;
  page.opening().gap().line("Headline findings").line("Children are safe.").gap();
  page.line("What needs to improve?").bullet("\uF06E", {"The quality of plans."}).sign_off();
  EXPECT_THAT(
      sections(testing::read_printed({page})),
      ElementsAre("Headline findings | headline_findings | 1", "What needs to improve? | improvements | 1"));
}

TEST(Sections, ABoldSentenceInsideAParagraphIsNoHeading) {
  PrintedPage page;
  page.opening().heading("Headline findings").gap();
  page.pieces({{.text = "Most children are safe"},
               {.text = " at home", .bold = true},
               {.text = " and at school."}})
      .sign_off();
  EXPECT_THAT(sections(testing::read_printed({page})),
              ElementsAre("Headline findings | headline_findings | 1"));
}

TEST(Sections, AHeadingOverTwoLinesIsOne) {
  PrintedPage page;
  page.opening().gap();
  page.pieces({{.text = "What needs to improve in this area of social work", .size = 14, .bold = true}})
      .gap(2);
  page.pieces({{.text = "practice", .size = 14, .bold = true}});
  page.bullet("\uF06E", {"The quality of plans."}).sign_off();
  EXPECT_THAT(sections(testing::read_printed({page})),
              ElementsAre("What needs to improve in this area of social work practice | improvements | 1"));
}

}  // namespace
}  // namespace letterlens

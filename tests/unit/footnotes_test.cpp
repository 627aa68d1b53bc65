// Footnote marks leave words and headings, footnote texts leave the page's foot; both are kept beside the
// text.
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using testing::block_texts;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlacedText;
using testing::PrintedPage;

PlacedText mark(const std::string& digits) {
  return {.text = digits, .size = 7, .rise = 5};
}

// Two pages of body text; a letter of them shows what a running foot repeats.
std::vector<PrintedPage> two_pages() {
  std::vector<PrintedPage> pages(2);
  pages[0].opening().heading("Headline findings").gap();
  pages[0].pieces({{.text = "Leaders know their children well and act on what they know about them."}});
  pages[1].pieces({{.text = "Workers see children often and alone, and they write down what they hear."}});
  pages[1].sign_off();
  return pages;
}

std::vector<std::string> shown(const std::vector<Footnote>& footnotes) {
  std::vector<std::string> out;
  for (const auto& footnote : footnotes)
    out.push_back(footnote.mark + ", page " + std::to_string(footnote.page) + ": " + footnote.text);
  return out;
}

// A footnote at the foot of a page, its mark set higher.
void add_footnote(PrintedPage& page, const std::string& digits, const std::vector<std::string>& lines) {
  double y = 760;
  page.place({.x = 72, .y = y, .text = digits, .size = 5.5, .rise = 3});
  page.place({.x = 72, .y = y, .text = " " + lines.front(), .size = 9, .follows = true});
  for (std::size_t i = 1; i < lines.size(); ++i)
    page.place({.x = 72, .y = y += 11, .text = lines[i], .size = 9});
}

TEST(Footnotes, LeaveTheWordTheyStickTo) {
  PrintedPage page;
  page.opening().heading("Headline findings").gap();
  page.pieces({{.text = "Neglect is common"},
               mark("1"),
               {.text = " and it is seldom seen early enough by those who could help."}});
  page.sign_off();
  add_footnote(page, "1", {"Neglect is defined in statutory guidance."});
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(block_texts(letter.text),
              Contains("Neglect is common and it is seldom seen early enough by those who could help."));
  EXPECT_THAT(shown(letter.text.footnotes),
              ElementsAre("1, page 1: Neglect is defined in statutory guidance."));
  EXPECT_EQ(letter.text.text.find("statutory guidance"), std::string::npos);
}

TEST(Footnotes, LeaveTheHeadingTheyStickTo) {
  PrintedPage page;
  page.opening().gap();
  page.pieces({{.text = "What needs to improve?", .size = 14, .bold = true},
               {.text = "2", .size = 8, .bold = true, .rise = 5}});
  page.bullet("\uF06E", {"The quality of plans."}).sign_off();
  add_footnote(page, "2", {"The areas are not in an order."});
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(block_texts(letter.text, BlockKind::heading), Contains("What needs to improve?"));
  EXPECT_THAT(shown(letter.text.footnotes), ElementsAre("2, page 1: The areas are not in an order."));
  EXPECT_EQ(testing::extracted(letter).improvements.size(), 1U);
}

TEST(Footnotes, StandBetweenTwoHalvesOfASentenceWithoutPartingIt) {
  PrintedPage first;
  first.opening().heading("Headline findings");
  first.go_to(720).pieces({{.text = "Neglect is common"},
                           mark("1"),
                           {.text = " and it is seldom seen early enough by the people who"}});
  add_footnote(
      first, "1",
      {"Neglect is defined in statutory guidance, which was published in the year before the visit and",
       "which is under review."});
  PrintedPage second;
  second.go_to(80).line("could help.").gap().line("Visits are late.").sign_off();
  const auto letter = testing::read_printed({first, second});
  EXPECT_THAT(block_texts(letter.text),
              Contains("Neglect is common and it is seldom seen early enough by the people who could help."));
  EXPECT_THAT(shown(letter.text.footnotes),
              ElementsAre("1, page 1: Neglect is defined in statutory guidance, which was published in the "
                          "year before the visit and which is under review."));
}

TEST(Footnotes, OfSeveralPagesStandInOrderWithTheirPages) {
  PrintedPage first;
  first.opening().heading("Headline findings").paragraph({"Neglect is common."});
  add_footnote(first, "1", {"The first note."});
  PrintedPage second;
  second.go_to(80).line("Visits are late.").sign_off();
  add_footnote(second, "2", {"The second note."});
  EXPECT_THAT(shown(testing::read_printed({first, second}).text.footnotes),
              ElementsAre("1, page 1: The first note.", "2, page 2: The second note."));
}

TEST(Footnotes, AreNotDatesInTheFootOfAPage) {
  for (const std::string days : {"24 and 25 March 2022", "7 March 22 to 18 March 2022"}) {
    auto pages = two_pages();
    for (auto& page : pages) {
      page.place({.x = 72, .y = 770, .text = "Focused visit to Northbridge City Council", .size = 8});
      page.place({.x = 72, .y = 780, .text = days, .size = 8});
    }
    const auto letter = testing::read_printed(pages);
    EXPECT_THAT(shown(letter.text.footnotes), IsEmpty()) << days;
    EXPECT_EQ(letter.text.text.find("March 2022"), std::string::npos) << days;
  }
}

TEST(Footnotes, AreNotTheNumberOfAHouseInTheHeadOfTheLetter) {
  PrintedPage page;
  page.place({.x = 72, .y = 70, .text = "6 Harbour Place", .size = 9});
  page.place({.x = 72, .y = 81, .text = "Northbridge", .size = 9});
  page.place({.x = 72, .y = 92, .text = "NB1 6HJ", .size = 9});
  page.opening().heading("Headline findings").paragraph({"Neglect is common."}).sign_off();
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(shown(letter.text.footnotes), IsEmpty());
  EXPECT_THAT(block_texts(letter.text), Contains("6 Harbour Place"));
  EXPECT_THAT(block_texts(letter.text), Contains("NB1 6HJ"));
}

TEST(Footnotes, AreNotTheNumberOfAHouseInTheFootOfALetterOfOnePage) {
  PrintedPage page;
  page.opening().heading("Headline findings").gap();
  page.pieces({{.text = "Neglect is common"}, mark("1"), {.text = " and it is seldom seen early enough."}});
  page.sign_off();
  page.place({.x = 72, .y = 780, .text = "6 Harbour Place, Northbridge", .size = 9});
  EXPECT_THAT(shown(testing::read_printed({page}).text.footnotes), IsEmpty());
}

TEST(Footnotes, EndAboveTheRunningFootOfTheirPage) {
  auto pages = two_pages();
  add_footnote(pages[0], "1",
               {"Neglect is defined in guidance, which was published in the", "spring of 2022."});
  int number = 1;
  for (auto& page : pages) {
    page.place({.x = 72, .y = 787, .text = "Focused visit to Northbridge City Council", .size = 9});
    page.place({.x = 520, .y = 800, .text = std::to_string(number++), .size = 9});
  }
  EXPECT_THAT(
      shown(testing::read_printed(pages).text.footnotes),
      ElementsAre("1, page 1: Neglect is defined in guidance, which was published in the spring of 2022."));
}

TEST(Footnotes, EndAboveThePageNumber) {
  auto pages = two_pages();
  add_footnote(pages[1], "1", {"Neglect is defined in guidance."});
  pages[1].place({.x = 520, .y = 772, .text = "2", .size = 9});
  EXPECT_THAT(shown(testing::read_printed(pages).text.footnotes),
              ElementsAre("1, page 2: Neglect is defined in guidance."));
}

TEST(Footnotes, EndWhereAGapShowsThatSomethingElseBegins) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"Neglect is common."}).sign_off();
  add_footnote(page, "1", {"Neglect is defined in guidance, which was published in the", "spring of 2022."});
  page.place({.x = 72, .y = 795, .text = "Printed on recycled paper", .size = 9});
  EXPECT_THAT(
      shown(testing::read_printed({page}).text.footnotes),
      ElementsAre("1, page 1: Neglect is defined in guidance, which was published in the spring of 2022."));
}

TEST(Footnotes, ThatSayTheSameAreAllKept) {
  auto pages = two_pages();
  add_footnote(pages[0], "1", {"As above."});
  add_footnote(pages[1], "2", {"As above."});
  EXPECT_THAT(shown(testing::read_printed(pages).text.footnotes),
              ElementsAre("1, page 1: As above.", "2, page 2: As above."));
}

TEST(Footnotes, MayEndInAnAddressThatAFootMayHold) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"Neglect is common."}).sign_off();
  add_footnote(page, "1", {"The framework can be read at", "www.gov.uk/ofsted"});
  EXPECT_THAT(shown(testing::read_printed({page}).text.footnotes),
              ElementsAre("1, page 1: The framework can be read at www.gov.uk/ofsted"));
}

TEST(Footnotes, NeedNoRaisedMarkOfTheirOwnWhereAWordCarriesIt) {
  PrintedPage page;
  page.opening().heading("Headline findings").gap();
  page.pieces({{.text = "Neglect is common"}, mark("2"), {.text = " and it is seldom seen early enough."}});
  page.sign_off();
  page.place({.x = 72, .y = 760, .text = "2", .size = 9});
  page.place({.x = 108, .y = 760, .text = "Neglect is defined in guidance.", .size = 9});
  EXPECT_THAT(shown(testing::read_printed({page}).text.footnotes),
              ElementsAre("2, page 1: Neglect is defined in guidance."));
}

TEST(Footnotes, OfTheTextsOwnSizeStandBelowTheSignature) {
  std::vector<PrintedPage> pages(2);
  const auto raised = [](const std::string& digits) {
    return PlacedText{.text = digits, .size = 9.6, .rise = 4.4};
  };
  pages[0].opening().heading("Headline findings").gap();
  pages[0].pieces({{.text = "Neglect is common"},
                   raised("1"),
                   {.text = " and it is seldom seen early enough by those who could help."}});
  pages[1].pieces({{.text = "Workers see children in the hub"}, raised("2"), {.text = " and at home."}});
  pages[1].sign_off().gap();
  pages[1].pieces(
      {raised("1"), {.text = " Neglect is defined in guidance, which was published in the year"}});
  pages[1].line("before the visit.").gap();
  pages[1].pieces({raised("2"), {.text = " The hub was opened in 2020."}});
  const auto letter = testing::read_printed(pages);
  EXPECT_THAT(
      shown(letter.text.footnotes),
      ElementsAre(
          "1, page 2: Neglect is defined in guidance, which was published in the year before the visit.",
          "2, page 2: The hub was opened in 2020."));
  EXPECT_THAT(block_texts(letter.text),
              Contains("Neglect is common and it is seldom seen early enough by those who could help. "
                       "Workers see children in the hub and at home."));
  EXPECT_THAT(block_texts(letter.text).back(), "Her Majesty’s Inspector");
}

TEST(Footnotes, AreNotNumbersOfTheTextsOwnSize) {
  PrintedPage page;
  page.opening().heading("Headline findings");
  page.paragraph({"There were 12 children, of whom nine were seen, and they told inspectors that the",
                  "2 social workers were kind."})
      .sign_off();
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(block_texts(letter.text), Contains("There were 12 children, of whom nine were seen, and they "
                                                 "told inspectors that the 2 social workers were kind."));
  EXPECT_THAT(letter.text.footnotes, IsEmpty());
}

TEST(Footnotes, AreNotDatesBelowAPostcode) {
  const auto letter =
      testing::read_letter({.head = "Ofsted\nManchester\nM1 2WD\n\n1 February 2022\nSW1 2AB"});
  EXPECT_THAT(letter.text.footnotes, IsEmpty());
  EXPECT_THAT(block_texts(letter.text), Contains("1 February 2022"));
}

}  // namespace
}  // namespace letterlens

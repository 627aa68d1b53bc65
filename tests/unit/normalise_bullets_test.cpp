// Bullets of every kind, printed and misread, become the items of a list and leave the text.
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PrintedPage;

std::vector<std::string> items(const testing::ReadLetter& letter) {
  return testing::block_texts(letter.text, BlockKind::list_item);
}
std::vector<std::string> sub_items(const testing::ReadLetter& letter) {
  return testing::block_texts(letter.text, BlockKind::sub_item);
}

testing::ReadLetter printed_list(const std::string& glyph) {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  page.bullet(glyph, {"The quality of plans, so that they say what will happen, who will do it, and what",
                      "comes next."});
  page.bullet(glyph, {"the timeliness of visits"}).sign_off();
  return testing::read_printed({page});
}

TEST(PrintedBullets, OfEveryGlyphOpenAnItem) {
  for (const std::string glyph :
       {"■", "◼", "▪", "•", "●", "\uF06E", "\uF0A7", "\uF0B7", "\uF0BE", "–", "\uF02D"}) {
    SCOPED_TRACE(glyph);
    const auto letter = printed_list(glyph);
    EXPECT_THAT(
        items(letter),
        ElementsAre(
            "The quality of plans, so that they say what will happen, who will do it, and what comes next.",
            "the timeliness of visits"));
    EXPECT_THAT(testing::codes(letter.text.diagnostics), IsEmpty());
    for (const auto& block : letter.text.blocks)
      EXPECT_EQ(block.marker, block.kind == BlockKind::list_item ? glyph : "");
  }
}

TEST(PrintedBullets, OfAnUnknownPrivateGlyphAreNamed) {
  const auto letter = printed_list("\uE123");
  EXPECT_EQ(items(letter).size(), 2U);
  ASSERT_THAT(testing::codes(letter.text.diagnostics), ElementsAre("unknown_bullet", "unknown_bullet"));
  const auto span = letter.text.diagnostics.at(1).span.value();
  EXPECT_EQ(letter.text.slice(span.start, span.end), "the timeliness of visits");
}

TEST(PrintedBullets, MayBeALetterOfASymbolFontWithoutAMap) {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  page.pieces({{.text = "n", .face = testing::Face::symbol}, {.text = "  The quality of plans."}});
  page.pieces({{.text = "n", .face = testing::Face::symbol}, {.text = "  The timeliness of visits."}})
      .sign_off();
  EXPECT_THAT(items(testing::read_printed({page})),
              ElementsAre("The quality of plans.", "The timeliness of visits."));
}

TEST(PrintedBullets, MayStandAloneAboveTheirText) {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  page.line("\uF06E").line("The quality of plans.", PrintedPage::indent);
  page.line("\uF06E").line("The timeliness of visits.", PrintedPage::indent).sign_off();
  EXPECT_THAT(items(testing::read_printed({page})),
              ElementsAre("The quality of plans.", "The timeliness of visits."));
}

TEST(PrintedBullets, AreNotTheDashOrTheLetterInsideASentence) {
  PrintedPage page;
  page.opening().heading("Main findings");
  page.paragraph({"Inspectors saw the plans of nine children over two days in May and June this year",
                  "– and all of them were late. The number of plans that were late was found in annex",
                  "B and in the notes."})
      .sign_off();
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(items(letter), IsEmpty());
  EXPECT_THAT(
      testing::block_texts(letter.text),
      ::testing::Contains("Inspectors saw the plans of nine children over two days in May and June this year "
                          "– and all of them were late. "
                          "The number of plans that were late was found in annex B and in the notes."));
}

TEST(PrintedSubBullets, OfEveryDashBelongToTheItemAbove) {
  for (const std::string dash : {"–", "—", "−", "―", "─", "\u0336", "\uF02D", "o"}) {
    SCOPED_TRACE(dash);
    PrintedPage page;
    page.opening().heading("What needs to improve?");
    page.bullet("\uF06E", {"The help for children who:"});
    page.bullet(
        dash,
        {"are missing from home or from care for many days, or who go missing often and", "are not found"},
        PrintedPage::indent);
    page.bullet(dash, {"go to court."}, PrintedPage::indent);
    page.bullet("\uF06E", {"The timeliness of visits."}).sign_off();
    const auto letter = testing::read_printed({page});
    EXPECT_THAT(items(letter), ElementsAre("The help for children who:", "The timeliness of visits."));
    EXPECT_THAT(
        sub_items(letter),
        ElementsAre(
            "are missing from home or from care for many days, or who go missing often and are not found",
            "go to court."));
    EXPECT_NE(letter.text.text.find("who:\n– are missing"), std::string::npos);
    EXPECT_NE(letter.text.text.find("not found\n– go to court.\n\nThe timeliness"), std::string::npos);
  }
}

TEST(OcrBullets, OfEveryMisreadSquareAreRepairedAndNamed) {
  for (const std::string misread : {"B", "m", "E", "@", "=", "™", "¢"}) {
    SCOPED_TRACE(misread);
    const auto letter = testing::read_letter({.improvements = "What needs to improve?\n" + misread +
                                                              " The quality of plans.\n" + misread +
                                                              " The timeliness of visits."});
    EXPECT_THAT(items(letter), ElementsAre("The quality of plans.", "The timeliness of visits."));
    EXPECT_THAT(testing::codes(letter.text.diagnostics),
                ElementsAre("ocr_bullet_repaired", "ocr_bullet_repaired"));
    testing::expect_maps_back(letter);
  }
}

TEST(UnmappedBullets, AreRepairedAtTheStartOfAListAndInItsMiddle) {
  for (const std::string sign : {"(cid:127)", "\uFFFD"})
    for (const std::string& first : {sign, std::string("■")}) {
      SCOPED_TRACE(sign + " after " + first);
      const auto letter = testing::read_letter(
          {.improvements = "What needs to improve?\n" + first + " The quality of plans\n" + sign +
                           " the timeliness of visits\n" + sign + " The use of su\uFFFDcient homes."});
      EXPECT_THAT(items(letter), ElementsAre("The quality of plans", "the timeliness of visits",
                                             "The use of su\uFFFDcient homes."));
      EXPECT_THAT(testing::codes(letter.text.diagnostics), ::testing::Each("ocr_bullet_repaired"));
      testing::expect_maps_back(letter);
    }
}

TEST(UnmappedBullets, AreNotADashInsideASentence) {
  const auto letter = testing::read_letter(
      {.headline =
           "Headline findings\nChildren are helped by people who know them well and who stay with them\n"
           "\uFFFD and their plans are good."});
  EXPECT_THAT(items(letter),
              ElementsAre("The choice of suitable accommodation.", "The quality of pathway plans."));
}

TEST(OcrBullets, OfAnAAreRepairedBeforeAWordThatNoArticleHas) {
  const auto letter = testing::read_letter(
      {.improvements = "What needs to improve?\na the quality of plans.\na the timeliness of visits."});
  EXPECT_THAT(items(letter), ElementsAre("the quality of plans.", "the timeliness of visits."));
  EXPECT_THAT(testing::codes(letter.text.diagnostics),
              ElementsAre("ocr_bullet_repaired", "ocr_bullet_repaired"));
}

TEST(OcrBullets, AreNotAnArticleAtTheStartOfAWrappedLine) {
  // As letters are set: lines of one width, and a name behind the article.
  const std::string wrapped =
      "Family group conferences have been held sooner since the service was reorganised, because\n"
      "a Wrendale panel meets every Thursday and looks at each child’s plan before it is agreed by";
  const std::string whole =
      "Family group conferences have been held sooner since the service was reorganised, because a Wrendale "
      "panel meets every Thursday and looks at each child’s plan before it is agreed by the court.";
  const std::string opening =
      "This letter summarises the findings of a focused visit to Northbridge children’s services on\n11 May.";
  const auto paragraph = testing::read_letter(
      {.opening = opening, .headline = "Headline findings\n" + wrapped + "\nthe court."});
  EXPECT_THAT(testing::block_texts(paragraph.text), ::testing::Contains(whole));
  EXPECT_THAT(testing::codes(paragraph.text.diagnostics), IsEmpty());
  // Also inside a list whose squares were misread.
  const auto item =
      testing::read_letter({.opening = opening,
                            .improvements = "What needs to improve?\nm " + wrapped +
                                            "\nthe court.\na All visits.\na Children’s plans."});
  EXPECT_THAT(items(item), ElementsAre(whole, "All visits.", "Children’s plans."));
}

TEST(OcrBullets, OfAnAAreRepairedBelowALineThatEndsEarly) {
  const auto letter = testing::read_letter(
      {.improvements =
           "What needs to improve?\nLeaders should ensure that\na Children are seen\na Plans are "
           "kept, so that everybody who works with the family knows what comes next.\n"
           "a Visits are held at the times that are agreed with the family and that suit the child."});
  EXPECT_THAT(
      items(letter),
      ElementsAre("Children are seen",
                  "Plans are kept, so that everybody who works with the family knows what comes next.",
                  "Visits are held at the times that are agreed with the family and that suit the child."));
}

TEST(OcrBullets, AreNotTheWordsAAndI) {
  for (const std::string sentence :
       {"A clear plan for each child is needed.", "I am told that plans are late."}) {
    const auto letter = testing::read_letter({.improvements = "What needs to improve?\n" + sentence});
    EXPECT_THAT(items(letter), IsEmpty()) << sentence;
    EXPECT_THAT(testing::codes(letter.text.diagnostics), IsEmpty());
  }
}

TEST(PlainBullets, MayStandAloneAboveTheirText) {
  const auto letter = testing::read_letter(
      {.improvements =
           "What needs to improve?\n■\nThe quality of plans, so that\nthey say what comes next.\n■\n\n"
           "The timeliness of visits."});
  EXPECT_THAT(items(letter), ElementsAre("The quality of plans, so that they say what comes next.",
                                         "The timeliness of visits."));
  testing::expect_maps_back(letter);
}

TEST(PlainSubBullets, OfEveryDashBelongToTheItemAbove) {
  for (const std::string dash : {"– ", "— ", "− ", "― ", "─ ", "\u0336 ", "\u0336", "\uF02D "}) {
    SCOPED_TRACE(dash);
    const auto letter = testing::read_letter(
        {.improvements = "What needs to improve?\n■ The help for children who:\n" + dash + "are missing\n" +
                         dash + "go to court.\n■ The timeliness of visits."});
    EXPECT_THAT(items(letter), ElementsAre("The help for children who:", "The timeliness of visits."));
    EXPECT_THAT(sub_items(letter), ElementsAre("are missing", "go to court."));
    testing::expect_maps_back(letter);
  }
}

TEST(ParagraphNumbers, CountUpAndLeaveTheText) {
  const auto letter = testing::read_letter({.further = "Main findings\n1. Plans are late.\n\n2. Visits are "
                                                       "late, as in annex\n3. They are seldom\nseen."});
  EXPECT_THAT(items(letter),
              ElementsAre("The choice of suitable accommodation.", "The quality of pathway plans.",
                          "Plans are late.", "Visits are late, as in annex 3. They are seldom seen."));
}

}  // namespace
}  // namespace letterlens

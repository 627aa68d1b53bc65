// How printed lines become blocks: columns, pieces of lines, hyphens, page breaks, and what is printed on
// every page.
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using testing::block_texts;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using ::testing::Not;
using testing::PlacedText;
using testing::PrintedPage;

const std::string full = "Most children in the town are helped by people who know them well, and who stay";

TEST(Lines, OfOneParagraphAreJoinedAndParagraphsAreNot) {
  PrintedPage page;
  page.opening().heading("Headline findings");
  page.paragraph({full, "with them. Plans are late."}).paragraph({"Visits are late."}).sign_off();
  const auto letter = testing::read_printed({page});
  EXPECT_THAT(block_texts(letter.text),
              IsSupersetOf({full + " with them. Plans are late.", std::string("Visits are late.")}));
  EXPECT_EQ(letter.text.text.find("  "), std::string::npos);
}

TEST(Lines, InHeadAndSignOffStayApart) {
  PrintedPage page;
  page.line("14 June 2022")
      .line("Ana Field")
      .line("Director of Children’s Services")
      .gap()
      .line("Dear Ana")
      .sign_off();
  EXPECT_THAT(block_texts(testing::read_printed({page}).text),
              ElementsAre("14 June 2022", "Ana Field", "Director of Children’s Services", "Dear Ana",
                          "Yours sincerely", "Ana Field", "Her Majesty’s Inspector"));
}

TEST(Hyphens, AtALineEndBelongToTheWord) {
  struct Row {
    std::string why;
    std::string end;
    std::string start;
    std::string joined;
  };
  for (const auto& row : std::vector<Row>{
           {"a compound", "multi-", "agency working is good.", "multi-agency working is good."},
           {"suspended before and", "short-", "and long-term plans are late.",
            "short- and long-term plans are late."},
           {"suspended before or", "pre-", "or post-birth plans are late.",
            "pre- or post-birth plans are late."},
           {"a dash is no hyphen", "plans –", "all of them – are late.", "plans – all of them – are late."},
           {"a slash", "and/", "or plans are late.", "and/or plans are late."}}) {
    SCOPED_TRACE(row.why);
    const std::string line =
        "Most children in the town are helped by people who know them well. The " + row.end;
    PrintedPage page;
    page.opening().heading("Headline findings").paragraph({line, row.start}).sign_off();
    EXPECT_THAT(
        block_texts(testing::read_printed({page}).text),
        Contains("Most children in the town are helped by people who know them well. The " + row.joined));
    const auto plain = testing::read_letter({.headline = "Headline findings\n" + line + "\n" + row.start});
    EXPECT_THAT(
        block_texts(plain.text),
        Contains("Most children in the town are helped by people who know them well. The " + row.joined));
    testing::expect_maps_back(plain);
  }
}

TEST(Pieces, OfALineCutByAnotherFontAreOneLine) {
  PrintedPage page;
  page.opening().heading("Headline findings").gap();
  page.pieces({{.text = "Leaders know the council"},
               {.text = "’", .bold = true},
               {.text = "s children well, and they know the children’s own"}});
  page.line("wishes.").sign_off();
  EXPECT_THAT(block_texts(testing::read_printed({page}).text),
              Contains("Leaders know the council’s children well, and they know the children’s own wishes."));
}

TEST(Pieces, WithABaselineOfTheirOwnAreOneLine) {
  PrintedPage page;
  page.opening().heading("Headline findings").gap();
  page.pieces({{.text = "Leaders know the council"},
               {.text = "’", .bold = true, .rise = 1.2},
               {.text = "s children well."}})
      .sign_off();
  EXPECT_THAT(block_texts(testing::read_printed({page}).text),
              Contains("Leaders know the council’s children well."));
}

TEST(Pieces, InTheFilesOwnOrderAreReadFromLeftToRightAndTopToBottom) {
  PrintedPage page;
  page.opening().heading("Headline findings");
  page.place({.x = 72, .y = 330, .text = "Visits are late."});
  page.place({.x = 212, .y = 300, .text = "by people who know them well."});
  page.place({.x = 72, .y = 300, .text = "Most children are helped"});
  page.go_to(380).sign_off();
  EXPECT_THAT(block_texts(testing::read_printed({page}).text),
              IsSupersetOf({"Most children are helped by people who know them well.", "Visits are late."}));
}

TEST(Quotes, DoubledByOcrAreOne) {
  PrintedPage page;
  page.opening().heading("Headline findings").paragraph({"England'’s children are safe."}).sign_off();
  EXPECT_THAT(block_texts(testing::read_printed({page}).text), Contains("England’s children are safe."));
}

TEST(Columns, OfSignatoriesAreReadOneAfterTheOther) {
  PrintedPage page;
  page.opening().gap().line("Yours sincerely");
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Education", "Care Quality Commission"},
      {"Honor Fairbrother", "Dr Imran Castledine"},
      {"National Director, Social Care", "Deputy Chief Inspector"}};
  double y = 420;
  for (const auto& [left, right] : rows) {
    page.place({.x = 72, .y = y, .text = left}).place({.x = 320, .y = y, .text = right});
    y += 14;
  }
  const auto blocks = block_texts(testing::read_printed({page}).text);
  ASSERT_GE(blocks.size(), 6U);
  EXPECT_THAT(std::vector<std::string>(blocks.end() - 6, blocks.end()),
              ElementsAre("Education", "Honor Fairbrother", "National Director, Social Care",
                          "Care Quality Commission", "Dr Imran Castledine", "Deputy Chief Inspector"));
}

TEST(Columns, OfAddresseesKeepEachAddressTogether) {
  PrintedPage page;
  page.line("14 June 2022");
  for (int i = 0; i < 2; ++i) {
    const double y = 160 + 14 * i;
    page.place({.x = 72, .y = y, .text = i == 0 ? "Ana Field" : "Northbridge Council"});
    page.place({.x = 320, .y = y, .text = i == 0 ? "Dominic Akuffo" : "Northbridge Constabulary"});
  }
  page.go_to(210).line("Dear Northbridge partnership").sign_off();
  const auto blocks = block_texts(testing::read_printed({page}).text);
  ASSERT_GE(blocks.size(), 6U);
  EXPECT_THAT(std::vector<std::string>(blocks.begin(), blocks.begin() + 6),
              ElementsAre("14 June 2022", "Ana Field", "Northbridge Council", "Dominic Akuffo",
                          "Northbridge Constabulary", "Dear Northbridge partnership"));
}

// The dates and the lead inspector of a report, below each other in cells.
TEST(Columns, OfLabelsAreReadRowByRow) {
  PrintedPage page;
  page.place({.x = 72, .y = 120, .text = "Inspection dates:"})
      .place({.x = 260, .y = 120, .text = "6 to 17 May 2024"});
  page.place({.x = 72, .y = 140, .text = "Lead inspector:"}).place({.x = 260, .y = 140, .text = "Ana Field"});
  page.place({.x = 260, .y = 154, .text = "His Majesty’s Inspector"});
  page.go_to(300).opening();
  EXPECT_THAT(block_texts(testing::read_printed({page}).text),
              IsSupersetOf({"Inspection dates: 6 to 17 May 2024", "Lead inspector: Ana Field"}));
}

// Two pages with heads and feet; the break falls behind `above` and before `below`.
testing::ReadLetter broken(PrintedPage first, PrintedPage second) {
  first.place({.x = 72, .y = 40, .text = "Ofsted"});
  first.place({.x = 72, .y = 800, .text = "Focused visit to Northbridge", .size = 9});
  second.place({.x = 72, .y = 800, .text = "Focused visit to Northbridge", .size = 9});
  second.place({.x = 500, .y = 815, .text = "2", .size = 9});
  return testing::read_printed({first, second});
}

PrintedPage next_page() {
  return PrintedPage().go_to(80);
}

TEST(PageBreak, InsideASentenceJoinsIt) {
  PrintedPage first;
  first.opening().heading("Headline findings").paragraph({full});
  const auto letter =
      broken(first, next_page().line("with them for years.").gap().line("Visits are late.").sign_off());
  EXPECT_THAT(block_texts(letter.text),
              IsSupersetOf({full + " with them for years.", std::string("Visits are late.")}));
}

TEST(PageBreak, InsideAnItemJoinsIt) {
  PrintedPage first;
  first.opening().heading("What needs to improve?").gap();
  first.bullet("\uF06E",
               {"The quality of plans, so that they say what will happen, when, and who will do it"});
  auto second = next_page();
  second.line("if the first plan fails.", PrintedPage::indent)
      .bullet("\uF06E", {"The timeliness of visits."})
      .sign_off();
  const auto letter = broken(first, second);
  EXPECT_THAT(block_texts(letter.text, BlockKind::list_item),
              ElementsAre("The quality of plans, so that they say what will happen, when, and who will do it "
                          "if the first plan fails.",
                          "The timeliness of visits."));
  EXPECT_EQ(letter.text.page_at(letter.text.text.find("The timeliness")), 2);
  EXPECT_EQ(letter.text.page_at(letter.text.text.find("if the first plan")), 2)
      << "an item may run over two pages";
}

TEST(PageBreak, InsideAListKeepsItsItemsApart) {
  PrintedPage first;
  first.opening().heading("What needs to improve?").gap().bullet("\uF06E", {"The quality of plans"});
  const auto letter = broken(first, next_page().bullet("\uF06E", {"the timeliness of visits"}).sign_off());
  EXPECT_THAT(block_texts(letter.text, BlockKind::list_item),
              ElementsAre("The quality of plans", "the timeliness of visits"));
}

TEST(PageBreak, BetweenParagraphsKeepsThemApart) {
  PrintedPage first;
  first.opening().heading("Headline findings").paragraph({full, "with them."});
  const auto letter = broken(first, next_page().line("Visits are late.").sign_off());
  EXPECT_THAT(block_texts(letter.text),
              IsSupersetOf({full + " with them.", std::string("Visits are late.")}));
}

TEST(Furniture, OfEveryPageIsGone) {
  PrintedPage first;
  first.opening().heading("Headline findings").paragraph({"Ofsted will come again."});
  const auto letter = broken(first, next_page().line("Visits are late.").sign_off());
  const auto blocks = block_texts(letter.text);
  for (const std::string furniture : {"Ofsted", "Focused visit to Northbridge", "2"})
    EXPECT_THAT(blocks, Not(Contains(furniture)));
  EXPECT_THAT(blocks, IsSupersetOf({"14 June 2022", "Focused visit to Northbridge children’s services",
                                    "Ofsted will come again."}));
}

TEST(Furniture, IsNotWhatTwoSentencesOfPlainTextEndIn) {
  const auto letter = testing::read_letter(
      {.headline = "Headline findings\nRecords of health histories are kept up to date and are shared\n"
                   "promptly with everyone who needs them.\n\n1\n\fRecords of visits to brothers and sisters "
                   "are shared\n"
                   "promptly with everyone who needs them."});
  EXPECT_THAT(
      block_texts(letter.text),
      IsSupersetOf(
          {"Records of health histories are kept up to date and are shared promptly with everyone who "
           "needs them.",
           "Records of visits to brothers and sisters are shared promptly with everyone who needs them."}));
}

TEST(Furniture, OfPlainTextIsGone) {
  const auto letter = testing::read_letter(
      {.head = "Ofsted\nT 0300 123 1231\nwww.gov.uk/ofsted\nenquiries@ofsted.gov.uk\n14 June 2022",
       .headline = "Headline findings\nMost children are helped by people who\n\n2\n\n\fstay with them."});
  const auto blocks = block_texts(letter.text);
  EXPECT_THAT(blocks, Contains("Most children are helped by people who stay with them."));
  EXPECT_EQ(blocks.front(), "14 June 2022");
  testing::expect_maps_back(letter);
}

}  // namespace
}  // namespace letterlens

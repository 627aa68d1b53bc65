// Pages as browsers and office programs print them: rows of a table as close as lines, cells as close as
// words, numbers as close as letters, items without a hanging indent, paragraphs of one line.
#include "tests/support/printed_page.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using testing::PlacedText;
using testing::PrintedPage;

std::vector<std::string> table_rows(const std::vector<PlacedText>& texts) {
  PrintedPage page;
  page.opening().go_to(700).line(
      "The paragraph below the table goes on to the end of the line, and is no row of it.");
  for (const auto& text : texts) page.place(text);
  return testing::block_texts(testing::read_printed({page}).text, BlockKind::table_row);
}

constexpr double label = 72, grade = 380;

// A table's head and four rows; the second and third labels have two lines.
std::vector<PlacedText> grade_table(double row_step, double line_step, double middle) {
  double y = 320;
  std::vector<PlacedText> texts{{.x = label, .y = y, .text = "Judgement"},
                                {.x = grade, .y = y, .text = "Grade"}};
  const auto add = [&](const std::vector<std::string>& lines, const std::string& value) {
    y += row_step;
    const double first = y;
    for (std::size_t i = 0; i < lines.size(); ++i)
      texts.push_back({.x = label, .y = y = first + line_step * static_cast<double>(i), .text = lines[i]});
    texts.push_back({.x = grade, .y = first + middle * (y - first), .text = value});
  };
  add({"The impact of leaders on social work practice"}, "Good");
  add({"The experiences and progress of children who", "need help and protection"}, "Inadequate");
  add({"The experiences and progress of children in", "care"}, "Requires improvement to be good");
  add({"Overall effectiveness"}, "Good");
  return texts;
}

TEST(CloseTables, KeepEachGradeBesideItsOwnLabel) {
  struct Row {
    const char* layout;
    double row_step, line_step, middle;
  };
  for (const auto& row : {Row{"as browsers set it", 16.5, 13.5, 0.5},
                          {"without any white space", 13.8, 13.8, 0},
                          {"grades at the top", 16.5, 13.5, 0},
                          {"rows wide apart", 30, 13.5, 0.5}}) {
    SCOPED_TRACE(row.layout);
    EXPECT_THAT(
        table_rows(grade_table(row.row_step, row.line_step, row.middle)),
        ElementsAre("Judgement Grade", "The impact of leaders on social work practice Good",
                    "The experiences and progress of children who need help and protection Inadequate",
                    "The experiences and progress of children in care Requires improvement to be good",
                    "Overall effectiveness Good"));
  }
}

// The inspector's office has two lines, and the label is in the middle of them.
TEST(CloseTables, HaveTheRowsAboveTheirHeadToo) {
  auto texts = grade_table(16.5, 13.5, 0.5);
  texts.push_back({.x = label, .y = 297, .text = "Lead inspector:"});
  texts.push_back({.x = grade, .y = 290, .text = "Ana Field, His Majesty’s"});
  texts.push_back({.x = grade, .y = 304, .text = "Inspector"});
  PrintedPage page;
  page.opening().go_to(700).line("The paragraph below.");
  for (const auto& text : texts) page.place(text);
  EXPECT_THAT(testing::block_texts(testing::read_printed({page}).text, BlockKind::paragraph),
              ::testing::Contains("Lead inspector: Ana Field, His Majesty’s Inspector"));
}

// The longest label leaves no more room than a space.
TEST(CloseTables, HaveCellsAsNearAsWords) {
  const std::string longest = "The experiences and progress of children in need of help and protection";
  const auto rows = table_rows({{.x = label, .y = 320, .text = "Judgement"},
                                {.x = 463, .y = 320, .text = "Grade"},
                                {.x = label, .y = 337, .text = longest},
                                {.x = 463, .y = 337, .text = "Good"},
                                {.x = label, .y = 354, .text = "Overall effectiveness"},
                                {.x = 463, .y = 354, .text = "Inadequate"}});
  EXPECT_THAT(rows, ElementsAre("Judgement Grade", longest + " Good", "Overall effectiveness Inadequate"));
}

// What is set as a heading close below the last grade of a report without a head above its grades.
TEST(CloseTables, EndAboveAHeading) {
  const auto rows = table_rows({{.x = label, .y = 320, .text = "1. Children who need help and protection"},
                                {.x = grade, .y = 320, .text = "Good"},
                                {.x = label, .y = 336, .text = "2. Children looked after and achieving"},
                                {.x = label, .y = 350, .text = "permanence"},
                                {.x = grade, .y = 343, .text = "Inadequate"},
                                {.x = label, .y = 366, .text = "3. Leadership, management and governance"},
                                {.x = grade, .y = 366, .text = "Good"},
                                {.x = label, .y = 381, .text = "Contents", .bold = true}});
  EXPECT_THAT(rows, ElementsAre("Children who need help and protection Good",
                                "Children looked after and achieving permanence Inadequate",
                                "Leadership, management and governance Good"));
}

// Rows of a table of actions, each body in the middle of its row, the second row across two pages.
TEST(CloseTables, HaveBodiesInTheMiddleOfTheirRows) {
  constexpr double body = 72, action = 220;
  PrintedPage first, second;
  first.pieces(
      {{.text = "Area SEND inspection of Northbridge Local Area Partnership", .size = 18, .bold = true}});
  first.paragraph({"Inspection dates: 3 to 7 June 2024"}).heading("Areas for priority action");
  first.go_to(700).place({.x = body, .y = 700, .text = "Responsible body"});
  first.place({.x = action, .y = 700, .text = "Areas for priority action"});
  first.place({.x = body, .y = 724, .text = "Northbridge"});
  first.place(
      {.x = action, .y = 717, .text = "Leaders should improve the timeliness of plans, so that they"});
  first.place({.x = action, .y = 731, .text = "say what will happen."});
  first.place({.x = body, .y = 748, .text = "NHS Northbridge"});
  first.place(
      {.x = action, .y = 748, .text = "Leaders should urgently improve the quality of the advice that"});
  second.place({.x = action, .y = 60, .text = "health services give to schools and to the families of"});
  second.place({.x = action, .y = 74, .text = "children with plans."});
  second.place({.x = body, .y = 98, .text = "Northbridge"});
  second.place(
      {.x = action, .y = 91, .text = "Leaders should strengthen how they listen to young people and"});
  second.place({.x = action, .y = 105, .text = "to those who care for them."});
  second.go_to(140).heading("Areas for improvement").line("• The quality of plans.");
  const auto text = testing::read_printed({first, second}).text;
  EXPECT_THAT(
      testing::block_texts(text, BlockKind::list_item),
      ElementsAre("Leaders should improve the timeliness of plans, so that they say what will happen.",
                  "Leaders should urgently improve the quality of the advice that health services give to "
                  "schools and to the families of children with plans.",
                  "Leaders should strengthen how they listen to young people and to those who care for them.",
                  "The quality of plans."));
  EXPECT_THAT(testing::block_texts(text, BlockKind::table_row),
              ElementsAre("Responsible body", "Northbridge", "NHS Northbridge", "Northbridge"));
}

// A piece of white space is set first.
TEST(ClosePieces, MayBeginTheRow) {
  PrintedPage page;
  page.opening();
  page.gap()
      .place({.x = 72, .y = 400, .text = " "})
      .place({.x = 75.3, .y = 400, .text = "Plans are good enough."});
  EXPECT_THAT(testing::block_texts(testing::read_printed({page}).text, BlockKind::paragraph),
              ::testing::Contains("Plans are good enough."));
}

// The mark of a footnote leaves the text, and what is behind it moves.
TEST(ClosePieces, MoveWithTheText) {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  page.place({.x = 72, .y = 400, .text = "1."}).place({.x = 82, .y = 400, .text = "Plans"});
  page.place({.x = 114, .y = 400, .text = "1", .size = 7, .rise = 5});
  page.place({.x = 121, .y = 400, .text = "for all."});
  page.go_to(450).sign_off();
  EXPECT_THAT(testing::block_texts(testing::read_printed({page}).text, BlockKind::list_item),
              ElementsAre("Plans for all."));
}

TEST(CloseNumbers, OpenItemsWithoutASpaceBehindThem) {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  for (const auto* text : {"The quality of plans.", "The timeliness of visits."}) {
    const std::string number = text[4] == 'q' ? "1." : "2.";
    page.place({.x = 72, .y = 400.0 + (text[4] == 'q' ? 0 : 14), .text = number});
    page.place({.x = 82, .y = 400.0 + (text[4] == 'q' ? 0 : 14), .text = text});
  }
  page.go_to(450).sign_off();
  EXPECT_THAT(testing::block_texts(testing::read_printed({page}).text, BlockKind::list_item),
              ElementsAre("The quality of plans.", "The timeliness of visits."));
}

// Lines of an item that begin where its bullet does.
TEST(ItemsWithoutAHangingIndent, KeepTheirLines) {
  PrintedPage page;
  page.opening().heading("What needs to improve?");
  page.paragraph({"• The quality of plans, so that they say what will happen, who will do it, and what The",
                  "Hartcroft group can add. Inspectors met the group and read what it has written for all.",
                  "Families are part of it."});
  page.paragraph({"• The timeliness of visits."}).sign_off();
  EXPECT_THAT(
      testing::block_texts(testing::read_printed({page}).text, BlockKind::list_item),
      ElementsAre("The quality of plans, so that they say what will happen, who will do it, and what The "
                  "Hartcroft group can add. Inspectors met the group and read what it has written for all. "
                  "Families are part of it.",
                  "The timeliness of visits."));
}

// Most steps from line to line are those between paragraphs.
TEST(ParagraphsOfOneLine, DoNotJoinTheHeadingsAmongThem) {
  PrintedPage page;
  page.opening();
  for (int i = 0; i < 12; ++i) page.gap(11.5).line("Plans are good enough for most of the children.");
  page.gap(11.5).pieces({{.text = "What needs to improve in this area of practice", .bold = true}});
  page.gap(11.5).pieces({{.text = "Identification of risk", .bold = true}});
  page.gap(11.5).line("• The quality of plans.").sign_off();
  EXPECT_THAT(
      testing::block_texts(testing::read_printed({page}).text, BlockKind::heading),
      ::testing::IsSupersetOf({"What needs to improve in this area of practice", "Identification of risk"}));
}

// Lines that are one and a half of their size apart, the title's as the body's.
TEST(WrappedHeadings, OfAPageThatIsSetWideAreOne) {
  PrintedPage page;
  page.opening();
  for (int i = 0; i < 12; ++i)
    page.gap(4).line("Plans are good enough for most of the children whom inspectors met in the homes.");
  page.gap(20).pieces({{.text = "The experiences of children who need", .size = 22, .bold = true}});
  page.gap(19).pieces({{.text = "help from several services", .size = 22, .bold = true}});
  page.gap(20).line("Children in care are seen often.").sign_off();
  EXPECT_THAT(testing::block_texts(testing::read_printed({page}).text, BlockKind::heading),
              ::testing::Contains("The experiences of children who need help from several services"));
}

TEST(WrappedHeadings, KeepTheGradeBehindADash) {
  PrintedPage page;
  page.opening().heading("The experiences and progress of children in care and care leavers");
  page.gap(-2).pieces({{.text = "– requires improvement to be good", .size = 14, .bold = true}});
  page.gap().line("Children in care are seen often.").sign_off();
  EXPECT_THAT(
      testing::block_texts(testing::read_printed({page}).text, BlockKind::heading),
      ::testing::Contains("The experiences and progress of children in care and care leavers – requires "
                          "improvement to be good"));
}

// A title at the foot of one page, in the contents, and at the head of another.
// A report prints its dates below its title, and again at the head of each further page.
TEST(Furniture, IsNotWhatTheFirstPagePrintsAtAnotherHeight) {
  const std::string days = "11 to 22 May 2026";
  PrintedPage first;
  first.place({.x = PrintedPage::left, .y = 60, .text = "Inspection of Northbridge children’s services"})
      .place({.x = PrintedPage::left, .y = 80, .text = "Inspection dates:"})
      .place({.x = 300, .y = 90, .text = days})
      .paragraph({"Children are helped by people who know them well and who stay with them."});
  std::vector<PrintedPage> pages{first};
  for (const std::string words : {"Visits are late.", "Plans are vague."}) {
    PrintedPage page;
    page.place({.x = PrintedPage::left, .y = 40, .text = days}).paragraph({words});
    pages.push_back(page);
  }
  const auto letter = testing::read_printed(pages);
  EXPECT_EQ(
      std::ranges::count_if(testing::block_texts(letter.text),
                            [&](const std::string& block) { return block.find(days) != std::string::npos; }),
      1);
}

TEST(Furniture, IsAtTheSameHeightOfEachPage) {
  PrintedPage first, second, third;
  first.opening().go_to(800).line("Meaning of the judgements. 4");
  second.go_to(40)
      .line("Meaning of the judgements.")
      .gap()
      .line("An outstanding authority is a model for others.");
  third.go_to(62).line("Meaning of the judgements.").gap().line("A good authority is well led.");
  const auto text = testing::read_printed({first, second, third}).text.text;
  for (const auto* words : {"judgements. 4", "judgements.\n\nAn outstanding", "judgements.\n\nA good"})
    EXPECT_THAT(text, ::testing::HasSubstr(words));
}

}  // namespace
}  // namespace letterlens

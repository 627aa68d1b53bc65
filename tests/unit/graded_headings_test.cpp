// Headings of a SIF report's body that are set in cells beside their grades, and what is below them.
#include "tests/support/printed_page.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;
using testing::PrintedPage;

// Heading and level of each section.
std::vector<std::string> sections(const Letter& record) {
  std::vector<std::string> out;
  for (const auto& section : record.sections)
    out.push_back(std::to_string(section.level) + ' ' + section.heading.text);
  return out;
}

PrintedPage& text(PrintedPage& page) {
  return page.paragraph(
      {"Children are seen often, and those who see them write down what they say in words that",
       "the children will understand when they are older. Plans say what is to change and by",
       "when, and most of them are kept up to date by the people who are to act on them."});
}

PrintedPage front() {
  PrintedPage page;
  page.line("Thornwick Borough Council").gap();
  page.heading("Inspection of services for children in need of help and protection, children looked");
  page.heading("after and care leavers").gap();
  page.line("Inspection date: 3 May 2016 to 26 May 2016").gap().line("Report published: 14 July 2016").gap();
  page.heading("Children’s services in Thornwick are good").gap();
  return page;
}

// A cell of lines at the margin and a grade beside the middle of them.
void cells(PrintedPage& page, double y, const std::vector<std::string>& label,
           const std::vector<std::string>& grade, double size = 14, bool bold = true) {
  const double step = size * 1.2;
  const double middle =
      y + step * (static_cast<double>(label.size()) - static_cast<double>(grade.size())) / 2;
  for (std::size_t i = 0; i < label.size(); ++i)
    page.place(
        {.x = 72, .y = y + step * static_cast<double>(i), .text = label[i], .size = size, .bold = bold});
  for (std::size_t i = 0; i < grade.size(); ++i)
    page.place({.x = 360,
                .y = middle + step * static_cast<double>(i),
                .text = grade[i],
                .size = size,
                .bold = bold});
  page.go_to(y + step * static_cast<double>(label.size()) + 20);
}

struct CellsRow {
  std::string form;
  std::vector<std::string> label, grade;
  bool bold = true;
  std::string heading;
};

void PrintTo(const CellsRow& row, std::ostream* out) {
  *out << row.form;
}

class GradedHeadings : public ::testing::TestWithParam<CellsRow> {};

TEST_P(GradedHeadings, AreReadLineByLineWithTheGradeBehindThem) {
  const auto& row = GetParam();
  PrintedPage first = front(), second;
  first.heading("Executive summary");
  text(first);
  first.heading("Recommendations");
  first.line("1. Ensure that plans are kept up to date.");
  cells(second, 130, row.label, row.grade, 14, row.bold);
  second.place({.x = 72, .y = 240, .text = "Summary", .size = 12, .bold = true});
  second.go_to(256);
  text(second);
  second.place({.x = 72, .y = 350, .text = "Inspection findings", .size = 12, .bold = true});
  second.go_to(366);
  text(second);
  second.place({.x = 72, .y = 450, .text = "Information about this inspection", .size = 16, .bold = true});
  second.go_to(466);
  text(second);
  second.place({.x = 72, .y = 560, .text = "The inspection team", .size = 12, .bold = true});
  second.go_to(580).line("Lead inspector: Ana Field");
  const auto record = testing::extracted(testing::read_printed({first, second}));
  EXPECT_THAT(sections(record), ElementsAre("1 Executive summary", "1 Recommendations", "1 " + row.heading,
                                            "2 Summary", "2 Inspection findings",
                                            "1 Information about this inspection", "2 The inspection team"));
}

INSTANTIATE_TEST_SUITE_P(
    Forms, GradedHeadings,
    ::testing::Values(
        CellsRow{
            "two lines, the grade between them",
            {"The experiences and progress of", "children who need help and protection"},
            {"Requires improvement"},
            true,
            "The experiences and progress of children who need help and protection Requires improvement"},
        CellsRow{"three lines, the grade beside the second",
                 {"The experiences and progress of", "children looked after and achieving", "permanence"},
                 {"Inadequate"},
                 true,
                 "The experiences and progress of children looked after and achieving permanence Inadequate"},
        CellsRow{"a grade of two lines beside a label of one",
                 {"Leadership, management and governance"},
                 {"Requires", "improvement"},
                 true,
                 "Leadership, management and governance Requires improvement"},
        CellsRow{
            "three lines with the judgement's first words on the second",
            {"The experiences and progress of", "children who need help and", "protection"},
            {"Requires improvement", "to be good"},
            true,
            "The experiences and progress of children who need help and protection Requires improvement to "
            "be good"},
        CellsRow{"set as text is",
                 {"The experiences and progress of children", "looked after and achieving permanence"},
                 {"Good"},
                 false,
                 "The experiences and progress of children looked after and achieving permanence Good"}));

TEST(GradedHeadings, HaveATablesHeadAboveThemThatIsNoHeading) {
  PrintedPage first = front(), second;
  first.heading("Executive summary");
  text(first);
  second.place({.x = 72, .y = 130, .text = "Key judgement", .size = 12, .bold = true});
  second.place({.x = 360, .y = 130, .text = "Judgement grade", .size = 12, .bold = true});
  cells(second, 160, {"The experiences and progress of children", "looked after and achieving permanence"},
        {"Outstanding"}, 12, false);
  text(second);
  const auto record = testing::extracted(testing::read_printed({first, second}));
  EXPECT_THAT(
      sections(record),
      ElementsAre(
          "1 Executive summary",
          "1 The experiences and progress of children looked after and achieving permanence Outstanding"));
  ASSERT_TRUE(record.judgements);
  EXPECT_EQ(record.judgements->at(Judgement::in_care), Grade::outstanding);
}

TEST(GradedHeadings, AreReadFromColumnsOfPlainText) {
  const auto record = testing::extracted(testing::read_bytes(
      "Thornwick Borough Council\nInspection of services for children in need of help and protection, "
      "children "
      "looked after and care leavers\n\nInspection date: 3 May 2016 to 26 May 2016\n\n"
      "Children’s services in Thornwick are good\n\nExecutive summary\n\nPlans are clear, and children are "
      "seen.\n\nThe experiences and progress of\n"
      "                                                      Requires improvement\n"
      "children who need help and protection\n"
      "Early help is known to all who need it, and it is offered soon.\n\n"
      "Leadership, management and\ngovernance                                            Good\n\n"
      "Leaders know their services well.\n"));
  EXPECT_THAT(sections(record),
              ElementsAre("1 Executive summary",
                          "1 The experiences and progress of children who need help and protection Requires "
                          "improvement",
                          "1 Leadership, management and governance Good"));
}

TEST(RunningHeads, AreNotTheHeadingsThatBeginTwoPagesFarApart) {
  std::vector<PrintedPage> pages{front()};
  pages.front().heading("Executive summary");
  text(pages.front());
  for (int page = 2; page <= 8; ++page) {
    PrintedPage next;
    next.place({.x = 72, .y = 60, .text = "Report on Thornwick", .size = 9, .bold = true});
    if (page == 3 || page == 7)
      next.place({.x = 72, .y = 100, .text = "The work of the duty team", .size = 13, .bold = true});
    text(next);
    pages.push_back(next);
  }
  const auto letter = testing::read_printed(pages);
  EXPECT_THAT(testing::block_texts(letter.text), Not(Contains("Report on Thornwick")));
  EXPECT_EQ(std::ranges::count(testing::block_texts(letter.text), "The work of the duty team"), 2);
}

}  // namespace
}  // namespace letterlens

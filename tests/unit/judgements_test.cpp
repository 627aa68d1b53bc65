// judgements: the grades of a report, from its grade table or from the headings that end in one.
#include "extractors/judgements.h"

#include "tests/support/dates.h"
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using testing::Draft;
using ::testing::IsSupersetOf;
using ::testing::Not;
using testing::PrintedPage;

std::string shown(const std::optional<Judgements>& judgements) {
  if (!judgements) return "null";
  std::string out;
  for (const auto& [key, grade] : *judgements)
    out += (out.empty() ? "" : ", ") + std::string(name_of(key)) + ": " + std::string(name_of(grade));
  return out;
}

Draft report(const std::string& dates, const std::string& grades) {
  return {.head = "",
          .salutation = "",
          .subject = "Inspection of Northbridge children’s services",
          .opening = "Inspection dates: " + dates +
                     "\nLead inspector: Ana Field, His Majesty’s Inspector\n\n" + grades,
          .headline = "Children in Northbridge are safe.",
          .improvements = "What needs to improve?\n■ The quality of plans.",
          .sign_off = ""};
}

const std::string four =
    "The impact of leaders on social work practice with children and families Good\n"
    "The experiences and progress of children who need help and protection Requires improvement to be good\n"
    "The experiences and progress of children in care Outstanding\n"
    "The experiences and progress of care leavers Inadequate\n";

struct FrameworkRow {
  std::string why;
  std::string dates;
  std::string grades;
  std::string judgements;
  std::vector<std::string> codes;  // of the judgements alone
};

void PrintTo(const FrameworkRow& row, std::ostream* out) {
  *out << row.why;
}

class Framework : public ::testing::TestWithParam<FrameworkRow> {};

TEST_P(Framework, NamesWhatItHasAndWhatIsMissing) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto record = testing::extracted(testing::read_letter(report(row.dates, row.grades)));
  ASSERT_EQ(record.kind, LetterKind::ilacs_inspection);
  EXPECT_EQ(shown(record.judgements), row.judgements);
  std::vector<std::string> codes;
  for (const auto& code : testing::codes(record.diagnostics))
    if (code.find("judgement") == 0) codes.push_back(code);
  EXPECT_EQ(codes, row.codes);
}

const std::string all_four =
    "care_leavers: inadequate, help_and_protection: requires_improvement, impact_of_leaders: good, in_care: "
    "outstanding";

INSTANTIATE_TEST_SUITE_P(
    Days, Framework,
    ::testing::Values(FrameworkRow{"five judgements since 2023",
                                   "5 to 9 June 2023",
                                   four + "Overall effectiveness Requires improvement to be good\n",
                                   all_four.substr(0, all_four.find(", in_care")) +
                                       ", in_care: outstanding, overall_effectiveness: requires_improvement",
                                   {}},
                      FrameworkRow{"no overall effectiveness since April 2026",
                                   "11 to 15 May 2026",
                                   four,
                                   all_four,
                                   {"judgement_not_in_framework"}},
                      FrameworkRow{"overall effectiveness not found while there was one",
                                   "5 to 9 June 2023",
                                   four,
                                   all_four,
                                   {"judgement_missing"}},
                      FrameworkRow{
                          "care leavers with children in care before 2023",
                          "7 to 11 June 2021",
                          "The impact of leaders on social work practice with children and families Good\n"
                          "The experiences and progress of children who need help and protection Good\n"
                          "The experiences and progress of children in care and care leavers Inadequate\n"
                          "Overall effectiveness Inadequate\n",
                          "help_and_protection: good, impact_of_leaders: good, in_care: inadequate, "
                          "overall_effectiveness: inadequate",
                          {"judgement_not_in_framework"}}));

TEST(Judgements, OfALetterAreNull) {
  EXPECT_EQ(shown(testing::extracted(testing::read_letter()).judgements), "null");
  EXPECT_EQ(shown(testing::extracted(
                      testing::read_letter({.headline = "Headline findings\nOverall effectiveness is good."}))
                      .judgements),
            "null");
}

TEST(Judgements, ComeFromTheHeadingsWhereThereIsNoTable) {
  Draft draft = report("5 to 9 June 2023", "");
  draft.further =
      "The experiences and progress of children in care: requires improvement to be good\n1. Plans are "
      "late.\n\n"
      "The experiences and progress of care leavers: good\n2. Advisers are kind.";
  const auto record = testing::extracted(testing::read_letter(draft));
  EXPECT_EQ(shown(record.judgements), "care_leavers: good, in_care: requires_improvement");
}

TEST(Judgements, ThatDisagreeAreNamed) {
  Draft draft = report("5 to 9 June 2023", four + "Overall effectiveness Good\n");
  draft.further = "The experiences and progress of care leavers: good\n1. Advisers are kind.";
  const auto different = testing::extracted(testing::read_letter(draft));
  EXPECT_THAT(testing::codes(different.diagnostics), Contains("judgements_disagree"));
  EXPECT_EQ(different.judgements->at(Judgement::care_leavers), Grade::inadequate) << "the table goes first";
  draft.further = "The experiences and progress of care leavers: inadequate\n1. Advisers are rude.";
  EXPECT_THAT(testing::codes(testing::extracted(testing::read_letter(draft)).diagnostics),
              Not(Contains("judgements_disagree")));
}

// A printed table: labels on the left, grades on the right, both over as many lines as given.
struct TableRow {
  std::vector<std::string> label;
  std::vector<std::string> grade;
};

testing::ReadLetter printed_report(const std::vector<TableRow>& rows) {
  PrintedPage page;
  page.place(
      {.x = 72, .y = 110, .text = "Inspection of Northbridge children’s services", .size = 20, .bold = true});
  page.go_to(140)
      .line("Inspection dates: 5 to 9 June 2023")
      .gap()
      .line("Lead inspector: Ana Field, His Majesty’s Inspector");
  page.place({.x = 72, .y = 210, .text = "Judgement", .bold = true})
      .place({.x = 340, .y = 210, .text = "Grade", .bold = true});
  double y = 234;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.label.size(); ++i)
      page.place({.x = 72, .y = y + 14.0 * static_cast<double>(i), .text = row.label[i]});
    for (std::size_t i = 0; i < row.grade.size(); ++i)
      page.place({.x = 340, .y = y + 14.0 * static_cast<double>(i), .text = row.grade[i]});
    y += 14.0 * static_cast<double>(std::max(row.label.size(), row.grade.size())) + 10;
  }
  page.go_to(y + 20);
  page.paragraph({"Children in Northbridge are safe, and most of them are helped by people who know",
                  "them well and who stay with them for years. Leaders know what is good, and they",
                  "know what is not. They have begun to change it, with some success."});
  page.heading("What needs to improve?").bullet("\uF06E", {"The quality of plans."});
  return testing::read_printed({page});
}

TEST(GradeTable, OfWrappedLabelsGivesOneRowAJudgement) {
  const auto letter = printed_report(
      {{{"The impact of leaders on social work", "practice with children and families"}, {"Good"}},
       {{"The experiences and progress of", "children who need help and protection"},
        {"Requires improvement to be", "good"}},
       {{"The experiences and progress of", "children in care"}, {"Outstanding"}},
       {{"The experiences and progress of care", "leavers"}, {"Inadequate"}},
       {{"Overall effectiveness"}, {"Requires improvement to be", "good"}}});
  EXPECT_THAT(testing::block_texts(letter.text, BlockKind::table_row),
              IsSupersetOf({"The impact of leaders on social work practice with children and families Good",
                            "The experiences and progress of children who need help and protection Requires "
                            "improvement to be good",
                            "The experiences and progress of children in care Outstanding",
                            "The experiences and progress of care leavers Inadequate",
                            "Overall effectiveness Requires improvement to be good"}));
  const auto record = testing::extracted(letter);
  EXPECT_EQ(shown(record.judgements),
            "care_leavers: inadequate, help_and_protection: requires_improvement, impact_of_leaders: good, "
            "in_care: outstanding, "
            "overall_effectiveness: requires_improvement");
  EXPECT_THAT(testing::codes(record.diagnostics), Not(Contains("judgement_missing")));
}

TEST(GradeTable, IsNoHeadingAndTheNarrativeBelowItIsTheHeadline) {
  const auto letter = printed_report({{{"The experiences and progress of", "children in care"}, {"Good"}},
                                      {{"Overall effectiveness"}, {"Good"}}});
  const auto record = testing::extracted(letter);
  ASSERT_TRUE(record.headline_findings);
  EXPECT_THAT(record.headline_findings->text, ::testing::StartsWith("Children in Northbridge are safe"));
  EXPECT_THAT(record.headline_findings->text, ::testing::EndsWith("with some success."));
  testing::expect_grounded(letter.text, *record.headline_findings);
  for (const auto& section : record.sections) EXPECT_EQ(section.heading.text, "What needs to improve?");
  EXPECT_EQ(record.sections.size(), 1U);
}

TEST(Report, NamesItsLeadInspectorAndItsDays) {
  const auto record = testing::extracted(printed_report({{{"Overall effectiveness"}, {"Good"}}}));
  EXPECT_EQ(record.title->text, "Inspection of Northbridge children’s services");
  ASSERT_TRUE(record.visit);
  EXPECT_EQ(record.visit->ranges, (std::vector<DateRange>{testing::days("2023-06-05", "2023-06-09")}));
  ASSERT_EQ(record.inspectors.size(), 1U);
  EXPECT_EQ(record.inspectors[0].name.text, "Ana Field");
}

}  // namespace
}  // namespace letterlens

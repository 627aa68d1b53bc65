// Single inspection framework reports in their forms: the authority's part and the board's part, each with
// its own summary, lists and grade, and a contents page that repeats every heading.
#include "tests/support/dates.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string title =
    "London Borough of Thornwick\n\n"
    "Inspection of services for children in need of help and protection, children looked after and care "
    "leavers\n\n";

const std::string front =
    title +
    "and\n\nReview of the effectiveness of the Local Safeguarding Children Board\n\n"
    "Inspection date: 3 February 2015 to 26 February 2015\n\nReport published: 14 April 2015\n\n";

const std::string grades =
    "1. Children who need help and protection Good\n\n"
    "2. Children looked after and achieving permanence Requires improvement\n\n"
    "2.1 Adoption performance Outstanding\n\n"
    "2.2 Experiences and progress of care leavers Inadequate\n\n"
    "3. Leadership, management and governance Good\n\n";

const std::string end =
    "Information about this inspection\n\nInspectors have looked closely at the experiences of children. The "
    "work was "
    "done by inspectors from Ofsted.\n\nThe inspection team\n\nLead inspector: Cressida Mallory HMI\n";

struct ReportRow {
  std::string form;
  std::string text;
  std::vector<std::string> improvements, priority_actions, board_improvements, board_priority_actions;
  std::string headline;
  std::optional<Grade> overall, board;
};

void PrintTo(const ReportRow& row, std::ostream* out) {
  *out << row.form;
}

class SifReports : public ::testing::TestWithParam<ReportRow> {};

TEST_P(SifReports, KeepTheAuthoritysListsAndTheBoardsApart) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.form);
  const auto letter = testing::read_bytes(row.text);
  const auto record = testing::extracted(letter);
  EXPECT_EQ(record.kind, LetterKind::sif_inspection);
  EXPECT_THAT(testing::texts(record.improvements), ElementsAreArray(row.improvements));
  EXPECT_THAT(testing::texts(record.priority_actions), ElementsAreArray(row.priority_actions));
  ASSERT_TRUE(record.headline_findings);
  EXPECT_EQ(record.headline_findings->text, row.headline);
  ASSERT_TRUE(record.judgements);
  if (row.overall) {
    EXPECT_EQ(record.judgements->at(Judgement::overall_effectiveness), *row.overall);
  }
  ASSERT_EQ(record.board.has_value(), row.board.has_value());
  if (!row.board) return;
  EXPECT_EQ(record.board->judgement, row.board);
  EXPECT_THAT(testing::texts(record.board->improvements), ElementsAreArray(row.board_improvements));
  EXPECT_THAT(testing::texts(record.board->priority_actions), ElementsAreArray(row.board_priority_actions));
}

INSTANTIATE_TEST_SUITE_P(
    Forms, SifReports,
    ::testing::Values(
        ReportRow{"numbers that go on from the summary, 2014",
                  front + "The overall judgement is requires improvement.\n\n" + grades +
                      "The effectiveness of the Local Safeguarding Children Board (LSCB) is\n\ninadequate\n\n"
                      "Contents\n\nSection 1: the local authority 3\n\nSummary of key findings 3\n\n"
                      "What does the local authority need to improve? 4\n\n"
                      "Section 2: The effectiveness of the Local Safeguarding Children Board 12\n\n"
                      "Section 1: the local authority\n\nSummary of key findings\n\n"
                      "This local authority requires improvement because\n\n"
                      "1. Plans are late.\n\n2. Visits are late.\n\n"
                      "What does the local authority need to improve?\n\nPriority and immediate action\n\n"
                      "3. The inspection did not find any areas for priority and immediate action.\n\n"
                      "Areas for improvement\n\n"
                      "4. Ensure that plans are up to date.\n\n5. Ensure that visits are on time.\n\n"
                      "Information about this local authority area\n\nMany children live here.\n\n"
                      "Section 2: The effectiveness of the Local Safeguarding Children Board\n\n"
                      "What does the Local Safeguarding Children Board need to improve?\n\n"
                      "Priority and immediate action\n\n61. Ensure that the board has a chair.\n\n"
                      "Areas for improvement\n\n62. Ensure that audits are shared.\n\n" +
                      end,
                  {"Ensure that plans are up to date.", "Ensure that visits are on time."},
                  {},
                  {"Ensure that audits are shared."},
                  {"Ensure that the board has a chair."},
                  "This local authority requires improvement because\n\nPlans are late.\n\nVisits are late.",
                  Grade::requires_improvement,
                  Grade::inadequate},
        ReportRow{"groups, and numbers that run on from priority into improvement, early 2015",
                  front + "The overall judgement is that children’s services are good\n\n" + grades +
                      "Contents\n\nThe local authority 3\n\nSummary of findings 3\n\n"
                      "What does the local authority need to improve? 4\n\nAreas for improvement 4\n\n"
                      "The Local Safeguarding Children Board (LSCB) 30\n\nSummary of findings 30\n\n"
                      "The local authority\n\nSummary of findings\n\n"
                      "Children’s services in Thornwick are good because:\n\nPlans are clear.\n\n"
                      "What does the local authority need to improve?\n\nPriority and immediate action\n\n"
                      "1. Ensure that data about missing children are right.\n\n"
                      "Areas for improvement\n\n2. Improve the choice of homes.\n\n3. Improve the quality of "
                      "plans.\n\n"
                      "Progress since the last inspection\n\n4. Much has changed.\n\n"
                      "The Local Safeguarding Children Board (LSCB)\n\n"
                      "The Local Safeguarding Children Board is good\n\n"
                      "What does the LSCB need to improve?\n\nPriority and immediate action\n\n"
                      "There are no priority actions.\n\nAreas for improvement\n\n90. Ensure that audits are "
                      "shared.\n\n" +
                      end,
                  {"Improve the choice of homes.", "Improve the quality of plans."},
                  {"Ensure that data about missing children are right."},
                  {"Ensure that audits are shared."},
                  {},
                  "Children’s services in Thornwick are good because:\n\nPlans are clear.",
                  Grade::good,
                  Grade::good},
        ReportRow{
            "recommendations, with the summary before the contents, from autumn 2015",
            front + "Children’s services in Thornwick require improvement to be good\n\n" + grades +
                "Executive summary\n\nPlans are late.\n\nVisits are on time.\n\n"
                "Contents\n\nExecutive summary 2\n\nThe local authority 5\n\nRecommendations 7\n\n"
                "The Local Safeguarding Children Board (LSCB) 31\n\nExecutive summary 31\n\n"
                "Recommendations 32\n\nInformation about this inspection 40\n\n"
                "The local authority\n\nInformation about this local authority area\n\nMany children live "
                "here.\n\n"
                "Recommendations\n\n1. Improve the quality of plans (paragraph 31).\n\n"
                "2. Ensure that care leavers:\n\n– know their rights\n\n– have a home.\n\n"
                "Summary for children and young people\n\nPeople care.\n\n"
                "The Local Safeguarding Children Board (LSCB)\n\n"
                "The Local Safeguarding Children Board requires improvement\n\nExecutive summary\n\n"
                "The board is new.\n\nRecommendations\n\n• The board should share its audits.\n\n"
                "Inspection findings – the Local Safeguarding Children Board\n\n93. Audits are few.\n\n" +
                end,
            {"Improve the quality of plans (paragraph 31).",
             "Ensure that care leavers:\n– know their rights\n– have a home."},
            {},
            {"The board should share its audits."},
            {},
            "Plans are late.\n\nVisits are on time.",
            Grade::requires_improvement,
            Grade::requires_improvement},
        ReportRow{
            "a re-inspection, without a part about the board, 2017",
            "Thornwick\n\nRe-inspection of services for children in need of help and protection, children "
            "looked "
            "after and care leavers\n\nInspection date: 2 May to 25 May 2017\n\nReport published: 14 July "
            "2017\n\n"
            "Children’s services in Thornwick are good\n\n" +
                grades +
                "Executive summary\n\nPlans are clear.\n\nContents\n\nExecutive summary 2\n\n"
                "The local authority 5\n\nRecommendations 7\n\nThe local authority\n\nRecommendations\n\n"
                "1. Improve the timeliness of visits.\n\nSummary for children and young people\n\nPeople "
                "care.\n\n" +
                end,
            {"Improve the timeliness of visits."},
            {},
            {},
            {},
            "Plans are clear.",
            Grade::good,
            std::nullopt}));

TEST(SifReport, GivesItsDatesItsGradesAndWhoLedIt) {
  const auto record = testing::extracted(testing::read_bytes(
      front + "Children’s services in Thornwick are good\n\n" + grades +
      "Executive summary\n\nPlans are clear.\n\nRecommendations\n\n1. Improve the timeliness of visits.\n\n" +
      end));
  ASSERT_TRUE(record.published);
  EXPECT_EQ(record.published->date, testing::date("2015-04-14"));
  EXPECT_EQ(record.published->as_written.text, "14 April 2015");
  ASSERT_TRUE(record.visit);
  EXPECT_THAT(record.visit->ranges, ElementsAre(testing::days("2015-02-03", "2015-02-26")));
  ASSERT_EQ(record.inspectors.size(), 1U);
  EXPECT_EQ(record.inspectors.front().name.text, "Cressida Mallory");
  EXPECT_EQ(record.judgements, (Judgements{{Judgement::overall_effectiveness, Grade::good},
                                           {Judgement::help_and_protection, Grade::good},
                                           {Judgement::in_care, Grade::requires_improvement},
                                           {Judgement::adoption, Grade::outstanding},
                                           {Judgement::care_leavers, Grade::inadequate},
                                           {Judgement::impact_of_leaders, Grade::good}}));
}

TEST(SifReport, HasItsTitleBelowTheNameOfTheCouncil) {
  const auto letter = testing::read_bytes(
      "Thornwick County Council\nInspection of services for children in need of help and protection,\n"
      "children looked after and care leavers\nand\n"
      "Review of the effectiveness of the Local Safeguarding Children Board\n"
      "Inspection date: 3 February 2015 to 26 February 2015\nReport published: 14 April 2015\n\n" +
      grades +
      "Executive summary\n\nChildren’s services in Thornwick are good.\n\nRecommendations\n\n"
      "1. Visit children when plans say so.\n\n" +
      end);
  const auto record = testing::extracted(letter);
  EXPECT_EQ(record.kind, LetterKind::sif_inspection);
  ASSERT_TRUE(record.title);
  EXPECT_EQ(record.title->text.find("Inspection of services"), 0U) << record.title->text;
  EXPECT_THAT(testing::texts(record.improvements), ElementsAre("Visit children when plans say so."));
  ASSERT_TRUE(record.judgements);
  EXPECT_EQ(record.judgements->at(Judgement::care_leavers), Grade::inadequate);
}

TEST(SifReport, HasItsTitleBelowTheNameOfTheCouncilHoweverItWraps) {
  for (const std::string title : {"Inspection of services for children in need of help and "
                                  "protection,\nchildren looked after and care leavers\n",
                                  "Reinspection of services for children in need of help and\nprotection, "
                                  "children looked after and care leavers\n",
                                  "Re-inspection of services for children in need of help\nand protection, "
                                  "children looked after and care leavers\n"}) {
    const auto record = testing::extracted(testing::read_bytes(
        "Thornwick County Council\n" + title +
        "\nInspection date: 3 February 2015 to 26 February 2015\nReport published: 14 April 2015\n\n" +
        grades +
        "Executive summary\n\nChildren’s services in Thornwick are good.\n\nRecommendations\n\n"
        "1. Visit children when plans say so.\n\n" +
        end));
    EXPECT_EQ(record.kind, LetterKind::sif_inspection) << title;
    ASSERT_TRUE(record.title) << title;
    EXPECT_TRUE(record.title->text.ends_with("care leavers")) << record.title->text;
    EXPECT_THAT(testing::texts(record.improvements), ElementsAre("Visit children when plans say so."))
        << title;
  }
}

const std::string board_contents =
    "Contents\n\nSection 1: The local authority 3\nRecommendations 5\n"
    "Section 2: The effectiveness of the Local Safeguarding Children Board 9\n\n";

// A page's break may leave no blank line between a sentence and the title of the next part.
TEST(SifReport, KnowsThePartAboutTheBoardBelowAPageNumber) {
  const auto record = testing::extracted(testing::read_bytes(
      title + "Inspection date: 3 February 2015 to 26 February 2015\n\n" + board_contents +
      "Section 1: The local authority\n\n" + grades +
      "Executive summary\n\nPlans are clear.\n\nRecommendations\n\n1. Visit children when plans say so.\n\n"
      "The local authority’s plans\n\nPlans vary too much from team to team.\n2\n"
      "Section 2: The effectiveness of the Local Safeguarding Children Board\n\n"
      "The Local Safeguarding Children Board is good\n\n"
      "Executive summary\n\nThe board listens.\n\nRecommendations\n\n1. Publish the plan of audits.\n\n" +
      end));
  EXPECT_THAT(testing::texts(record.improvements), ElementsAre("Visit children when plans say so."));
  ASSERT_TRUE(record.board);
  EXPECT_THAT(testing::texts(record.board->improvements), ElementsAre("Publish the plan of audits."));
}

TEST(SifReport, IsFlaggedWhenItNamesAPartAboutTheBoardThatIsNotFound) {
  for (const std::string& named :
       {title + "and\n\nReview of the effectiveness of the Local Safeguarding Children Board\n\n",
        title + board_contents}) {
    const auto record = testing::extracted(
        testing::read_bytes(named + "Inspection date: 3 February 2015 to 26 February 2015\n\n" + grades +
                            "Executive summary\n\nPlans are clear.\n\nRecommendations\n\n"
                            "1. Visit children when plans say so.\n\n" +
                            end));
    EXPECT_THAT(testing::codes(record.diagnostics), Contains("board_missing")) << named;
  }
}

// In 2014 the headings of the judgements had their grades.
TEST(SifReport, HasItsLastJudgementOnALevelWithTheOthers) {
  for (const std::string grade :
       {"", " require improvement", " are good", " requires improvement to be good"}) {
    const auto record = testing::extracted(testing::read_bytes(
        front + grades +
        "Summary of key findings\n\nPlans are clear.\n\nAreas for improvement\n\n1. Visit children.\n\n"
        "Inspection judgements about the local authority\n\n"
        "The experiences and progress of children looked after" +
        grade +
        "\n\nChildren are seen.\n\n"
        "Leadership, management and governance" +
        grade + "\n\nLeaders know their services.\n\n" + end));
    const auto section = std::find_if(record.sections.begin(), record.sections.end(), [](const Section& one) {
      return one.heading.text.starts_with("Leadership, management");
    });
    ASSERT_NE(section, record.sections.end()) << grade;
    EXPECT_EQ(section->level, 1) << grade;
  }
}

TEST(SifReport, NamesWhatWasNotJudgedInAnInfo) {
  const auto record = testing::extracted(testing::read_bytes(
      front +
      "Children’s services in Thornwick are good\n\n1. Children who need help and protection Good\n\n"
      "2. Children looked after and achieving permanence Not judged\n\n2.1 Adoption performance Not "
      "judged\n\n"
      "2.2 Experiences and progress of care leavers Not judged\n\n3. Leadership, management and governance "
      "Good\n\n"
      "Executive summary\n\nPlans are clear.\n\nRecommendations\n\n1. Improve the timeliness of visits.\n\n" +
      end));
  EXPECT_EQ(record.judgements->size(), 3U);
  EXPECT_THAT(testing::codes(record.diagnostics), Not(Contains("judgement_missing")));
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("judgement_not_in_framework"));
}

TEST(SifReport, IsFlaggedWhenTheBoxAndTheBodyDisagree) {
  const auto record = testing::extracted(testing::read_bytes(
      front + "Children’s services in Thornwick are good\n\n" + grades +
      "Executive summary\n\nPlans are clear.\n\nRecommendations\n\n1. Improve the timeliness of visits.\n\n"
      "Summary for children and young people\n\nPeople care.\n\n"
      "The graded judgement for adoption performance is that it is good\n\n" +
      end));
  EXPECT_EQ(record.judgements->at(Judgement::adoption), Grade::outstanding);
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("judgements_disagree"));
}

}  // namespace
}  // namespace letterlens

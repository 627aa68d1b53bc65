// Forms of letter that were once misread, each with what it must give: a mended defect leaves a row.
#include "extractors/dates.h"
#include "extractors/focus.h"
#include "extractors/names.h"
#include "pipeline/process.h"
#include "tests/support/dates.h"
#include "tests/support/docx_builder.h"
#include "tests/support/letter_text.h"
#include "tests/support/pdf_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using testing::Draft;
using ::testing::ElementsAre;
using ::testing::Not;

const std::string needs = "What needs to improve in this area of social work practice\n";

std::vector<std::string> improvements_of(const std::string& list) {
  return testing::texts(
      testing::extracted(testing::read_letter({.improvements = needs + list})).improvements);
}

TEST(MendedLists, TextBetweenItemsIsNotLostWithoutAWord) {
  const auto record = testing::extracted(testing::read_letter(
      {.improvements =
           needs +
           "■ The quality of plans.\n\nThis was raised before by partners.\n\n■ The timeliness of visits."}));
  EXPECT_THAT(testing::texts(record.improvements),
              ElementsAre("The quality of plans.", "The timeliness of visits."));
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("text_unassigned"));
}

TEST(MendedLists, MisreadBulletsPartItemsThatEndInNoStop) {
  EXPECT_THAT(improvements_of("m written plans\nm the stability of the workforce\nB the impact of reviews"),
              ElementsAre("written plans", "the stability of the workforce", "the impact of reviews"));
}

TEST(MendedLists, DashesBelowAHeadingAreItsBullets) {
  EXPECT_THAT(improvements_of("– the quality of plans\n– the timeliness of visits"),
              ElementsAre("the quality of plans", "the timeliness of visits"));
}

TEST(MendedLists, SubItemsNeedNoStopToBePartedByTheirRings) {
  EXPECT_THAT(improvements_of("■ The help for children who:\no are missing\no go to court."),
              ElementsAre("The help for children who:\n– are missing\n– go to court."));
}

TEST(MendedText, APlainFootnotesNumberMayBeOnALineAboveIt) {
  const auto record = testing::extracted(testing::read_letter(
      {.improvements = needs +
                       "■ The number of children who wait1 before a contact is\n1\n    The figures are for "
                       "March.\n\n\f      closed, including in the north.\n■ Visits."}));
  EXPECT_THAT(
      testing::texts(record.improvements),
      ElementsAre("The number of children who wait before a contact is closed, including in the north.",
                  "Visits."));
  ASSERT_EQ(record.footnotes.size(), 1U);
  EXPECT_EQ(record.footnotes[0].text, "The figures are for March.");
}

TEST(MendedText, ABoldGradeOnEachLineIsATable) {
  testing::DocxBuilder report;
  report.bold("Inspection of Northbridge")
      .paragraph("Inspection dates: 20 April to 24 April 2026")
      .paragraph("Lead inspector: Una Price, His Majesty’s Inspector")
      .bold("The impact of leaders on social work practice with children and families: Good")
      .bold("The experiences and progress of children who need help and protection: Good")
      .bold("The experiences and progress of children in care: Requires improvement to be good")
      .bold("The experiences and progress of care leavers: Outstanding")
      .paragraph("Northbridge is small, and its social workers know their children well.")
      .bold("What needs to improve?")
      .item("The timeliness of plans.", 0)
      .bold("Experiences and progress of children in care: requires improvement to be good")
      .paragraph("Children in care have homes.");
  const Letter letter = process({"report.docx", report.bytes()}, testing::invented_knowledge()).letter;
  EXPECT_EQ(letter.kind, LetterKind::ilacs_inspection);
  ASSERT_TRUE(letter.judgements);
  EXPECT_EQ(letter.judgements->size(), 4U);
  EXPECT_EQ(letter.judgements->at(Judgement::care_leavers), Grade::outstanding);
  EXPECT_THAT(testing::texts(letter.improvements), ElementsAre("The timeliness of plans."));
  EXPECT_EQ(letter.sections.size(), 2U);
}

TEST(MendedText, AHeadingAloneAtAPagesTopDoesNotJoinTheParagraphAbove) {
  const auto letter =
      testing::read_letter({.headline = "Headline findings\nMost children are helped by people who know them "
                                        "and who stay with them for years.\n"
                                        "Staff say that this has changed how they work with every family "
                                        "that they know.\n\fLeadership, management "
                                        "and governance\n\nLeaders know their services."});
  EXPECT_THAT(testing::block_texts(letter.text), Contains("Leadership, management and governance"));
}

TEST(MendedText, SignaturesSideBySideAreSeveral) {
  const auto record = testing::extracted(testing::read_letter(
      {.sign_off = "Yours sincerely\n"
                   "Yvonne Stand-Cole                      Chidi Moyo          Mireille Low\n"
                   "National Director, Social              Chief Inspector     HM Inspector\n"
                   "Care                                   of Healthcare       of Constabulary"}));
  EXPECT_THAT(testing::texts(record.signatories),
              ElementsAre("Yvonne Stand-Cole", "Chidi Moyo", "Mireille Low"));
}

// pdftotext -layout of a report to an authority whose services a trust runs.
TEST(MendedText, AReportsTitleMayNameThePlaceAloneAndBeItsRunningFoot) {
  const std::string foot = "\n\nInspection of Northbridge\n                        ";
  std::string report =
      "Inspection of Northbridge\n\nInspection dates: 8 to 19 June 2026\n\nLead inspector: Una Price, His "
      "Majesty’s "
      "Inspector\n\nJudgement                                            Grade\n\n"
      "The impact of leaders on social work practice        Good\nwith children and families\n\n"
      "The experiences and progress of children who need    Good\nhelp and protection\n\n"
      "The experiences and progress of children in care     Good\n\n"
      "The experiences and progress of care leavers         Good\n\n"
      "Children are helped by people whom they know. Ofsted saw this in each team.\n\n"
      "What needs to improve?\n■ The quality of plans.\n■ The timeliness of visits.\n\n"
      "Experiences and progress of care leavers:\ngood\n"
      "1.      Young people are helped early, by people who know the area well and listen.\n"
      "2.      Plans are late.\n" +
      foot + "1\n8 to 19 June 2026\n\f" + "3.      Homes are stable." + foot + "2\n8 to 19 June 2026\n";
  const Letter letter = process({"report.txt", report}, testing::invented_knowledge()).letter;
  ASSERT_TRUE(letter.title);
  EXPECT_EQ(letter.title->text, "Inspection of Northbridge");
  ASSERT_TRUE(letter.authority);
  EXPECT_EQ(letter.authority->name, "Northbridge");
  EXPECT_THAT(testing::texts(letter.improvements),
              ElementsAre("The quality of plans.", "The timeliness of visits."));
  ASSERT_EQ(letter.sections.size(), 2U);
  EXPECT_EQ(letter.sections[1].heading.text, "Experiences and progress of care leavers: good");
}

TEST(MendedText, ASoftHyphenAtALinesEndJoinsTheWord) {
  const auto letter =
      testing::read_letter({.headline = "Headline findings\nLeaders know their commu\u00AD\nnities well."});
  EXPECT_THAT(testing::block_texts(letter.text), Contains("Leaders know their communities well."));
}

TEST(MendedPeople, AnOfficeBeforeOrBehindANameLeavesTheName) {
  for (const auto& [opening, names] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"The visit was carried out by Her Majesty’s Inspectors Ana Field and Tom Reed.",
            {"Ana Field", "Tom Reed"}},
           {"The visit was carried out remotely by Ana Field, HMI.", {"Ana Field"}},
           {"The inspectors were Dr. Ana Field and Tom Reed.", {"Ana Field", "Tom Reed"}}}) {
    SCOPED_TRACE(opening);
    const auto record = testing::extracted(
        testing::read_letter({.opening = "This letter is about a focused visit on 3 May 2022. " + opening}));
    std::vector<std::string> got;
    for (const auto& inspector : record.inspectors) got.push_back(inspector.name.text);
    EXPECT_EQ(got, names);
  }
  const std::string signature = "Ana Field HMI";
  const auto name = bare_name(signature);
  ASSERT_TRUE(name);
  EXPECT_EQ(signature.substr(name->start, name->end - name->start), "Ana Field");
  EXPECT_FALSE(bare_name("National Director"));
}

TEST(MendedDates, ASlipIsNoYearAndAYearsEndIsOne) {
  EXPECT_FALSE(find_days("on 21 to 10 June 2019"));
  const auto winter = find_days("28 December to 3 January 2024");
  ASSERT_TRUE(winter);
  EXPECT_EQ(winter->ranges, (std::vector<DateRange>{testing::days("2023-12-28", "2024-01-03")}));
  const auto both = find_days("on 30 June and on 1 July 2021");
  ASSERT_TRUE(both);
  EXPECT_EQ(both->ranges, (std::vector<DateRange>{testing::days("2021-06-30", "2021-07-01")}));
}

TEST(MendedDates, ADayThatDoesNotExistIsSaid) {
  const auto record =
      testing::extracted(testing::read_letter({.head = "31 June 2022\nMr Ranulf Achterberg"}));
  EXPECT_FALSE(record.letter_date);
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("date_not_understood"));
}

TEST(MendedPrevious, PraiseIsNoGrade) {
  const auto previous = [](const std::string& sentence) {
    const auto letter = testing::read_letter({.headline = "Headline findings\n" + sentence});
    return testing::extracted(letter).previous_inspection;
  };
  const auto praised = previous(
      "The model brought in after the last inspection in 2016 is in use. It leads to good and outstanding "
      "practice.");
  EXPECT_EQ(praised.date, Date::of(2016));
  EXPECT_TRUE(praised.judgements.empty());
  EXPECT_EQ(previous("A children’s home was graded outstanding at its first inspection in 2021.").status,
            PreviousStatus::not_stated);
  const auto stated = previous("In the 2019 inspection, services were judged to be good.");
  EXPECT_EQ(stated.date, Date::of(2019));
  EXPECT_EQ(stated.judgements, (Judgements{{Judgement::overall_effectiveness, Grade::good}}));
}

TEST(MendedFocus, AListBelowTheArrangementsIsTheFocus) {
  const auto record = testing::extracted(testing::read_letter(
      {.opening = "This letter summarises the findings of a focused visit to Northbridge on 3 May 2022. The "
                  "inspectors were Ana Field and Tom Reed.\n\n"
                  "Inspectors looked at the local authority’s arrangements for:\n■ children who are "
                  "criminally exploited\n■ children who go missing."}));
  ASSERT_TRUE(record.focus && record.focus->as_written);
  EXPECT_EQ(record.focus->as_written->text,
            "children who are criminally exploited\n\nchildren who go missing");
  EXPECT_EQ(record.focus->area, FocusArea::vulnerable_adolescents);
}

TEST(MendedHeadings, AReportsJudgementMayBeginASentence) {
  const auto letter =
      testing::read_letter({.headline = "Headline findings\nThe experiences and progress of children in "
                                        "Northbridge are good\nacross the town."});
  EXPECT_THAT(testing::block_texts(letter.text),
              Contains("The experiences and progress of children in Northbridge are good across the town."));
}

}  // namespace
}  // namespace letterlens

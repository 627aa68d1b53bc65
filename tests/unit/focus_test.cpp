#include "extractors/focus.h"

#include "tests/support/letter_text.h"

#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using testing::Draft;

struct FocusRow {
  std::string why;
  Draft draft;
  std::string as_written;  // "none" for no focus at all, empty for an area alone
  std::string area;
};

void PrintTo(const FocusRow& row, std::ostream* out) {
  *out << row.why;
}

class FocusOf : public ::testing::TestWithParam<FocusRow> {};

TEST_P(FocusOf, IsWhatWasLookedAt) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter = testing::read_letter(row.draft);
  const auto focus = testing::extracted(letter).focus;
  ASSERT_EQ(focus.has_value(), row.as_written != "none");
  if (!focus) return;
  EXPECT_EQ(focus->as_written ? focus->as_written->text : "", row.as_written);
  EXPECT_EQ(name_of(focus->area), row.area);
  if (focus->as_written) testing::expect_grounded(letter.text, *focus->as_written);
}

const std::string visited =
    "This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022. ";
const std::string in_2020 =
    "This letter summarises the findings of a focused visit to Northbridge on 3 and 4 November 2020. ";
const std::string monitoring = "Monitoring visit to Northbridge children’s services";
const std::string joint = "Joint targeted area inspection of Northbridge";

INSTANTIATE_TEST_SUITE_P(
    FocusOfTheVisit, FocusOf,
    ::testing::Values(
        FocusRow{
            "the areas of concern below it are not the focus",
            {.subject = monitoring,
             .opening =
                 visited +
                 "\n\nAreas covered by the visit\n\nThe focus of the monitoring visit was children in need. "
                 "In particular, inspectors reviewed progress in these areas of concern:\n\n"
                 "■ The quality of chronologies.\n■ Supervision and audit."},
            "children in need",
            "children_in_need_or_protection"},
        FocusRow{"of a focused visit",
                 {.opening = visited + "The focus of this visit was care leavers aged 18 to 25."},
                 "care leavers aged 18 to 25",
                 "care_leavers"},
        FocusRow{
            "a list alone is the focus",
            {.subject = monitoring,
             .opening = visited + "\n\nAreas covered by the visit\n\nInspectors looked at these areas:\n\n"
                                  "■ the front door\n■ thresholds"},
            "the front door\n\nthresholds",
            "front_door"}));

INSTANTIATE_TEST_SUITE_P(
    FocusedVisits, FocusOf,
    ::testing::Values(
        FocusRow{"behind arrangements for",
                 {.opening = visited +
                             "Inspectors looked at the local authority’s arrangements for children in care."},
                 "children in care",
                 "children_in_care"},
        FocusRow{
            "behind arrangements that somebody made",
            {.opening = visited + "Inspectors looked at the arrangements made by Northbridge Council and "
                                  "Northbridge Children’s Trust for young people who are leaving care."},
            "young people who are leaving care",
            "care_leavers"},
        FocusRow{
            "where children are to live",
            {.opening = visited + "Inspectors looked at the local authority’s arrangements for decisions "
                                  "about where children in care live."},
            "decisions about where children in care live",
            "placement_decisions"},
        FocusRow{"to the end of a long sentence",
                 {.opening = visited + "Inspectors looked at the arrangements for the ‘front door’, the "
                                       "service that receives contacts and referrals."},
                 "the ‘front door’, the service that receives contacts and referrals",
                 "front_door"},
        FocusRow{"in a paragraph of its own",
                 {.opening = visited + "\n\nInspectors looked at the local authority’s arrangements for care "
                                       "leavers aged 18 to 25."},
                 "care leavers aged 18 to 25",
                 "care_leavers"},
        FocusRow{"over two lines",
                 {.opening = visited + "\nInspectors looked at the arrangements for children\nin care."},
                 "children in care",
                 "children_in_care"},
        FocusRow{
            "the next sentence is not part of it",
            {.opening = visited + "Inspectors looked at the arrangements for permanence. They met leaders."},
            "permanence",
            "permanence"},
        FocusRow{"without arrangements",
                 {.opening = visited + "This visit looked at the quality of matching for children in care."},
                 "quality of matching for children in care",
                 "placement_decisions"},
        FocusRow{"an area that the table does not know",
                 {.opening = visited + "Inspectors looked at the arrangements for disabled children."},
                 "disabled children",
                 "other"},
        FocusRow{"no focus named", {.opening = visited + "Inspectors met leaders."}, "none", ""},
        FocusRow{"the findings are no focus",
                 {.opening = visited,
                  .headline = "Headline findings\nThe arrangements for children in care are good."},
                 "none",
                 ""}));

INSTANTIATE_TEST_SUITE_P(
    Pandemic, FocusOf,
    ::testing::Values(
        FocusRow{"a visit of 2020 that names nothing else",
                 {.opening = in_2020 + "Inspectors met leaders."},
                 "",
                 "covid_assurance"},
        FocusRow{"a visit of 2020 with a focus",
                 {.opening = in_2020 + "Inspectors looked at the arrangements for children in care."},
                 "children in care",
                 "children_in_care"},
        FocusRow{"a visit of 2020 to every service",
                 {.opening = in_2020 + "The visit looked at decision-making across help and protection, "
                                       "children in care and services for care leavers."},
                 "decision-making across help and protection, children in care and services for care leavers",
                 "covid_assurance"},
        FocusRow{"a visit of 2019 that names nothing",
                 {.opening = "This letter summarises the findings of a focused visit to Northbridge on 5 and "
                             "6 November 2019."},
                 "none",
                 ""},
        FocusRow{"an assurance visit",
                 {.subject = "COVID-19 assurance visit to Northbridge children’s services",
                  .opening = "This is about an assurance visit to Northbridge on 3 November 2020."},
                 "",
                 "covid_assurance"}));

INSTANTIATE_TEST_SUITE_P(
    MonitoringVisits, FocusOf,
    ::testing::Values(
        FocusRow{"progress under Areas covered by the visit",
                 {.subject = monitoring,
                  .headline = "Areas covered by the visit\nInspectors reviewed the progress made in respect "
                              "of services for care leavers.\n\n"
                              "Overview\nProgress is steady."},
                 "services for care leavers",
                 "care_leavers"},
        FocusRow{
            "a list under Areas covered by the visit",
            {.subject = monitoring,
             .headline =
                 "Areas covered by the visit\nInspectors reviewed the progress made in the following areas:\n"
                 "■ the front door\n■ children in need.\n\nOverview\nProgress is steady."},
            "the front door\n\nchildren in need",
            "front_door"},
        FocusRow{"no areas named",
                 {.subject = monitoring,
                  .opening = "This is about a monitoring visit on 11 May 2022.",
                  .headline = "Overview\nChildren are safe."},
                 "none",
                 ""}));

INSTANTIATE_TEST_SUITE_P(
    JointInspections, FocusOf,
    ::testing::Values(
        FocusRow{
            "behind (JTAI) of",
            {.subject = joint,
             .opening =
                 "This letter summarises the findings of the joint targeted area inspection (JTAI) of the "
                 "multi-agency response to criminal exploitation of children in Northbridge."},
            "the multi-agency response to criminal exploitation of children in Northbridge",
            "vulnerable_adolescents"},
        FocusRow{"in the subject line",
                 {.subject = "Joint targeted area inspection of the multi-agency response to domestic abuse "
                             "in Northbridge",
                  .opening = "This letter tells what was found."},
                 "the multi-agency response to domestic abuse in Northbridge",
                 "other"},
        FocusRow{"an area alone is no focus",
                 {.subject = joint, .opening = "This letter tells what was found."},
                 "none",
                 ""}));

struct AreaRow {
  std::string words;
  std::string area;
};

TEST(FocusArea, IsTheOneNamedFirst) {
  for (const auto& row : std::vector<AreaRow>{
           {"the ‘front door’", "front_door"},
           {"contacts and referrals", "front_door"},
           {"the multi-agency safeguarding hub", "front_door"},
           {"the MASH", "front_door"},
           {"children in need and children subject to a child protection plan",
            "children_in_need_or_protection"},
           {"children subject to a child protection plan", "children_in_need_or_protection"},
           {"pre-proceedings under the public law outline", "children_in_need_or_protection"},
           {"vulnerable adolescents", "vulnerable_adolescents"},
           {"children at risk of extra-familial risk", "vulnerable_adolescents"},
           {"children at risk of criminal exploitation", "vulnerable_adolescents"},
           {"children in care", "children_in_care"},
           {"children looked after", "children_in_care"},
           {"looked-after children", "children_in_care"},
           {"planning and achieving permanence", "permanence"},
           {"adoption", "permanence"},
           {"care leavers aged 18 to 25", "care_leavers"},
           {"care-experienced young people", "care_leavers"},
           {"matching, placement and decision-making for children in care", "placement_decisions"},
           {"the front door for children in need", "front_door"},
           {"children in care who achieve permanence", "children_in_care"},
           {"MASHED potato", "other"},
           {"permanent staff", "other"},
           {"services for children in care, with a particular focus on permanence", "permanence"},
           {"children in need of help and protection, with an emphasis on the ‘front door’", "front_door"},
           {"care leavers, with specific attention to their health", "care_leavers"},
           {"children who are looked after", "children_in_care"},
           {"children and young people looked after", "children_in_care"},
           {"the help and protection of children who are exploited or go missing", "vulnerable_adolescents"},
           {"help and protection for children at risk of harm from outside their families",
            "vulnerable_adolescents"},
           {"children subject to child protection plans, including those who are exploited",
            "children_in_need_or_protection"},
           {"children who go missing from home", "vulnerable_adolescents"},
           {"harm beyond the home", "vulnerable_adolescents"},
           {"schools", "other"},
           {"", "other"}})
    EXPECT_EQ(name_of(focus_area(row.words)), row.area) << row.words;
}

}  // namespace
}  // namespace letterlens

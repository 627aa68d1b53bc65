// Phrasings in which letters tell of earlier inspections: which one counts, its date and its judgements.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::IsEmpty;

struct Row {
  std::string why;
  std::string sentences;
  std::string date;        // to the month; "none" if no inspection is stated
  std::string judgements;  // "key: grade", separated by commas, in the order of the keys
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.why;
}

class PreviousForms : public ::testing::TestWithParam<Row> {};

TEST_P(PreviousForms, StateTheLastGradedInspection) {
  const auto& row = GetParam();
  const auto letter =
      testing::read_letter({.headline = "Headline findings\nStaff are kind. " + row.sentences});
  const auto record = testing::extracted(letter);
  const auto& previous = record.previous_inspection;
  constexpr std::size_t to_the_month = 7;
  EXPECT_EQ((previous.date ? previous.date->iso() : "none").substr(0, to_the_month), row.date)
      << row.sentences;
  std::string judgements;
  for (const auto& [key, grade] : previous.judgements)
    judgements +=
        (judgements.empty() ? "" : ", ") + std::string(name_of(key)) + ": " + std::string(name_of(grade));
  EXPECT_EQ(judgements, row.judgements) << row.sentences;
  EXPECT_EQ(previous.as_written.has_value(), row.date != "none");
  if (previous.as_written) testing::expect_grounded(letter.text, *previous.as_written);
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty()) << row.sentences;
}

INSTANTIATE_TEST_SUITE_P(
    Printed, PreviousForms,
    ::testing::Values(
        Row{"a list of years", "Services were judged inadequate in 2011, 2013 and 2015.", "2015",
            "overall_effectiveness: inadequate"},
        Row{"each its own, respectively",
            "At the last inspection in June 2018, help and protection and children in care were judged to be "
            "inadequate and good respectively.",
            "2018-06", "help_and_protection: inadequate, in_care: good"},
        Row{"respectively, of a judgement that is often joint",
            "In March 2018 inspectors judged children in care and care leavers good and inadequate "
            "respectively.",
            "2018-03", "care_leavers: inadequate, in_care: good"},
        Row{"a later date that is of no inspection",
            "It was the first visit since services were judged inadequate, in November 2020, and since a "
            "trust took "
            "over in April 2021.",
            "2020-11", "overall_effectiveness: inadequate"},
        Row{"leaders alone",
            "In June 2018 services were judged inadequate for help and protection, and good for leaders.",
            "2018-06", "help_and_protection: inadequate, impact_of_leaders: good"},
        Row{"two in one sentence",
            "Services were judged inadequate in 2014 and to require improvement at the last inspection in "
            "June 2018.",
            "2018-06", "overall_effectiveness: requires_improvement"},
        Row{"two in one paragraph",
            "In 2014, services were judged to be inadequate. At the inspection in June 2018, they were "
            "judged to require improvement.",
            "2018-06", "overall_effectiveness: requires_improvement"},
        Row{"the later first",
            "The last inspection, in June 2018, judged services to be good. Before that, in 2014, they were "
            "judged to be inadequate.",
            "2018-06", "overall_effectiveness: good"},
        Row{"a visit in between",
            "At the last inspection in June 2018, services were judged to be good. A focused visit in March "
            "2020 looked at care leavers.",
            "2018-06", "overall_effectiveness: good"},
        Row{"the visit in the same sentence",
            "Since the last inspection in June 2018, when services were judged to be good, and the focused "
            "visit in March 2020, leaders have changed.",
            "2018-06", "overall_effectiveness: good"},
        Row{"now worse",
            "Services have deteriorated since the last inspection in June 2018 and now require improvement.",
            "2018-06", ""},
        Row{"now worse, with the grade then",
            "Services were judged to be good at the last inspection in June 2018; they have deteriorated and "
            "now require improvement.",
            "2018-06", "overall_effectiveness: good"},
        Row{"improved from a previous judgement",
            "At the last inspection in June 2018, services had improved from a previous judgement of "
            "inadequate and were judged to require improvement.",
            "2018-06", "overall_effectiveness: requires_improvement"},
        Row{"found to be", "Services for children were found to be inadequate in 2017.", "2017",
            "overall_effectiveness: inadequate"},
        Row{"inspectors judged", "In 2018, inspectors judged the local authority to be good.", "2018",
            "overall_effectiveness: good"},
        Row{"as was",
            "At the last inspection in June 2018, overall effectiveness was judged to be good, as was the "
            "impact of leaders.",
            "2018-06", "impact_of_leaders: good, overall_effectiveness: good"},
        Row{"as were",
            "At the inspection in June 2018, help and protection was judged to require improvement, as were "
            "services for children in care.",
            "2018-06", "help_and_protection: requires_improvement, in_care: requires_improvement"},
        Row{"both of which",
            "At the last inspection in June 2018, inspectors looked at help and protection and the impact of "
            "leaders, both of which were judged to be inadequate.",
            "2018-06", "help_and_protection: inadequate, impact_of_leaders: inadequate"},
        Row{"except",
            "At the last inspection in June 2018, the local authority was judged to be outstanding in every "
            "area except care leavers, which was judged to be good.",
            "2018-06",
            "care_leavers: good, help_and_protection: outstanding, impact_of_leaders: outstanding, in_care: "
            "outstanding, overall_effectiveness: outstanding"},
        Row{"except, without its grade",
            "At the last inspection in 2015, Northbridge was judged to be good across all service areas, "
            "except for care leavers.",
            "2015", "overall_effectiveness: good"},
        Row{"the next sentence",
            "The last inspection was in June 2018. Overall effectiveness was judged to require improvement. "
            "The impact of leaders was judged to be good.",
            "2018-06", "impact_of_leaders: good, overall_effectiveness: requires_improvement"},
        Row{"at that time",
            "The local authority was last inspected in June 2018. At that time, services for children in "
            "care were judged good and help and protection inadequate.",
            "2018-06", "help_and_protection: inadequate, in_care: good"},
        Row{"a director's appointment",
            "The director of children’s services, who was appointed in May 2021, has strengthened services "
            "since the last inspection in June 2018, when they were judged to be inadequate.",
            "2018-06", "overall_effectiveness: inadequate"},
        Row{"appointment first",
            "In May 2021 a new director was appointed. At the last inspection in June 2018, the local "
            "authority was judged to be good.",
            "2018-06", "overall_effectiveness: good"},
        Row{"since judged",
            "This was the second monitoring visit since the local authority was judged inadequate in "
            "November 2021.",
            "2021-11", "overall_effectiveness: inadequate"},
        Row{"at which",
            "The local authority was judged to be outstanding at its last inspection in May 2019, at which "
            "help and protection was judged to be good.",
            "2019-05", "help_and_protection: good, overall_effectiveness: outstanding"},
        Row{"date without grade", "Leaders have made progress since the last inspection in June 2018.",
            "2018-06", ""},
        Row{"adequate", "At the last inspection in May 2012, services were judged to be adequate.", "2012-05",
            ""},
        Row{"rated by Ofsted, in quotes", "The council was rated ‘Good’ by Ofsted in 2019.", "2019",
            "overall_effectiveness: good"},
        Row{"received a judgement",
            "The local authority received an overall judgement of requires improvement to be good at its "
            "inspection in June 2018.",
            "2018-06", "overall_effectiveness: requires_improvement"},
        Row{"at the 2019 inspection", "At the 2019 ILACS inspection, services were graded as good.", "2019",
            "overall_effectiveness: good"},
        Row{"year in brackets",
            "Since the last inspection (2018), which judged services to be inadequate, leaders have changed.",
            "2018", "overall_effectiveness: inadequate"},
        Row{"each its grade",
            "The last inspection in June 2018 judged overall effectiveness to be good, help and protection "
            "to require improvement, services for children in care to be good and adoption performance to be "
            "outstanding.",
            "2018-06",
            "adoption: outstanding, help_and_protection: requires_improvement, in_care: good, "
            "overall_effectiveness: good"},
        Row{"elliptical",
            "At the last inspection in June 2018, overall effectiveness was judged to be inadequate, help "
            "and protection inadequate, and services for care leavers good.",
            "2018-06",
            "care_leavers: good, help_and_protection: inadequate, overall_effectiveness: inadequate"},
        Row{"good for and inadequate for",
            "At the last inspection in June 2018, the local authority was judged good for children in care "
            "and inadequate for care leavers.",
            "2018-06", "care_leavers: inadequate, in_care: good"},
        Row{"it was of practice for",
            "Practice for children in need of help and protection has improved since the inspection in 2018, "
            "when it was judged as ‘requires improvement’.",
            "2018", "help_and_protection: requires_improvement"},
        Row{"while",
            "In June 2018, overall effectiveness was judged to be good, while the experiences and progress "
            "of care leavers were judged outstanding.",
            "2018-06", "care_leavers: outstanding, overall_effectiveness: good"},
        Row{"improved to",
            "Services have improved from inadequate at the last inspection in June 2018 to requires "
            "improvement to be good.",
            "2018-06", "overall_effectiveness: inadequate"},
        Row{"an improvement on",
            "The last inspection in June 2018 judged services to require improvement, an improvement on the "
            "previous judgement of inadequate.",
            "2018-06", "overall_effectiveness: requires_improvement"},
        Row{"having been",
            "At the last inspection in June 2018, services were judged to be good, having been judged "
            "inadequate in 2014.",
            "2018-06", "overall_effectiveness: good"},
        Row{"declined from to",
            "In June 2018 services declined from good to inadequate at the ILACS inspection.", "2018-06",
            "overall_effectiveness: inadequate"},
        Row{"as was the case",
            "Services for children require improvement to be good, as was the case at the last inspection in "
            "2016.",
            "2016", "overall_effectiveness: requires_improvement"},
        Row{"required improvement",
            "The last judgement inspection in March 2016 found that services required improvement to be "
            "good.",
            "2016-03", "overall_effectiveness: requires_improvement"},
        Row{"a day", "The last inspection took place on 12 March 2019 and judged services to be good.",
            "2019-03", "overall_effectiveness: good"},
        Row{"days of the inspection",
            "The local authority was inspected between 4 and 15 June 2018 and was judged to be inadequate.",
            "2018-06", "overall_effectiveness: inadequate"},
        Row{"spring", "At the inspection in spring 2018, services were judged to be good.", "2018",
            "overall_effectiveness: good"},
        Row{"published", "The last inspection report, published in August 2018, judged services to be good.",
            "2018-08", "overall_effectiveness: good"},
        Row{"this inspection",
            "At this visit, practice is good. Services were last inspected in June 2018 and were judged "
            "inadequate.",
            "2018-06", "overall_effectiveness: inadequate"},
        Row{"homes",
            "The council’s children’s homes were judged to be outstanding at their last inspection in 2020.",
            "none", ""},
        Row{"practice that is not judged",
            "At the last inspection in June 2018, the pace of change was good.", "2018-06", ""},
        Row{"graded overall",
            "Northbridge was graded good overall in June 2018, with help and protection graded as requires "
            "improvement.",
            "2018-06", "help_and_protection: requires_improvement, overall_effectiveness: good"},
        Row{"so was",
            "At the inspection reported in June 2017, overall effectiveness was good and so was the "
            "experience and progress of care leavers.",
            "2017-06", "care_leavers: good, overall_effectiveness: good"},
        Row{"both sentence",
            "The inspection in June 2018 looked at help and protection and at services for children in care. "
            "Both were judged to be good.",
            "2018-06", "help_and_protection: good, in_care: good"},
        Row{"with outstanding",
            "At the last inspection in June 2018, the local authority was judged to be good overall, with "
            "services for care leavers judged outstanding.",
            "2018-06", "care_leavers: outstanding, overall_effectiveness: good"},
        Row{"remained", "At the last inspection in June 2018, services remained inadequate.", "2018-06",
            "overall_effectiveness: inadequate"},
        Row{"leaders and others",
            "The impact of leaders and services for children in care were both judged to be good at the last "
            "inspection in June 2018; help and protection was judged to require improvement.",
            "2018-06", "help_and_protection: requires_improvement, impact_of_leaders: good, in_care: good"},
        Row{"judged across",
            "Halton was inspected in March 2020 and was judged to be requires improvement to be good across "
            "all areas of the service.",
            "2020-03", "overall_effectiveness: requires_improvement"},
        Row{"two visits since",
            "Since the council was judged inadequate in May 2019, there have been monitoring visits in "
            "December 2019 and March 2020.",
            "2019-05", "overall_effectiveness: inadequate"},
        Row{"covid",
            "Since March 2020 the pandemic has stretched services, which were judged to be good at the last "
            "inspection in June 2018.",
            "2018-06", "overall_effectiveness: good"},
        Row{"inadequate with overall",
            "The inspection of June 2018 found the overall effectiveness of services to be inadequate.",
            "2018-06", "overall_effectiveness: inadequate"},
        Row{"year only with in", "Reading children’s services were judged inadequate in 2016.", "2016",
            "overall_effectiveness: inadequate"},
        Row{"grades named once",
            "Help and protection, the impact of leaders and overall effectiveness were all judged to be "
            "inadequate in November 2021.",
            "2021-11",
            "help_and_protection: inadequate, impact_of_leaders: inadequate, overall_effectiveness: "
            "inadequate"}));

INSTANTIATE_TEST_SUITE_P(
    PrintedSince, PreviousForms,
    ::testing::Values(
        Row{"all but one",
            "Services were last inspected in October 2021. All judgements were that they required "
            "improvement to be good, apart from services for care leavers, which were judged to be good.",
            "2021-10",
            "care_leavers: good, help_and_protection: requires_improvement, impact_of_leaders: "
            "requires_improvement, in_care: requires_improvement, overall_effectiveness: "
            "requires_improvement"},
        Row{"for several",
            "Thornwick was judged inadequate for overall effectiveness, for help and protection and for "
            "leadership at the January 2019 inspection, while the experiences of children in care required "
            "improvement to be good.",
            "2019-01",
            "help_and_protection: inadequate, impact_of_leaders: inadequate, in_care: requires_improvement, "
            "overall_effectiveness: inadequate"},
        Row{"every area but one",
            "Thornwick was last inspected in February 2020. Services were found to be outstanding in every "
            "area except help and protection, which was good.",
            "2020-02",
            "help_and_protection: good, impact_of_leaders: outstanding, in_care: outstanding, "
            "overall_effectiveness: outstanding"},
        Row{"a joint inspection since",
            "The local authority was judged to be good at its last inspection in October 2020. In September "
            "2021, "
            "a joint inspection found that notifications had been lost.",
            "2020-10", "overall_effectiveness: good"},
        Row{"all areas, and then what has changed",
            "Since the last inspection, in 2020, when services were judged as requires improvement to be "
            "good in "
            "all areas, services to children and care leavers have improved.",
            "2020", "overall_effectiveness: requires_improvement"},
        Row{"all areas",
            "At the last inspection in June 2019, the local authority was judged good in all areas.",
            "2019-06", "overall_effectiveness: good"},
        Row{"all areas but one without its grade",
            "At the last inspection in June 2019, the local authority was judged good in all areas except "
            "leadership.",
            "2019-06", "help_and_protection: good, in_care: good, overall_effectiveness: good"},
        Row{"every judgement",
            "At the last inspection in June 2019, every judgement was good, with the exception of help and "
            "protection, which required improvement to be good.",
            "2019-06",
            "help_and_protection: requires_improvement, impact_of_leaders: good, in_care: good, "
            "overall_effectiveness: good"},
        Row{"all four", "In May 2021 all four judgements were good.", "2021-05",
            "help_and_protection: good, impact_of_leaders: good, in_care: good, overall_effectiveness: good"},
        Row{"every category",
            "The authority was graded ‘requires improvement to be good’ in every category when it was last "
            "inspected, in June 2021.",
            "2021-06", "overall_effectiveness: requires_improvement"},
        Row{"one judgement of the two",
            "The visit was the third since the inspection of January 2020. At that inspection, overall "
            "effectiveness, leadership and services for children in care and care leavers were all judged to "
            "be inadequate. Help and protection required improvement to be good.",
            "2020-01",
            "help_and_protection: requires_improvement, impact_of_leaders: inadequate, in_care: inadequate, "
            "overall_effectiveness: inadequate"},
        Row{"two judgements before",
            "At the last inspection, in May 2017, the experiences and progress of children in care and care "
            "leavers were judged good.",
            "2017-05", "care_leavers: good, in_care: good"},
        Row{"outstanding overall at",
            "Thornwick was judged inadequate in 2018 and outstanding overall at the inspection of July 2021.",
            "2021-07", "overall_effectiveness: outstanding"},
        Row{"good again",
            "The local authority was judged to be good in 2015, inadequate in 2018 and good again when it "
            "was last inspected in July 2021.",
            "2021-07", "overall_effectiveness: good"},
        Row{"moved from to", "Thornwick moved from inadequate in 2017 to outstanding in 2021.", "2021",
            "overall_effectiveness: outstanding"},
        Row{"fieldwork and publication",
            "Services were judged to be inadequate at the inspection that was published in September 2016, "
            "following fieldwork in July 2016.",
            "2016-07", "overall_effectiveness: inadequate"},
        Row{"publication in brackets",
            "The report of the inspection in June 2018 (published in August 2018) judged services to be "
            "good.",
            "2018-06", "overall_effectiveness: good"},
        Row{"publication, then the inspection",
            "Services were judged inadequate in a report published on 3 September 2016. The inspection took "
            "place in July 2016.",
            "2016-07", "overall_effectiveness: inadequate"},
        Row{"of its own kinds of services",
            "In the last inspection of safeguarding and looked after children services in 2012, the local "
            "authority was judged to be good.",
            "2012", "overall_effectiveness: good"},
        Row{"homes in the sentence before",
            "The council runs three children’s homes. All were judged to be outstanding in their most recent "
            "Ofsted inspection. Services were last inspected in March 2019 and were judged inadequate.",
            "2019-03", "overall_effectiveness: inadequate"},
        Row{"that, that and therefore",
            "The last inspection was carried out in October 2021. It found that leadership was inadequate, "
            "that services for children in care required improvement to be good, and that help and "
            "protection was inadequate. Overall effectiveness was therefore inadequate.",
            "2021-10",
            "help_and_protection: inadequate, impact_of_leaders: inadequate, in_care: requires_improvement, "
            "overall_effectiveness: inadequate"},
        Row{"holds a judgement", "The authority has held an outstanding judgement since July 2019.",
            "2019-07", "overall_effectiveness: outstanding"},
        Row{"the last judgement was", "The authority’s last judgement, in July 2019, was good.", "2019-07",
            "overall_effectiveness: good"},
        Row{"the last inspection was", "The last graded inspection, in 2019, was good.", "2019",
            "overall_effectiveness: good"},
        Row{"when they were last inspected",
            "Services were outstanding when they were last inspected, in 2019, and have stayed so.", "2019",
            "overall_effectiveness: outstanding"},
        Row{"achieved", "In the most recent inspection, dated June 2021, Thornwick achieved good.", "2021-06",
            "overall_effectiveness: good"},
        Row{"with inadequate services",
            "The local authority was found, in November 2021, to require improvement to be good overall, "
            "with inadequate services for care leavers.",
            "2021-11", "care_leavers: inadequate, overall_effectiveness: requires_improvement"},
        Row{"a grade for each",
            "In its full inspection of July 2019 Ofsted gave the authority a grade of good for overall "
            "effectiveness and a grade of outstanding for leadership.",
            "2019-07", "impact_of_leaders: outstanding, overall_effectiveness: good"},
        Row{"it and it",
            "When Ofsted came in 2016 it judged services to be inadequate, and in 2019 it judged them to be "
            "good.",
            "2019", "overall_effectiveness: good"}));

}  // namespace
}  // namespace letterlens

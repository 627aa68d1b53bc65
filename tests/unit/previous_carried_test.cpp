// Earlier inspections whose judgements take up words of another clause or sentence.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

struct CarriedRow {
  std::string why;
  std::string sentences;
  Judgements judgements;
};

TEST(PreviousInspection, TakesUpWhatTheClauseBeforeSaid) {
  constexpr auto overall = Judgement::overall_effectiveness;
  for (const auto& row : std::vector<CarriedRow>{
           {"a grade of the sentence before",
            "At the last inspection in May 2019, overall effectiveness was judged to be good. So were "
            "services "
            "for children in care, while the impact of leaders was outstanding.",
            {{overall, Grade::good},
             {Judgement::in_care, Grade::good},
             {Judgement::impact_of_leaders, Grade::outstanding}}},
           {"so was, of one judgement",
            "In May 2019, inspectors judged services to be inadequate. So was help and protection.",
            {{overall, Grade::inadequate}, {Judgement::help_and_protection, Grade::inadequate}}},
           {"overall, and in every area but one",
            "The last inspection was in June 2021. Services were judged good overall, and in every area "
            "except "
            "care leavers, which was inadequate.",
            {{overall, Grade::good},
             {Judgement::impact_of_leaders, Grade::good},
             {Judgement::help_and_protection, Grade::good},
             {Judgement::in_care, Grade::good},
             {Judgement::care_leavers, Grade::inadequate}}},
           {"a service that was received",
            "The council was last inspected in September 2021. Services were judged to be good overall. "
            "Leadership "
            "was outstanding, and care leavers received an outstanding service.",
            {{overall, Grade::good},
             {Judgement::impact_of_leaders, Grade::outstanding},
             {Judgement::care_leavers, Grade::outstanding}}},
           {"two clauses with a semicolon",
            "In May 2021, inspectors judged that the local authority required improvement to be good; "
            "services for "
            "care leavers were judged good.",
            {{overall, Grade::requires_improvement}, {Judgement::care_leavers, Grade::good}}},
           {"the borough's services",
            "In May 2017, inspectors judged that children’s services in the borough required improvement to "
            "be "
            "good, and that help and protection was inadequate.",
            {{overall, Grade::requires_improvement}, {Judgement::help_and_protection, Grade::inadequate}}},
           {"good alone, with its year",
            "Children’s services in Northbridge were found to be good in 2019.",
            {{overall, Grade::good}}},
           {"a subject that has a grade of its own",
            "Thornwick’s services, which were judged inadequate for a group of children in 2013, were "
            "inspected "
            "again in May 2018, when overall effectiveness was judged to require improvement to be good and "
            "services for care leavers were good.",
            {{overall, Grade::requires_improvement}, {Judgement::care_leavers, Grade::good}}},
           {"a subject that has a grade of its own, after while",
            "In May 2018, overall effectiveness was judged to be inadequate while services for children in "
            "care "
            "required improvement to be good.",
            {{overall, Grade::inadequate}, {Judgement::in_care, Grade::requires_improvement}}},
           {"a subject before its own grade, without a verb",
            "In May 2018, the authority was judged good and for children in care outstanding.",
            {{overall, Grade::good}, {Judgement::in_care, Grade::outstanding}}},
           {"overall and for one more",
            "In May 2018, the authority was judged good overall and in leadership, and outstanding for "
            "children "
            "in care.",
            {{overall, Grade::good},
             {Judgement::impact_of_leaders, Grade::good},
             {Judgement::in_care, Grade::outstanding}}},
           {"a list with colons",
            "At the last inspection, in May 2018, overall effectiveness: good; impact of leaders: requires "
            "improvement to be good; services for children in care: outstanding.",
            {{overall, Grade::good},
             {Judgement::impact_of_leaders, Grade::requires_improvement},
             {Judgement::in_care, Grade::outstanding}}},
           {"subjects in brackets",
            "At the last inspection in May 2018 the judgements were good (overall effectiveness), "
            "outstanding "
            "(impact of leaders) and requires improvement (children in care).",
            {{overall, Grade::good},
             {Judgement::impact_of_leaders, Grade::outstanding},
             {Judgement::in_care, Grade::requires_improvement}}},
           {"was requires improvement",
            "In May 2018, the overall effectiveness was requires improvement to be good, and the impact of "
            "leaders was good.",
            {{overall, Grade::requires_improvement}, {Judgement::impact_of_leaders, Grade::good}}},
           {"the same was true",
            "In May 2018, overall effectiveness was judged to be good and the same was true of leadership.",
            {{overall, Grade::good}, {Judgement::impact_of_leaders, Grade::good}}},
           {"likewise at the end",
            "In May 2018, overall effectiveness was judged to be good, and help and protection likewise.",
            {{overall, Grade::good}, {Judgement::help_and_protection, Grade::good}}},
           {"the impact of leaders on practice in a third sentence",
            "Services were last inspected in May 2018. Overall effectiveness was judged to be good, and so "
            "was "
            "help and protection. The impact of leaders on social work practice was outstanding.",
            {{overall, Grade::good},
             {Judgement::help_and_protection, Grade::good},
             {Judgement::impact_of_leaders, Grade::outstanding}}},
           {"findings after a judgement",
            "Services were last inspected in May 2018. Overall effectiveness was judged to be good. The "
            "quality "
            "of plans for children in care was outstanding.",
            {{overall, Grade::good}}},
           {"a finding of another clause after a judgement",
            "Services were last inspected in May 2018. Overall effectiveness was judged to be good. Children "
            "in "
            "care were known well and outcomes were outstanding.",
            {{overall, Grade::good}}},
           {"a pause of inspections",
            "Following the decision by the Chief Inspector in March 2020 to pause routine inspection, Ofsted "
            "visits "
            "councils. At the previous inspection, in July 2018, services were judged to be good.",
            {{overall, Grade::good}}}}) {
    SCOPED_TRACE(row.why);
    const auto letter =
        testing::read_letter({.headline = "Headline findings\nStaff are kind. " + row.sentences});
    const auto record = testing::extracted(letter);
    EXPECT_EQ(record.previous_inspection.judgements, row.judgements);
    EXPECT_THAT(testing::codes(record.diagnostics), ::testing::IsEmpty());
  }
}

TEST(PreviousInspection, IsFlaggedWhenAGradeIsOfNoJudgementByName) {
  for (const std::string sentence :
       {"At the last inspection in May 2018, services were judged to be inadequate for one group of "
        "children.",
        "At the last inspection in May 2018, services were judged good overall and inadequate for disabled "
        "children.",
        "At the last inspection in May 2018, support for care leavers was good.",
        "In May 2018, services were judged good for children in care and care leavers’ services were judged "
        "to "
        "require improvement.",
        "In May 2018, the council was rated good, children in care requires improvement to be good and care "
        "leavers outstanding."}) {
    SCOPED_TRACE(sentence);
    const auto letter = testing::read_letter({.headline = "Headline findings\nStaff are kind. " + sentence});
    EXPECT_THAT(testing::codes(testing::extracted(letter).diagnostics),
                ::testing::ElementsAre("grade_not_understood"));
  }
}

}  // namespace
}  // namespace letterlens

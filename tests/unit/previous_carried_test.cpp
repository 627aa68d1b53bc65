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

}  // namespace
}  // namespace letterlens

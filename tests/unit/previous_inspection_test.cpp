#include "tests/support/letter_text.h"

#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

struct PreviousRow {
  std::string why;
  std::string findings;    // is under "Headline findings"
  std::string date;        // "none" when nothing is stated
  std::string judgements;  // "key: grade", parted by commas, in the order of the keys
  std::string as_written;  // empty: all of `findings`
};

void PrintTo(const PreviousRow& row, std::ostream* out) {
  *out << row.why;
}

std::string shown(const Judgements& judgements) {
  std::string out;
  for (const auto& [key, grade] : judgements)
    out += (out.empty() ? "" : ", ") + std::string(name_of(key)) + ": " + std::string(name_of(grade));
  return out;
}

class Previous : public ::testing::TestWithParam<PreviousRow> {};

TEST_P(Previous, IsReadFromItsSentence) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter = testing::read_letter({.headline = "Headline findings\n" + row.findings});
  const auto previous = testing::extracted(letter).previous_inspection;
  EXPECT_EQ(previous.date ? previous.date->iso() : "none", row.date);
  EXPECT_EQ(shown(previous.judgements), row.judgements);
  EXPECT_EQ(name_of(previous.status), row.date == "none" ? "not_stated" : "stated");
  ASSERT_EQ(previous.as_written.has_value(), row.date != "none");
  if (!previous.as_written) return;
  EXPECT_EQ(previous.as_written->text, row.as_written.empty() ? row.findings : row.as_written);
  testing::expect_grounded(letter.text, *previous.as_written);
}

INSTANTIATE_TEST_SUITE_P(
    OneGrade, Previous,
    ::testing::Values(
        PreviousRow{
            "last inspected, inadequate",
            "Children’s services were last inspected in March 2017, when they were judged to be inadequate.",
            "2017-03", "overall_effectiveness: inadequate", ""},
        PreviousRow{"to require improvement to be good",
                    "At the last inspection in November 2019, the local authority was judged to require "
                    "improvement to be good.",
                    "2019-11", "overall_effectiveness: requires_improvement", ""},
        PreviousRow{"good overall",
                    "At its previous inspection in June 2018 the council was judged to be good overall.",
                    "2018-06", "overall_effectiveness: good", ""},
        PreviousRow{"outstanding", "The last inspection, in January 2018, found services to be outstanding.",
                    "2018-01", "overall_effectiveness: outstanding", ""},
        PreviousRow{"overall effectiveness by name",
                    "At the last inspection in May 2016, overall effectiveness was judged good.", "2016-05",
                    "overall_effectiveness: good", ""},
        PreviousRow{"a year alone", "At the last inspection in 2018, services were judged to be good.",
                    "2018", "overall_effectiveness: good", ""},
        PreviousRow{"a day", "The local authority was last inspected on 12 March 2019 and was judged good.",
                    "2019-03-12", "overall_effectiveness: good", ""},
        PreviousRow{"among other sentences",
                    "Staff are kind. At the last inspection in May 2016, services were judged to be good. "
                    "Plans are late.",
                    "2016-05", "overall_effectiveness: good",
                    "At the last inspection in May 2016, services were judged to be good."},
        PreviousRow{"the grade in the next sentence",
                    "The last inspection was in May 2016. Services were judged to be inadequate.", "2016-05",
                    "overall_effectiveness: inadequate", ""}));

INSTANTIATE_TEST_SUITE_P(
    SeveralGrades, Previous,
    ::testing::Values(PreviousRow{"overall and leaders",
                                  "At the last inspection in November 2019, the local authority was judged "
                                  "to require improvement to be good overall, although the "
                                  "impact of leaders was judged to be good.",
                                  "2019-11",
                                  "impact_of_leaders: good, overall_effectiveness: requires_improvement", ""},
                      PreviousRow{"two subjects share a grade",
                                  "At the last inspection in May 2016, services for children in care and "
                                  "care leavers were judged to be good.",
                                  "2016-05", "care_leavers: good, in_care: good", ""},
                      PreviousRow{"help and protection, and children in care",
                                  "At the last inspection in May 2016, help and protection was judged "
                                  "inadequate and services for children looked after were judged to "
                                  "require improvement.",
                                  "2016-05", "help_and_protection: inadequate, in_care: requires_improvement",
                                  ""},
                      PreviousRow{"adoption",
                                  "At the last inspection in May 2016, overall effectiveness was judged "
                                  "inadequate and adoption performance was judged to be good.",
                                  "2016-05", "adoption: good, overall_effectiveness: inadequate", ""}));

INSTANTIATE_TEST_SUITE_P(DateAlone, Previous,
                         ::testing::Values(PreviousRow{
                             "an inspection without a grade",
                             "Much has changed since the last inspection in June 2021.", "2021-06", "", ""}));

INSTANTIATE_TEST_SUITE_P(
    NotStated, Previous,
    ::testing::Values(
        PreviousRow{"an ungraded visit",
                    "At the last focused visit in June 2021, inspectors found that plans were good.", "none",
                    "", ""},
        PreviousRow{"a monitoring visit",
                    "Since the last monitoring visit in June 2021, practice was judged to be good.", "none",
                    "", ""},
        PreviousRow{"a grade without a date", "Since the last inspection, services have remained good.",
                    "none", "", ""},
        PreviousRow{"praise without an inspection", "In June 2021, practice was good.", "none", "", ""},
        PreviousRow{"nothing of the kind", "Children are safe.", "none", "", ""}));

TEST(PreviousInspection, OfANewAuthorityThereIsNoneYet) {
  for (const std::string sentence : {"Northbridge is a new council that has not been inspected.",
                                     "The local authority has not yet been inspected under this framework.",
                                     "There was no previous inspection of this council."}) {
    SCOPED_TRACE(sentence);
    const auto letter = testing::read_letter({.headline = "Headline findings\nStaff are kind. " + sentence});
    const auto previous = testing::extracted(letter).previous_inspection;
    EXPECT_EQ(previous.status, PreviousStatus::none_yet);
    EXPECT_FALSE(previous.date);
    ASSERT_TRUE(previous.as_written);
    EXPECT_EQ(previous.as_written->text, sentence);
  }
}

TEST(PreviousInspection, IsTheLaterOfOpeningAndHeadlineWhichGoBeforeTheRest) {
  const std::string in_2015 = "At the last inspection in May 2015, services were judged to be inadequate.";
  const std::string in_2016 = "At the last inspection in May 2016, services were judged to be good.";
  const auto date = [](const testing::Draft& draft) {
    return testing::extracted(testing::read_letter(draft)).previous_inspection.date.value().iso();
  };
  EXPECT_EQ(date({.opening = "This is about a focused visit. " + in_2015,
                  .headline = "Headline findings\n" + in_2016}),
            "2016-05");
  EXPECT_EQ(date({.headline = "Headline findings\n" + in_2016, .further = "Main findings\n" + in_2015}),
            "2016-05");
  EXPECT_EQ(date({.further = "Main findings\n" + in_2015}), "2015-05");
}

}  // namespace
}  // namespace letterlens

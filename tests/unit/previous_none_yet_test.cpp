// Letters that tell of no inspection of their own authority, and what is left to a reader.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::IsEmpty;

// What a letter states without saying it in words that a rule can decide is for a reader.
TEST(PreviousInspections, AreFlaggedWhereASentenceCannotBeDecided) {
  for (const std::string sentence :
       {"In July 2021 inspectors gave a judgement of good in three areas and outstanding in the fourth, "
        "leadership.",
        "The 2021 inspection gave Northbridge three judgements of good and one, for leadership, of "
        "outstanding.",
        "At the last inspection in June 2018, everything that was seen was good.",
        "The director left in March 2021, a year after services had been graded inadequate."}) {
    const auto letter = testing::read_letter({.headline = "Headline findings\nStaff are kind. " + sentence});
    EXPECT_THAT(testing::codes(testing::extracted(letter).diagnostics),
                ::testing::Contains("grade_not_understood"))
        << sentence;
  }
}

struct NoneYetRow {
  std::string why;
  std::string sentences;
};

void PrintTo(const NoneYetRow& row, std::ostream* out) {
  *out << row.why;
}

class NoneYetForms : public ::testing::TestWithParam<NoneYetRow> {};

TEST_P(NoneYetForms, AreSaidOfNewAuthorities) {
  const auto letter =
      testing::read_letter({.headline = "Headline findings\nStaff are kind. " + GetParam().sentences});
  const auto record = testing::extracted(letter);
  EXPECT_EQ(name_of(record.previous_inspection.status), "none_yet");
  EXPECT_FALSE(record.previous_inspection.date);
  EXPECT_THAT(record.previous_inspection.judgements, IsEmpty());
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Printed, NoneYetForms,
    ::testing::Values(
        NoneYetRow{
            "a former council, too",
            "Northbridge came into being on 1 April 2021 and has not yet been inspected under the ILACS "
            "framework. The former county council’s services were judged inadequate in June 2019."},
        NoneYetRow{"none of its own", "The council has had no graded inspection of its own."},
        NoneYetRow{"awaits its first", "The new council awaits its first full inspection."},
        NoneYetRow{"the first of all",
                   "This was the first inspection of Northbridge local authority children’s services."},
        NoneYetRow{"yet to be inspected", "The authority is yet to be inspected."},
        NoneYetRow{
            "a predecessor alone",
            "Children’s services in the predecessor local authority, Weald County Council, were judged "
            "requires improvement to be good in November 2020."},
        NoneYetRow{
            "the old council alone",
            "Services of the old county council were judged to be good at the inspection in May 2019."},
        NoneYetRow{"the one it replaced",
                   "The council that it replaced was judged to be inadequate in May 2019."}));

}  // namespace
}  // namespace letterlens

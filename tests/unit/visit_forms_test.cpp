// Forms in which letters print the days of a visit.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace letterlens {
namespace {

using ::testing::IsEmpty;

struct Row {
  std::string why;
  std::string sentence;                                     // of a letter of 14 June 2022
  std::vector<std::pair<std::string, std::string>> ranges;  // first and last days
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.why;
}

class VisitForms : public ::testing::TestWithParam<Row> {};

TEST_P(VisitForms, GiveEveryDayOfTheVisit) {
  const auto& row = GetParam();
  const auto letter = testing::read_letter(
      {.opening = row.sentence +
                  " Her Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo."});
  const auto record = testing::extracted(letter);
  ASSERT_TRUE(record.visit) << row.sentence;
  testing::expect_grounded(letter.text, record.visit->as_written);
  std::vector<std::pair<std::string, std::string>> ranges;
  for (const auto& range : record.visit->ranges) ranges.emplace_back(range.start.iso(), range.end.iso());
  EXPECT_EQ(ranges, row.ranges) << row.sentence;
  EXPECT_THAT(testing::codes(record.diagnostics), IsEmpty()) << row.sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Printed, VisitForms,
    ::testing::Values(
        Row{"again on",
            "This letter is about the focused visit to Northbridge on 12 and 13 May 2022, and again on 19 "
            "May 2022.",
            {{"2022-05-12", "2022-05-13"}, {"2022-05-19", "2022-05-19"}}},
        Row{"three ands",
            "This letter is about the visit to Northbridge on 9 and 10 and 16 May 2022.",
            {{"2022-05-09", "2022-05-10"}, {"2022-05-16", "2022-05-16"}}},
        Row{"weekdays",
            "The visit took place from Tuesday 10 to Wednesday 11 May 2022.",
            {{"2022-05-10", "2022-05-11"}}},
        Row{"weekday of both",
            "The visit took place on Tuesday 10 May and Wednesday 11 May 2022.",
            {{"2022-05-10", "2022-05-11"}}},
        Row{"en dash no year", "The visit took place on 27–28 April.", {{"2022-04-27", "2022-04-28"}}},
        Row{"year missing",
            "Between 20 and 24 May, inspectors visited Northbridge.",
            {{"2022-05-20", "2022-05-24"}}},
        Row{"year missing, of the year before",
            "Inspectors visited Northbridge on 6 and 7 December.",
            {{"2021-12-06", "2021-12-07"}}},
        Row{"months end", "The visit took place from 30 May to 1 June 2022.", {{"2022-05-30", "2022-06-01"}}},
        Row{"years end",
            "The visit took place between 29 December and 5 January 2022.",
            {{"2021-12-29", "2022-01-05"}}},
        Row{"ordinals",
            "The visit took place on the 10th and 11th of May 2022.",
            {{"2022-05-10", "2022-05-11"}}},
        Row{"short months", "The visit took place on 10 and 11 Apr 2022.", {{"2022-04-10", "2022-04-11"}}},
        Row{"numeric", "The visit took place from 10/05/2022 to 12/05/2022.", {{"2022-05-10", "2022-05-12"}}},
        Row{"after the last inspection",
            "The local authority was last inspected on 3 May 2018. This visit took place on 10 and 11 May "
            "2022.",
            {{"2022-05-10", "2022-05-11"}}},
        Row{"after the earlier visit",
            "The last focused visit, on 4 March 2020, looked at care leavers. The visit on 10 and 11 May "
            "2022 looked at the front door.",
            {{"2022-05-10", "2022-05-11"}}},
        Row{"a further day in another sentence",
            "The visit took place on 10 and 11 May 2022. Inspectors returned for a further visit on 17 May "
            "2022.",
            {{"2022-05-10", "2022-05-11"}, {"2022-05-17", "2022-05-17"}}},
        Row{"ending on",
            "The visit started on 10 May 2022, ending on 12 May 2022.",
            {{"2022-05-10", "2022-05-12"}}},
        Row{"began and ended",
            "The visit began on 10 May 2022 and ended on 12 May 2022.",
            {{"2022-05-10", "2022-05-12"}}},
        Row{"remotely and on site",
            "The visit was undertaken remotely on 10 May and on site on 13 May 2022.",
            {{"2022-05-10", "2022-05-10"}, {"2022-05-13", "2022-05-13"}}},
        Row{"hyphen and ordinals",
            "The visit took place on 10th-12th May 2022.",
            {{"2022-05-10", "2022-05-12"}}},
        Row{"ampersand", "The visit took place on 10 & 11 May 2022.", {{"2022-05-10", "2022-05-11"}}},
        Row{"a further day",
            "The visit took place on 10 May to 12 May 2022, with a further day on 17 May 2022.",
            {{"2022-05-10", "2022-05-12"}, {"2022-05-17", "2022-05-17"}}},
        Row{"in brackets",
            "The visit took place over two days (10 and 11 May 2022).",
            {{"2022-05-10", "2022-05-11"}}},
        Row{"comma before the last day",
            "The visit took place on 10, 11, and 17 May 2022.",
            {{"2022-05-10", "2022-05-11"}, {"2022-05-17", "2022-05-17"}}},
        Row{"a year of its own for each",
            "The visit took place on 30 November 2021 and 1 December 2021.",
            {{"2021-11-30", "2021-12-01"}}},
        Row{"until",
            "The visit took place from Monday 9 May until Friday 13 May 2022.",
            {{"2022-05-09", "2022-05-13"}}},
        Row{"first visit since",
            "This was the first visit since the council came into being on 1 April 2021, and the visit took "
            "place on 10 May 2022.",
            {{"2022-05-10", "2022-05-10"}}},
        Row{"summary of the first monitoring visit",
            "This letter summarises the findings of the first monitoring visit to Northbridge on 10 and 11 "
            "May 2022.",
            {{"2022-05-10", "2022-05-11"}}}));

}  // namespace
}  // namespace letterlens

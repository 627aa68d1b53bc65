// visit: the days on which inspectors were there.
#include "tests/support/dates.h"
#include "tests/support/letter_text.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::Not;

struct VisitRow {
  std::string why;
  std::string opening;
  std::string as_written;
  std::vector<DateRange> ranges;
};

TEST(Visit, IsTheFirstDaysOfASentenceAboutTheVisit) {
  for (const auto& row : std::vector<VisitRow>{
           {"two days",
            "This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022.",
            "11 and 12 May 2022",
            {testing::days("2022-05-11", "2022-05-12")}},
           {"days over the end of a month",
            "This is about a focused visit to Northbridge on 30 June and 1 July 2021.",
            "30 June and 1 July 2021",
            {testing::days("2021-06-30", "2021-07-01")}},
           {"days over two lines",
            "This is about a focused visit to Northbridge on 11\nand 12 May 2022.",
            "11 and 12 May 2022",
            {testing::days("2022-05-11", "2022-05-12")}},
           {"two stretches",
            "This is about the visit to Northbridge on 8 July to 12 July 2019 and 7 August 2019 to 8 August "
            "2019.",
            "8 July to 12 July 2019 and 7 August 2019 to 8 August 2019",
            {testing::days("2019-07-08", "2019-07-12"), testing::days("2019-08-07", "2019-08-08")}},
           {"a joint inspection",
            "Between 14 and 18 May 2018, Ofsted undertook a joint inspection in Northbridge.",
            "14 and 18 May 2018",
            {testing::days("2018-05-14", "2018-05-18")}},
           {"the days in a second paragraph",
            "This letter summarises what was found.\n\nThe visit took place on 3 March 2020.",
            "3 March 2020",
            {testing::days("2020-03-03", "2020-03-03")}},
           {"an earlier date that is about something else",
            "Leaders were in post from 4 May 2015.\n\nThe visit took place on 3 March 2020.",
            "3 March 2020",
            {testing::days("2020-03-03", "2020-03-03")}}}) {
    SCOPED_TRACE(row.why);
    const auto letter = testing::read_letter({.opening = row.opening});
    const auto record = testing::extracted(letter);
    const auto& visit = record.visit;
    ASSERT_TRUE(visit);
    EXPECT_EQ(visit->as_written.text, row.as_written);
    EXPECT_EQ(visit->ranges, row.ranges);
    testing::expect_grounded(letter.text, visit->as_written);
    EXPECT_THAT(testing::codes(record.diagnostics), Not(Contains("visit_dates_missing")));
  }
}

TEST(Visit, WithoutDaysInTheOpeningIsMissing) {
  struct Row {
    std::string why;
    std::string opening;
  };
  for (const auto& row :
       std::vector<Row>{{"no days at all", "This letter is about a focused visit to Northbridge."},
                        {"days of something else", "Schools reopened on 8 March 2021."}}) {
    SCOPED_TRACE(row.why);
    const auto record = testing::extracted(testing::read_letter({.opening = row.opening}));
    EXPECT_FALSE(record.visit);
    EXPECT_THAT(testing::codes(record.diagnostics), Contains("visit_dates_missing"));
  }
}

TEST(Visit, OfADayThatDoesNotExistIsNotUnderstood) {
  const auto letter =
      testing::read_letter({.opening = "This letter is about a focused visit on 31 June 2022."});
  const auto record = testing::extracted(letter);
  EXPECT_FALSE(record.visit);
  EXPECT_THAT(testing::codes(record.diagnostics), Contains("date_not_understood"));
  const auto found =
      std::find_if(record.diagnostics.begin(), record.diagnostics.end(),
                   [](const Diagnostic& diagnostic) { return diagnostic.code == "date_not_understood"; });
  ASSERT_NE(found, record.diagnostics.end());
  EXPECT_EQ(letter.text.slice(found->span->start, found->span->end), "31 June 2022");
}

TEST(Visit, IsNotReadFromTheFindings) {
  const auto letter = testing::read_letter(
      {.opening = "This letter is about a focused visit to Northbridge.",
       .headline = "Headline findings\nThe last visit, on 3 March 2020, said the same."});
  EXPECT_FALSE(testing::extracted(letter).visit);
}

}  // namespace
}  // namespace letterlens

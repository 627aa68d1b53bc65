#include "schemas/base/date.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace letterlens {
namespace {

TEST(Date, PrintsWhatItParses) {
  for (const std::string iso : {"2021-06-30", "2021-06", "2021", "2024-02-29", "0001-01-01", "9999-12-31"}) {
    const auto date = Date::parse(iso);
    ASSERT_TRUE(date) << iso;
    EXPECT_EQ(date->iso(), iso);
  }
}

TEST(Date, RefusesWhatIsNotADate) {
  for (const std::string text : {"",
                                 "21",
                                 "021",
                                 "02021",
                                 "2021-",
                                 "2021-6",
                                 "2021-06-",
                                 "2021-06-3",
                                 "2021-06-030",
                                 "2021/06/30",
                                 "2021-06-30T00:00",
                                 " 2021",
                                 "2021 ",
                                 "2021-06-30-",
                                 "20210630",
                                 "two thousand",
                                 "+021",
                                 "2021-+6",
                                 "2021--6",
                                 "2021-0x"})
    EXPECT_FALSE(Date::parse(text)) << text;
}

TEST(Date, RefusesDaysMonthsAndYearsThatDoNotExist) {
  for (const std::string text : {"2021-02-31", "2021-02-29", "1900-02-29", "2021-04-31", "2021-00", "2021-13",
                                 "2021-06-00", "2021-00-01", "2021-06-32", "0000"})
    EXPECT_FALSE(Date::parse(text)) << text;
  EXPECT_FALSE(Date::of(2021, 0, 1));
  EXPECT_FALSE(Date::of(10000));
}

TEST(Date, ParsesADayOnlyWhereItIsWhole) {
  EXPECT_TRUE(Date::parse_day("2021-06-30"));
  EXPECT_FALSE(Date::parse_day("2021-06"));
  EXPECT_FALSE(Date::parse_day("2021"));
}

TEST(Date, KnowsItsParts) {
  const auto date = Date::parse("2021-06").value();
  EXPECT_EQ(date.year(), 2021);
  EXPECT_EQ(date.month(), 6U);
  EXPECT_EQ(date.day(), 0U);
  EXPECT_FALSE(date.is_day());
  EXPECT_EQ(Date::of(date.first_day()).iso(), "2021-06-01");
}

TEST(Date, SortsAsItsPrintedForms) {
  std::vector<std::string> printed{"2021-06-30", "2021-07", "2021", "2020-12-31", "2021-06", "2021-06-01"};
  std::vector<Date> dates;
  for (const auto& iso : printed) dates.push_back(Date::parse(iso).value());
  std::sort(printed.begin(), printed.end());
  std::sort(dates.begin(), dates.end());
  for (std::size_t i = 0; i < dates.size(); ++i) EXPECT_EQ(dates[i].iso(), printed[i]);
}

TEST(Date, GoesOnToTheNextDayOverTheEndOfAMonth) {
  EXPECT_EQ(Date::of(Date::parse("2024-02-29")->first_day() + std::chrono::days(1)).iso(), "2024-03-01");
}

}  // namespace
}  // namespace letterlens

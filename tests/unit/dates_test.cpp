#include "extractors/dates.h"

#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

struct DaysRow {
  std::string why;
  std::string text;
  std::string ranges;      // "start/end", parted by spaces; "none" when no days may be found
  std::string as_written;  // empty: the whole text
};

void PrintTo(const DaysRow& row, std::ostream* out) {
  *out << row.why;
}

std::string shown(const std::vector<DateRange>& ranges) {
  std::string out;
  for (const auto& range : ranges)
    out += (out.empty() ? "" : " ") + range.start.iso() + "/" + range.end.iso();
  return out;
}

class Days : public ::testing::TestWithParam<DaysRow> {};

TEST_P(Days, AreFound) {
  const auto& row = GetParam();
  const auto days = find_days(row.text);
  ASSERT_EQ(days.has_value(), row.ranges != "none") << row.why << ": " << row.text;
  if (!days) return;
  EXPECT_EQ(shown(days->ranges), row.ranges) << row.why << ": " << row.text;
  EXPECT_EQ(row.text.substr(days->range.start, days->range.end - days->range.start),
            row.as_written.empty() ? row.text : row.as_written);
}

INSTANTIATE_TEST_SUITE_P(
    Printed, Days,
    ::testing::Values(
        DaysRow{"two days over the end of a month", "30 June and 1 July 2021", "2021-06-30/2021-07-01", ""},
        DaysRow{"two days of one month", "12 and 13 June 2018", "2018-06-12/2018-06-13", ""},
        DaysRow{"three days", "4, 5 and 6 December 2018", "2018-12-04/2018-12-06", ""},
        DaysRow{"three days with a comma before and", "4, 5, and 6 December 2018", "2018-12-04/2018-12-06",
                ""},
        DaysRow{"between and and", "between 8 and 10 October 2019", "2019-10-08/2019-10-10",
                "8 and 10 October 2019"},
        DaysRow{"between at the start of a sentence", "Between 14 and 18 May 2018, Ofsted visited",
                "2018-05-14/2018-05-18", "14 and 18 May 2018"},
        DaysRow{"to over the end of a month", "28 February to 1 March 2023", "2023-02-28/2023-03-01", ""},
        DaysRow{"the leap day between", "28 February and 1 March 2024",
                "2024-02-28/2024-02-28 2024-03-01/2024-03-01", ""},
        DaysRow{"both days with their year", "31 January 2024 and 1 February 2024", "2024-01-31/2024-02-01",
                ""},
        DaysRow{"a fortnight", "18 November 2019 to 29 November 2019", "2019-11-18/2019-11-29", ""},
        DaysRow{"an en dash without spaces", "19 November–30 November 2018", "2018-11-19/2018-11-30", ""},
        DaysRow{"an en dash with spaces", "10 – 21 June 2019", "2019-06-10/2019-06-21", ""},
        DaysRow{"a hyphen for a dash", "10-21 June 2019", "2019-06-10/2019-06-21", ""},
        DaysRow{"two stretches", "8 July to 12 July 2019 and 7 August 2019 to 8 August 2019",
                "2019-07-08/2019-07-12 2019-08-07/2019-08-08", ""},
        DaysRow{"a single day", "3 March 2020", "2020-03-03/2020-03-03", ""},
        DaysRow{"listed days with a gap", "9 and 11 June 2021", "2021-06-09/2021-06-09 2021-06-11/2021-06-11",
                ""},
        DaysRow{"listed days in two weeks", "5, 6, 12 and 13 May 2021",
                "2021-05-05/2021-05-06 2021-05-12/2021-05-13", ""},
        DaysRow{"an ampersand", "12 & 13 June 2018", "2018-06-12/2018-06-13", ""},
        DaysRow{"from and to", "from 14 to 18 May 2018", "2018-05-14/2018-05-18", "14 to 18 May 2018"},
        DaysRow{"weekday names", "Tuesday 12 and Wednesday 13 June 2018", "2018-06-12/2018-06-13", ""},
        DaysRow{"ordinals", "30th June and 1st July 2021", "2021-06-30/2021-07-01", ""},
        DaysRow{"ordinals with of", "the 2nd and 3rd of March 2022", "2022-03-02/2022-03-03", ""},
        DaysRow{"a comma before the year", "12 and 13 June, 2018", "2018-06-12/2018-06-13", ""},
        DaysRow{"a day split by a space", "1 9 June 2019", "2019-06-19/2019-06-19", ""},
        DaysRow{"split days in a list", "1 8 and 1 9 June 2019", "2019-06-18/2019-06-19", ""},
        DaysRow{"to over the end of a year, both years printed", "30 December 2019 to 3 January 2020",
                "2019-12-30/2020-01-03", ""},
        DaysRow{"to over the end of a year, one year printed", "28 December to 3 January 2024",
                "2023-12-28/2024-01-03", ""},
        DaysRow{"listed over the end of a year, one year printed", "8 and 9 December and 6 January 2021",
                "2020-12-08/2020-12-09 2021-01-06/2021-01-06", ""},
        DaysRow{"on before both days", "on 30 June and on 1 July 2021", "2021-06-30/2021-07-01",
                "30 June and on 1 July 2021"},
        DaysRow{"the year with the first day alone", "30 June 2021 and 1 July", "2021-06-30/2021-07-01", ""},
        DaysRow{"listed over the end of a year", "31 December 2019 and 1 January 2020",
                "2019-12-31/2020-01-01", ""},
        DaysRow{"inside a sentence", "a visit to Northbridge on 11 and 12 May 2022. Inspectors were",
                "2022-05-11/2022-05-12", "11 and 12 May 2022"},
        DaysRow{"two whole dates behind between", "between 18 November 2019 and 29 November 2019",
                "2019-11-18/2019-11-29", "18 November 2019 and 29 November 2019"}));

INSTANTIATE_TEST_SUITE_P(
    Impossible, Days,
    ::testing::Values(DaysRow{"June has no 31st", "31 June 2021", "none", ""},
                      DaysRow{"no leap day in 2023", "29 February 2023", "none", ""},
                      DaysRow{"one impossible day spoils the phrase", "30 and 31 June 2021", "none", ""},
                      DaysRow{"a month alone", "June 2021", "none", ""},
                      DaysRow{"a day without a year", "12 and 13 June", "none", ""},
                      DaysRow{"numbers that are no days", "of the 24 children, 12 and 13 moved", "none", ""},
                      DaysRow{"no text", "", "none", ""}));

INSTANTIATE_TEST_SUITE_P(
    Skipping, Days,
    ::testing::Values(DaysRow{"an impossible date before a real one", "31 June 2021, then 2 July 2021",
                              "2021-07-02/2021-07-02", "2 July 2021"},
                      DaysRow{"other numbers before the days", "the 3 inspectors came on 5 May 2021",
                              "2021-05-05/2021-05-05", "5 May 2021"}));

TEST(FindDays, StartsBehindTheGivenByte) {
  const std::string text = "inspected on 3 March 2020 and visited on 4 May 2021";
  const auto days = find_days(text, text.find("visited"));
  ASSERT_TRUE(days);
  EXPECT_EQ(shown(days->ranges), "2021-05-04/2021-05-04");
  EXPECT_EQ(text.substr(days->range.start, days->range.end - days->range.start), "4 May 2021");
}

struct DateRow {
  std::string why;
  std::string text;
  std::string iso;  // "none" when no date may be found
  std::string as_written;
};

void expect_date(const DateRow& row, const std::optional<FoundDate>& date) {
  SCOPED_TRACE(row.why + ": " + row.text);
  EXPECT_EQ(date ? date->date.iso() : "none", row.iso);
  if (!date) return;
  EXPECT_EQ(row.text.substr(date->range.start, date->range.end - date->range.start), row.as_written);
}

TEST(FindDate, GivesTheFirstFullDate) {
  for (const auto& row : std::vector<DateRow>{
           {"alone on its line", "14 June 2022", "2022-06-14", "14 June 2022"},
           {"a single digit", "4 July 2018", "2018-07-04", "4 July 2018"},
           {"split by OCR", "1 9 June 2019", "2019-06-19", "1 9 June 2019"},
           {"an ordinal", "Dated 3rd March 2020", "2020-03-03", "3rd March 2020"},
           {"a weekday before it", "Monday 2 March 2020", "2020-03-02", "2 March 2020"},
           {"lower case", "14 june 2022", "2022-06-14", "14 june 2022"},
           {"the leap day", "29 February 2024", "2024-02-29", "29 February 2024"},
           {"the first of two", "14 June 2022 or 15 June 2022", "2022-06-14", "14 June 2022"},
           {"an impossible date", "31 June 2022", "none", ""},
           {"no leap day", "29 February 2023", "none", ""},
           {"a month alone", "June 2022", "none", ""},
           {"no year", "14 June", "none", ""},
           {"a postcode", "M1 2WD", "none", ""}})
    expect_date(row, find_date(row.text));
}

TEST(FindMonth, GivesDayMonthOrYearAsPrinted) {
  for (const auto& row :
       std::vector<DateRow>{{"a month", "inspected in March 2017, when it was good", "2017-03", "March 2017"},
                            {"a month with a comma", "inspected in March, 2017", "2017-03", "March, 2017"},
                            {"a full date", "on 12 March 2019", "2019-03-12", "12 March 2019"},
                            {"a year", "last inspected in 2017", "2017", "2017"},
                            {"the earliest of two", "in 2016 and in March 2017", "2016", "2016"},
                            {"a month before a year", "in May 2018 and in 2019", "2018-05", "May 2018"},
                            {"a year that no \"in\" goes before", "the 2017 framework", "none", ""},
                            {"a month without a year", "in March", "none", ""},
                            {"no date", "was judged good", "none", ""}})
    expect_date(row, find_month(row.text));
}

}  // namespace
}  // namespace letterlens

// Dates as letters print them: "30 June and 1 July 2021", "14/03/2024", "2024-03-14", "14 Mar 2024", "9th
// June".
#pragma once

#include "extractors/pattern.h"
#include "schemas/letter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

const PatternTable& date_patterns();
const PatternTable& date_phrase_patterns();
const PatternTable& day_part_patterns();

// A date and where it is in the text.
struct FoundDate {
  Date date;
  Range range;
};
// Returns the first full date in the text; nullopt if there is none, or if it does not exist.
std::optional<FoundDate> find_date(std::string_view text);

// Where the first full date of the text is, if there is no such day ("31 June 2019").
std::optional<Range> impossible_date(std::string_view text);

// The first month with a year ("March 2017" → 2017-03), full date, or "in 2017" (→ 2017).
std::optional<FoundDate> find_month(std::string_view text);
// All of them, in order, without overlap.
std::vector<FoundDate> find_months(std::string_view text);

// A phrase of one or more days ("30 June and 1 July 2021"): one range for each stretch of days.
struct FoundDays {
  std::vector<DateRange> ranges;
  Range range;
};
// Returns the first such phrase at or after byte `from`. It must name a month, and a year unless `written`
// (the day on which the text was written) is given: then days without a year are the last ones before it.
std::optional<FoundDays> find_days(std::string_view text, std::size_t from = 0,
                                   std::optional<Date> written = std::nullopt);

}  // namespace letterlens

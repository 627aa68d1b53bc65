// Dates as letters print them.
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

// A date and where the text has it.
struct FoundDate {
  Date date;
  Range range;
};
// The first full date in the text ("10 June 2019").
std::optional<FoundDate> find_date(std::string_view text);

// Where the first full date of the text is when there is no such day ("31 June 2019").
std::optional<Range> impossible_date(std::string_view text);

// The first month with a year ("March 2017" → 2017-03), full date, or "in 2017" (→ 2017).
std::optional<FoundDate> find_month(std::string_view text);

// A phrase of one or more days ("30 June and 1 July 2021"): one range for each stretch of days.
struct FoundDays {
  std::vector<DateRange> ranges;
  Range range;
};
// The first such phrase at or after byte `from`; it must name a month and a year.
std::optional<FoundDays> find_days(std::string_view text, std::size_t from = 0);

}  // namespace letterlens

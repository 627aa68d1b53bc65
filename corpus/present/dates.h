// Dates and visits as people write them.
#pragma once

#include "schemas/letter.h"

#include <optional>
#include <string>

namespace letterlens {

// "30 June 2021"; "June 2021"; "2021".
std::string date_in_words(const Date& date);
// The same; empty for nullopt.
std::string date_in_words(const std::optional<Date>& date);

// "8 to 10 October 2024"; of two days "8 and 9 October 2024", of one that day.
std::string stretch_in_words(const DateRange& range);

// A visit by its days, since a letter's own words may lack what surrounds them ("between 8 and 10 October"):
// "8 to 10 October 2024, and 14 October 2024". As written where it has no days.
std::string visit_in_words(const Visit& visit);

}  // namespace letterlens

// Dates and visits as people write them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace letterlens {

// "2021-06-30": "30 June 2021"; "2021-06": "June 2021"; anything else unchanged.
std::string date_in_words(std::string_view iso);

// "2024-10-08" and "2024-10-10": "8 to 10 October 2024"; of two days "8 and 9 October 2024", of one that day.
std::string stretch_in_words(std::string_view first, std::string_view last);

// A record's `visit` by its days, since a letter's own words may lack what surrounds them ("between 8 and 10
// October"): "8 to 10 October 2024, and 14 October 2024". As written where it has no days; empty for null.
std::string visit_in_words(const nlohmann::ordered_json& visit);

}  // namespace letterlens

// What a record names by a key, in words: the one table of labels that terminal, workbook and report show.
//
// A label begins with a capital; inside a sentence `without_capital` (phrases.h) takes it off. A key that no
// table knows becomes its words with spaces between them.
#pragma once

#include "corpus/compare/over_time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace letterlens {

// "focused_visit": "Focused visit".
std::string kind_in_words(std::string_view kind);

// "front_door": "Front door"; every_area: "All areas".
std::string area_in_words(std::string_view area);

// What a view shows where a letter does not state its area or grade.
inline constexpr std::string_view not_stated_in_words = "Not stated";

// "requires_improvement": "Requires improvement".
std::string grade_in_words(std::string_view grade);

// What was graded: "help_and_protection": "Help and protection".
std::string judgement_in_words(std::string_view judgement);

// "county": "County".
std::string authority_type_in_words(std::string_view type);

// "needs_review": "Needs review".
std::string status_in_words(std::string_view status);

// What an item is to earlier letters: "Asked before".
std::string status_in_words(ItemStatus status);
inline constexpr std::string_view not_raised_again_in_words = "Not raised again";
inline constexpr std::string_view not_looked_at_in_words = "Not looked at this time";

// "priority_actions": "Priority actions".
std::string list_in_words(std::string_view list);

// One item of a list: "Priority action 3".
std::string item_in_words(std::string_view list, std::int64_t number);

}  // namespace letterlens

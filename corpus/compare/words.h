// Parts of readable answers: dates and names as people write them.
#pragma once

#include "corpus/compare/compared_letters.h"
#include "schemas/base/wrapped_text.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// "front_door" as "front door"; "not stated" for none.
std::string in_words(const std::optional<std::string>& name);

// "improvement 3", "priority action 1".
std::string item_name(const ComparedItem& item);

// “text” [id#3, page 2]
std::string quotation(const ComparedLetter& letter, const ComparedItem& item);

// "planning, permanence"
std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

// null for none.
template <typename Value>
nlohmann::ordered_json json_or_null(const std::optional<Value>& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

// A score with four digits.
double rounded(double score);

// {"version": …, "threshold": 0.5}: what scores depend on.
nlohmann::ordered_json matching_json();

// {"start", "end", "page"}
nlohmann::ordered_json span_json(const ComparedItem& item);

// What is said of a letter with no_list: a monitoring visit need not have a list, elsewhere none was found.
std::string_view no_list_in_words(const ComparedLetter& letter);

// Why a letter that cannot be compared is left out.
std::string_view left_out_in_words(const ComparedLetter& letter);
nlohmann::ordered_json left_out_json(const ComparedLetter& letter);

// An item with the letter that it stands in: {"id", "visit", "kind", "area", "list", "number", "text", …}
nlohmann::ordered_json item_json(const ComparedLetter& letter, const ComparedItem& item);

}  // namespace letterlens

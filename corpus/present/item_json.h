// Items, letters and what scores depend on as JSON: one writer for all answers.
#pragma once

#include "corpus/compare/over_time.h"

#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// null for nullopt; an enumeration by its name, a date as ISO 8601 writes it.
template <typename Value>
nlohmann::ordered_json json_or_null(const std::optional<Value>& value) {
  if (!value) return nullptr;
  if constexpr (NamedEnum<Value>)
    return name_of(*value);
  else if constexpr (std::same_as<Value, Date>)
    return value->iso();
  else
    return *value;
}

// null for "".
nlohmann::ordered_json json_or_null(std::string_view text);

// {"start", "end", "page"}: half-open offsets in code points of the normalised text.
nlohmann::ordered_json span_json(std::int64_t start, std::int64_t end,
                                 const std::optional<std::int64_t>& page);

// What an answer can show of an item; `id`, `visit`, `kind` and `area` are those of its letter.
enum class ItemField { id, visit, kind, area, list, number, text, lead_in, themes, span, page };
template <>
inline constexpr auto enum_names<ItemField> = enum_table<ItemField::page>("id", "visit", "kind", "area",
                                                                          "list", "number", "text", "lead_in",
                                                                          "themes", "span", "page");

// The fields in this order, by their names.
nlohmann::ordered_json item_json(const LetterHead& letter, const ComparedItem& item,
                                 std::span<const ItemField> fields);

// An item with the letter that it is in.
nlohmann::ordered_json item_json(const LetterHead& letter, const ComparedItem& item);

// An item that another one is linked to, by its letter's visit.
nlohmann::ordered_json link_json(const LetterHead& letter, const ComparedItem& item);

// The same with how near it is, by which words, and what a person decided.
nlohmann::ordered_json link_json(const LetterHead& letter, const ComparedItem& item, const EarlierItem& link);

// A letter's head: {"id", "visit", "kind"}.
nlohmann::ordered_json letter_json(const LetterHead& letter);

// A letter that a comparison leaves out: its head and {"reason"}.
nlohmann::ordered_json left_out_json(const LetterHead& letter);

// A score with four digits after the point.
double rounded(double score);

// {"version": …, "threshold": 0.5}: what scores depend on.
nlohmann::ordered_json matching_json();

}  // namespace letterlens

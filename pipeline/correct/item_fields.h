// The lists of items, as a whole and one by one.
#pragma once

#include "pipeline/correct/fields.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// The words of an item's value: a string, or an object with `text`. Throws NotApplied for anything else.
const std::string& item_words(const nlohmann::ordered_json& value);

// The item that a pointer such as "/improvements/2" names; null for none.
const Item* item_at(const Letter& letter, std::string_view pointer);

// Replaces a list by items that say these strings, each at or after the end of the one before. Introduction
// and topic are those of the old item with the same text, or of the one in which the words stood; reference
// and themes are those of the words.
void set_items(std::vector<Item>& items, SectionKind kind, const CorrectionContext& context,
               const nlohmann::ordered_json& value);

// Replaces the words of one item, which must stay between its neighbours; introduction and topic stay,
// reference and themes go with the words.
void set_item(Letter& letter, const Item& item, const CorrectionContext& context, const std::string& words);

}  // namespace letterlens

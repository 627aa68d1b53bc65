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

// The list that a pointer to the place behind its end names, "/improvements/-" (RFC 6901); null for none.
std::vector<Item>* list_to_add_to(Letter& letter, std::string_view pointer);

// Adds an item that says these words to a list, where they are printed; introduction and topic are those of
// the items around it if they agree, those of the one before at the end. Words of an item that the list has
// already change nothing; words that are a part of one are refused.
void add_item(std::vector<Item>& items, SectionKind kind, const CorrectionContext& context,
              const std::string& words);

// Replaces the words of one item, which must stay between its neighbours; introduction and topic stay,
// reference and themes go with the words.
void set_item(Letter& letter, const Item& item, const CorrectionContext& context, const std::string& words);

}  // namespace letterlens

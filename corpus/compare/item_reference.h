// How people name an item: "ID#improvements/2".
#pragma once

#include "corpus/store/letter_heads.h"
#include "schemas/letter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

// "ID#improvements/3", "ID#priority_actions/1", "ID#strengths/2".
std::string reference_of(const LetterHead& letter, const ItemRow& item);

struct ItemReference {
  std::string id;  // of the letter, or the beginning of it
  ItemList list = ItemList::improvements;
  std::int64_t number = 0;
};

// Returns what such words name; also in short: "ID#3", "ID#p1", "ID#s2". Nullopt for other words.
std::optional<ItemReference> item_reference(std::string_view words);

}  // namespace letterlens

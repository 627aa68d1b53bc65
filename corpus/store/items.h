// The items of many letters, read in one pass.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/rows.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Views into the database's own memory: they are valid until the next item.
struct ItemView {
  std::int64_t item = 0;
  std::string_view id;    // of the letter
  std::string_view date;  // empty if the letter has none
  ItemList list = ItemList::improvements;
  std::int64_t number = 0;
  std::string_view text;
  std::string_view fingerprint;  // empty if none is stored
};

// Calls `use` with every item, strengths too, of the letters that the condition lets through, in no
// particular order. Throws
// CorpusError; what `use` throws passes.
void for_each_item(Database& database, const Condition& condition,
                   const std::function<void(const ItemView&)>& use);

// Calls `use` with the rows of those items and their fingerprints (empty if none is stored; valid until the
// next item), letter by letter: priority actions, improvements, strengths, each in printed order. Throws
// CorpusError; what `use` throws passes.
void for_each_item_row(Database& database, const Condition& condition,
                       const std::function<void(const ItemRow&, std::string_view fingerprint)>& use);

// Returns the themes of each of those items, sorted; items without a theme are left out. Throws CorpusError.
std::map<std::int64_t, std::vector<std::string>> themes_by_item(Database& database,
                                                                const Condition& condition);

// Returns the themes of every item that each of those letters asks for, by letter; an item without a theme
// has none. Throws CorpusError.
std::map<std::int64_t, std::vector<std::vector<std::string>>> themes_by_letter(Database& database,
                                                                               const Condition& condition);

}  // namespace letterlens

// Very many items read fast, as they lie: for questions that look at each of them.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace letterlens {

// Views into the database's own memory: they hold until the next item.
struct ItemView {
  std::int64_t item = 0;
  std::string_view id;    // of the letter
  std::string_view date;  // empty for none
  std::string_view list;
  std::int64_t number = 0;
  std::string_view text;
  std::string_view fingerprint;  // empty when none is stored
};

// Calls `use` with every item of the letters that the condition lets through, in no promised order. Throws
// CorpusError; what `use` throws passes.
void for_each_item(Database& database, const Condition& condition,
                   const std::function<void(const ItemView&)>& use);

}  // namespace letterlens

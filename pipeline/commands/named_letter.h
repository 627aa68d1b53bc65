// The letter, or the item, that an argument names.
#pragma once

#include "corpus/compare/compared_letters.h"
#include "corpus/store/database.h"

#include <cstddef>
#include <string>

namespace letterlens {

// Returns the id that the beginning means. Throws UsageError when it is none or several.
std::string id_meant(Database& database, const std::string& beginning);

struct NamedItem {
  ComparedLetter letter;
  std::size_t at = 0;
  const ComparedItem& item() const { return letter.items[at]; }
};

// Returns the item that words such as "ID#improvements/2" mean; the id may be the beginning of one. Throws
// UsageError when it is none.
NamedItem item_meant(Database& database, const std::string& words);

}  // namespace letterlens

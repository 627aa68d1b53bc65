// The letter, or the item, that an argument names.
#pragma once

#include "corpus/compare/compared_letters.h"
#include "corpus/store/database.h"

#include <cstddef>
#include <string>

namespace letterlens {

// Returns the id that the beginning means; an id that a letter had before it was corrected means the one that
// it has now, which a line on standard error says. Throws UsageError when it is none or several.
std::string id_meant(Database& database, const std::string& beginning);

// Returns "ID" or "ID#N" with the id that the letter has now, in the same way; other words as they are.
std::string with_present_id(Database& database, const std::string& reference);

struct NamedItem {
  ComparedLetter letter;
  std::size_t at = 0;
  const ComparedItem& item() const { return letter.items[at]; }
};

// Returns the item that words such as "ID#improvements/2" mean; the id may be the beginning of one. Throws
// UsageError when it is none.
NamedItem item_meant(Database& database, const std::string& words);

}  // namespace letterlens

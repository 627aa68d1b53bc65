// The letter that an argument names.
#pragma once

#include "corpus/store/database.h"

#include <string>

namespace letterlens {

// Returns the id that the beginning means; an id that a letter had before it was corrected means the one that
// it has now, which a line on standard error says. Throws UsageError when it is none or several.
std::string id_meant(Database& database, const std::string& beginning);

// Returns "ID" or "ID#N" with the id that the letter has now, in the same way; other words as they are.
std::string with_present_id(Database& database, const std::string& reference);

}  // namespace letterlens

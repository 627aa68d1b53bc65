// Letters that a person removed: a folder that still has their documents does not bring them back.
#pragma once

#include "corpus/store/database.h"

#include <string>

namespace letterlens {

// Returns whether anything was removed. Throws CorpusError.
bool has_removed(Database& database);

// Returns whether the letter with these bytes, or a member of the archive with these bytes, was removed.
// Throws CorpusError.
bool was_removed(Database& database, const std::string& sha256);

// Forgets that bytes were removed. To be called inside a transaction.
void forget_removed(Database& database, const std::string& sha256);

}  // namespace letterlens

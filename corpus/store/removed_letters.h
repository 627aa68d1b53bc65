// Documents whose letters a person removed: add does not bring them back when it finds them in a folder.
#pragma once

#include "corpus/store/database.h"

#include <string>

namespace letterlens {

// Whether any letters were removed. Throws CorpusError.
bool has_removed(Database& database);

// Whether the letter with these bytes, or one that came from this archive, was removed. Throws CorpusError.
bool was_removed(Database& database, const std::string& sha256);

// Notes that the letter `id` was removed, by the hash of its bytes or of its archive. Call it inside a
// transaction.
void note_removed(Database& database, const std::string& sha256, const std::string& id);

// Forgets that anything with these bytes was removed. Call it inside a transaction.
void forget_removed(Database& database, const std::string& sha256);

}  // namespace letterlens

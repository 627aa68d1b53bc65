// Letters by the ids that they had before somebody corrected, or took back, what an id is made of.
#pragma once

#include "corpus/store/database.h"

#include <string>
#include <vector>

namespace letterlens {

// Returns the ids, sorted, that letters have now which had this id before a correction of their kind,
// authority or visit. It is worked out from what was said of the letters: nothing is stored. Throws
// CorpusError.
std::vector<std::string> ids_formerly(Database& database, const std::string& id);

}  // namespace letterlens

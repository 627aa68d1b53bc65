// Takes letters out of a corpus because a person says so; ingest leaves them out from then on.
#pragma once

#include "corpus/store/letters.h"

#include <string>
#include <vector>

namespace letterlens {

struct Removal {
  std::vector<std::string> unknown;     // ids that no letter has; if there are any, nothing was removed
  std::vector<std::string> removed;     // ids, as they were given
  std::vector<LetterCopy> now_current;  // revisions that became current because the current one was removed
};

// Removes the letters with these ids, all or none, and the stored documents that no other letter came from.
// The corpus' WriteLock must be held. Throws CorpusError.
Removal remove_letters(Database& database, const std::vector<std::string>& ids);

}  // namespace letterlens

// The stored documents whose letters should be read again, because another version of the program or other
// options made their records.
#pragma once

#include "corpus/store/letters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct StaleDocument {
  StoredSource source;
  std::optional<std::string> file;  // the name of the letter, or of the archive, when it was added
  std::optional<std::string> corrections_sha256;  // of the corrections beside it, when it was read
  std::vector<std::string> paths;  // where these bytes were seen, sorted; other bytes may be there now
};

struct StoredDocuments {
  std::vector<StaleDocument> stale;  // by hash
  std::uint64_t up_to_date = 0;
};

// A document is stale when any letter from it is. `made_with` is what a record of today would carry. Throws
// CorpusError.
StoredDocuments stored_documents(Database& database, const std::string& made_with);

}  // namespace letterlens

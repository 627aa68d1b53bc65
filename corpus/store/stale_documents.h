// The stored documents whose letters should be read again, because another version of the program or other
// options made their records, or because they were corrected since.
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
  std::vector<std::string> paths;   // where these bytes were seen, sorted; other bytes may be there now
};

struct StoredDocuments {
  std::vector<StaleDocument> stale;  // by hash
  std::uint64_t up_to_date = 0;
};

// What a record of today would be made with.
struct MadeToday {
  std::string made_with;
  bool use_corrections = true;
};

// A document is stale when any letter from it is. Throws CorpusError.
StoredDocuments stored_documents(Database& database, const MadeToday& today);

// Returns the ids of the letters that were not read with what holds of them now, sorted. Throws CorpusError.
std::vector<std::string> letters_corrected_since(Database& database);

// Returns the ids, sorted, of the letters that an older letterlens read with a file of corrections which the
// corpus has not taken. Throws CorpusError.
std::vector<std::string> letters_with_corrections_not_taken(Database& database);

}  // namespace letterlens

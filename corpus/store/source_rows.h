// What the tables say of the stored documents; their bytes are in the folder (sources.h).
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/letters.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct SourceRow {
  std::string sha256, media_type;
  std::uint64_t bytes = 0;
  std::string letter;  // id of the first letter that came from it; empty if there is none
};

// Returns how many documents there are. Throws CorpusError.
std::uint64_t count_sources(Database& database);

// Calls `use` with every document, by hash. Throws CorpusError; what `use` throws passes.
void for_each_source(Database& database, const std::function<void(const SourceRow&)>& use);

// Returns the stored document with this hash; only the hash is set if there is none. Throws CorpusError.
StoredSource stored_source(Database& database, const std::string& sha256);

// Returns the media type of the document with this hash; nullopt if there is none. Throws CorpusError.
std::optional<std::string> media_type_of_source(Database& database, const std::string& sha256);

// Returns the ids of the letters whose own row disagrees with that of their document. Throws CorpusError.
std::vector<std::string> letters_unlike_their_source(Database& database);

}  // namespace letterlens

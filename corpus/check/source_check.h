// The stored documents: each row has its file, each file its row, and the bytes are those that were added.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

#include <chrono>

namespace letterlens {

struct SourceOptions {
  bool hashes = true;                             // otherwise names and sizes alone
  std::chrono::system_clock::time_point started;  // files that are younger may belong to a run that goes on
};

// Returns how many documents there are. Call it inside a snapshot.
std::uint64_t check_sources(Database& database, const SourceOptions& options, const Report& report,
                            const OnProgress& progress);

// Removes the files in sources/ that no row names, and what a killed run left half written. Returns how many.
// Call it under the write lock.
std::uint64_t remove_unknown_sources(Database& database);

}  // namespace letterlens

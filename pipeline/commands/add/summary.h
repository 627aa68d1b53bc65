// What a run of ingest did, in words.
#pragma once

#include "corpus/ingest/settings.h"

#include <cstdint>
#include <string>

namespace letterlens {

// Returns a line of counts, a line for each document that failed for the first time and for the first
// letters that need review, and what else is worth
// knowing. `skipped`: files in the folders that are not documents; `stopped`: the run was stopped before the
// end.
std::string format_summary(const IngestReport& report, std::uint64_t skipped, bool stopped);

}  // namespace letterlens

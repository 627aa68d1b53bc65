// What add and watch share on the command line: how workers are started and what a record depends on.
#pragma once

#include "corpus/ingest/settings.h"
#include "pipeline/commands/options.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/work/pool.h"

#include <array>
#include <chrono>
#include <span>

namespace letterlens {

// Returns how workers are started: --jobs, --timeout, --memory-limit and the options of processing. Throws
// UsageError.
PoolOptions pool_options_of(const Options& options);

// Returns what the options say for ingest. Throws UsageError, also for a register or other file that the
// workers could not use.
IngestSettings ingest_settings_of(const Options& options);

// Returns how long to wait for another program that writes to the corpus: --wait, or no time. Throws
// UsageError.
std::chrono::milliseconds patience_of(const Options& options);

// What add and watch share.
inline constexpr std::array add_options{option::jobs, option::timeout, option::memory_limit, option::wait};

}  // namespace letterlens

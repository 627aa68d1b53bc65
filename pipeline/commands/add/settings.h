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

inline constexpr std::array add_options{
    OptionSpec{"jobs", "j", "N", "Read with N workers at once (default: the machine's cores)."},
    OptionSpec{"timeout", "", "SECONDS", "Give a document up after so long (default: 600)."},
    OptionSpec{"memory-limit", "", "MB",
               "Memory that a worker may take, from 256 (default: 2048; 0: no limit)."},
    OptionSpec{"wait", "", "SECONDS", "Wait so long for another program that writes to the corpus."},
};

}  // namespace letterlens

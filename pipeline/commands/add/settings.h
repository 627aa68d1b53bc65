// What add and watch share on the command line: how workers are started and what a record depends on.
#pragma once

#include "pipeline/commands/add/add_run.h"
#include "pipeline/commands/options.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/work/pool.h"

#include <array>
#include <chrono>
#include <span>

namespace letterlens {

// --jobs, --timeout, --memory-limit and the options of processing, handed on to the workers. Throws
// UsageError.
PoolOptions pool_options_of(const Options& options);

// Throws UsageError, also for a register or other file that the workers could not use.
AddSettings add_settings_of(const Options& options);

// --wait, in seconds; none given: not at all. Throws UsageError.
std::chrono::milliseconds patience_of(const Options& options);

// What add and watch share.
inline constexpr std::array add_options{option::jobs, option::timeout, option::memory_limit, option::wait};

}  // namespace letterlens

// Options that take a whole number.
#pragma once

#include "pipeline/commands/options.h"

#include <cstddef>
#include <optional>
#include <string>

namespace letterlens {

struct WholeNumbers {
  std::size_t least = 0;
  std::size_t most = 1'000'000;
  bool or_none = false;  // 0 is let through too: it says that there is no limit
};

// What may limit a worker's memory, in MiB: the program itself, its tables and a letter need the least.
inline constexpr WholeNumbers memory_limits{.least = 256, .or_none = true};

// The number given; nullopt if the option was not given. Throws UsageError for anything else.
std::optional<std::size_t> number_option(const Options& options, const OptionSpec& option,
                                         const WholeNumbers& allowed = {});

}  // namespace letterlens

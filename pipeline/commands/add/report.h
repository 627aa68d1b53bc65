// What a run of add did, in words.
#pragma once

#include "pipeline/commands/add/add_run.h"

#include <string>

namespace letterlens {

// One line of counts, one for each document that failed for the first time, and what else is worth knowing.
std::string summary_of(const AddReport& report, std::uint64_t passed_over, bool stopped);

}  // namespace letterlens

// In which form a command answers.
#pragma once

#include "pipeline/commands/command.h"
#include "pipeline/commands/options.h"

#include <cstddef>
#include <string>

namespace letterlens {

enum class Output { words, json, csv };

// Throws UsageError for --json and --csv at once.
Output output_of(const Options& options);

// Characters on a line of the terminal, at least 40; 100 where standard output is none.
std::size_t terminal_width();

// Whether standard output is a terminal that understands escape sequences.
bool standard_output_is_terminal();

// Flushes standard output; when it could not be written, says so.
Exit written();

}  // namespace letterlens

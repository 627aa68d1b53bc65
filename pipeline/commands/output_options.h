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

// Whether standard output is a pipe whose other end was closed, as `head` does.
bool reader_has_gone();

// Flushes standard output. Returns success also where its reader closed it early; when it could not be
// written for another reason, says so and returns cannot_write.
Exit written();

}  // namespace letterlens

// The corrections that a command line gives.
#pragma once

#include "corpus/store/correction_history.h"
#include "pipeline/commands/options.h"

#include <string>
#include <vector>

namespace letterlens {

// Returns --who, or the name of the account that runs the program. Throws UsageError if there is neither.
std::string who_of(const Options& options);

// Returns --why, or words that say that no reason was given.
std::string why_of(const Options& options);

// Returns what the arguments ("/kind=jtai"), --heading and --accept say, in that order. A value is JSON if it
// is written as a string in quotes, a list, an object or null; otherwise it is taken as it stands. Throws
// UsageError.
Corrections given_corrections(const std::vector<std::string>& arguments, const Options& options);

// Returns the corrections of --from FILE. Throws UsageError if it cannot be read, or is for another document
// than the one with this hash.
Corrections corrections_from(const std::string& file, const std::string& document_sha256);

}  // namespace letterlens

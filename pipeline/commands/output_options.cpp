#include "pipeline/commands/output_options.h"

#include <Poco/Environment.h>
#include <iostream>
#include <unistd.h>

namespace letterlens {

Output output_of(const Options& options) {
  const bool json = options.has("json"), csv = options.has("csv");
  if (json && csv) throw UsageError("--json and --csv do not go together");
  return json ? Output::json : csv ? Output::csv : Output::words;
}

bool standard_output_is_terminal() {
  return isatty(STDOUT_FILENO) == 1 && Poco::Environment::get("TERM", "dumb") != "dumb";
}

Exit written() {
  std::cout << std::flush;
  if (std::cout) return Exit::success;
  std::cerr << "letterlens: standard output cannot be written\n";
  return Exit::cannot_write;
}

}  // namespace letterlens

#include "pipeline/commands/output_options.h"

#include <Poco/Environment.h>
#include <Poco/NumberParser.h>
#include <iostream>
#include <unistd.h>

namespace letterlens {

Output output_of(const Options& options) {
  const bool json = options.has("json"), csv = options.has("csv");
  if (json && csv) throw UsageError("--json and --csv do not go together");
  return json ? Output::json : csv ? Output::csv : Output::words;
}

std::size_t number_option(const Options& options, const std::string& name, std::size_t otherwise) {
  if (!options.has(name)) return otherwise;
  const std::string value = options.value(name);
  unsigned number = 0;
  if (value.empty() || value.find_first_not_of("0123456789") != std::string::npos ||
      !Poco::NumberParser::tryParseUnsigned(value, number))
    throw UsageError("--" + name + " " + value + ": is no number from 0 on");
  return number;
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

#include "pipeline/commands/output_options.h"

#include <Poco/Environment.h>
#include <algorithm>
#include <iostream>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace letterlens {

Output output_of(const Options& options) {
  const bool json = options.has(option::json), csv = options.has(option::csv);
  if (json && csv) throw UsageError("--json and --csv do not go together");
  return json ? Output::json : csv ? Output::csv : Output::words;
}

std::size_t terminal_width() {
  constexpr std::size_t usual = 100, least = 40;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return std::max<std::size_t>(size.ws_col, least);
}

bool standard_output_is_terminal() {
  return isatty(STDOUT_FILENO) == 1 && Poco::Environment::get("TERM", "dumb") != "dumb";
}

bool reader_has_gone() {
  pollfd out{STDOUT_FILENO, POLLOUT, 0};
  return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

Exit written() {
  std::cout << std::flush;
  if (std::cout || reader_has_gone()) return Exit::success;
  std::cerr << "letterlens: standard output cannot be written\n";
  return Exit::cannot_write;
}

}  // namespace letterlens

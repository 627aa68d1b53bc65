#include "pipeline/commands/table_output.h"

#include "corpus/table/workbook.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace letterlens {
namespace {

std::size_t terminal_width() {
  constexpr std::size_t usual = 100, least = 40;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return std::max<std::size_t>(size.ws_col, least);
}

Exit write_file(const std::string& path, const Sheet& sheet) {
  try {
    write_workbook(path, std::array{sheet});
    return Exit::success;
  } catch (const WorkbookError& error) {
    std::cerr << "letterlens: " << error.what() << '\n';
    return Exit::cannot_write;
  }
}

}  // namespace

void check_forms(const Options& options) {
  output_of(options);
  if (options.has("xlsx") && (options.has("json") || options.has("csv")))
    throw UsageError("--xlsx does not go together with --json or --csv");
}

Exit give(const Answer& answer, const Options& options) {
  if (options.has("xlsx")) return write_file(options.value("xlsx"), answer.sheet());
  switch (output_of(options)) {
    case Output::json:
      answer.json(std::cout);
      std::cout << '\n';
      break;
    case Output::csv:
      print_csv(std::cout, answer.sheet());
      break;
    case Output::words:
      answer.text(std::cout, terminal_width());
      break;
  }
  return written();
}

}  // namespace letterlens

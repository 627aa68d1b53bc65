#include "pipeline/commands/table_output.h"

#include "corpus/present/workbook.h"
#include "pipeline/commands/messages.h"
#include "schemas/base/atomic_file.h"

#include <iostream>

namespace letterlens {
namespace {

// Writes a file by `write`, which may throw FileError.
template <typename Write>
Exit written_to_file(Write write) {
  try {
    write();
    return Exit::success;
  } catch (const FileError& error) {
    print_message(error.what());
    return Exit::cannot_write;
  }
}

void write_page(const std::string& path, std::string_view page) {
  AtomicFile file(path);
  file.write(page);
  file.commit();
}

}  // namespace

void check_forms(const Options& options) {
  output_of(options);
  if (options.has(option::xlsx) && (options.has(option::json) || options.has(option::csv)))
    throw UsageError("--xlsx does not go together with --json or --csv");
  if (options.has(option::html) &&
      (options.has(option::json) || options.has(option::csv) || options.has(option::xlsx)))
    throw UsageError("--html does not go together with --json, --csv or --xlsx");
  if (options.has(option::page_out) && !options.has(option::html)) throw UsageError("--out goes with --html");
}

Exit give(const Answer& answer, const Options& options) {
  if (options.has(option::xlsx))
    return written_to_file([&] { write_workbook(options.value(option::xlsx), answer.workbook()); });
  if (options.has(option::html)) {
    if (options.has(option::page_out))
      return written_to_file([&] { write_page(options.value(option::page_out), answer.html()); });
    std::cout << answer.html();
    return written();
  }
  switch (output_of(options)) {
    case Output::json:
      std::cout << answer.json() << '\n';
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

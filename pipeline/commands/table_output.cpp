#include "pipeline/commands/table_output.h"

#include "corpus/store/durable_file.h"
#include "corpus/table/workbook.h"

#include <array>
#include <cstdio>
#include <iostream>

namespace letterlens {
namespace {

Exit write_file(const std::string& path, const Sheet& sheet) {
  try {
    write_workbook(path, std::array{sheet});
    return Exit::success;
  } catch (const WorkbookError& error) {
    std::cerr << "letterlens: " << error.what() << '\n';
    return Exit::cannot_write;
  }
}

Exit write_page(const std::string& path, const std::string& page) {
  const std::string unfinished = path + ".part";
  try {
    {
      const OpenFile file(unfinished, O_WRONLY | O_CREAT | O_TRUNC);
      if (!file) refuse_writing(path);
      write_all(file, page, path);
    }
    if (std::rename(unfinished.c_str(), path.c_str()) != 0) refuse_writing(path);
    return Exit::success;
  } catch (const CorpusError& error) {
    std::remove(unfinished.c_str());
    std::cerr << "letterlens: " << error.what() << '\n';
    return Exit::cannot_write;
  }
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
  if (options.has(option::xlsx)) return write_file(options.value(option::xlsx), answer.sheet());
  if (options.has(option::html)) {
    if (options.has(option::page_out)) return write_page(options.value(option::page_out), answer.html());
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

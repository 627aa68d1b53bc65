// Answers that are also tables: as text, JSON, CSV, a workbook, and some as a page.
#pragma once

#include "corpus/present/sheet.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/output_options.h"

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace letterlens {

// One answer in the forms that it can be given in; only the one asked for is made.
struct Answer {
  std::function<nlohmann::ordered_json()> json;
  std::function<void(std::ostream&, std::size_t width)> text;
  std::function<Sheet()> sheet;
  std::function<std::string()> html = {};             // for commands that have --html and --out
  std::function<std::vector<Sheet>()> workbook = {};  // for commands that have --xlsx
};

// Throws UsageError for two forms at once, and for a file without its page.
void check_forms(const Options& options);

// Gives the answer in the form that --json, --csv, --xlsx or --html names, else as text for the terminal's
// width.
Exit give(const Answer& answer, const Options& options);

}  // namespace letterlens

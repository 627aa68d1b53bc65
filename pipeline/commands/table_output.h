// Answers that are also tables: as text, JSON, CSV, or a workbook.
#pragma once

#include "corpus/table/sheet.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/output_options.h"

#include <cstddef>
#include <functional>
#include <ostream>

namespace letterlens {

inline constexpr OptionSpec xlsx_option{"xlsx", "", "FILE",
                                        "Write a workbook for spreadsheet programs to this file instead."};

// One answer in the forms that it can be given in; only the one asked for is made.
struct Answer {
  std::function<void(std::ostream&)> json;
  std::function<void(std::ostream&, std::size_t width)> text;
  std::function<Sheet()> sheet;
};

// Throws UsageError for two forms at once.
void check_forms(const Options& options);

// Gives the answer in the form that --json, --csv or --xlsx names, else as text for the terminal's width.
Exit give(const Answer& answer, const Options& options);

}  // namespace letterlens

#include "corpus/present/summary.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/output_options.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/process.h"

#include <iostream>

namespace letterlens {
namespace {

Exit run_summary(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("summary needs a file");
  const Knowledge known = knowledge_of(options);
  const ProcessOptions process_options = process_options_of(options);
  const ThemeLabels themes(known.themes.table());
  const std::size_t width = terminal_width();
  Exit status = Exit::success;
  for (const auto& path : arguments)
    process_each_in_file(path, known, process_options, [&](const Processed& processed) {
      std::cout << summary(processed.letter, themes, width) << '\n' << std::flush;
      if (processed.letter.status() == Status::failed) status = worse(status, Exit::bad_input);
      return static_cast<bool>(std::cout);
    });
  return std::cout ? status : written();
}

}  // namespace

constinit const Command summary_command{
    "summary",
    "Show in words what letters say.",
    "FILE...",
    "For each letter: authority, visit, the first sentence of the headline, priority actions, what needs to "
    "improve and\n"
    "strengths, each with its page and its themes, and what needs review; of a report also when it was "
    "published, its\n"
    "outcome and its board. The whole record comes from extract.\n",
    processing_options,
    run_summary};

}  // namespace letterlens

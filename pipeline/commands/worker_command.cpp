#include "pipeline/commands/command.h"
#include "pipeline/commands/number_option.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/work/worker.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <string>

namespace letterlens {
namespace {

constexpr std::array own_specs{
    OptionSpec{"text", "t", "", "Put the normalised text, which all spans index, into each record."},
    OptionSpec{"null", "0", "", "The paths end in NUL instead of a line end."},
    OptionSpec{"end-marks", "e", "",
               "Print an empty line when ready, and after the last record of each path."},
    OptionSpec{"memory-limit", "m", "MB", "The most memory the worker may use (2048; 0: no limit)."},
    OptionSpec{"cpu-limit", "c", "SECONDS", "The most processor time for one document (600; 0: no limit)."},
};
constexpr auto specs = all_options(own_specs, processing_options);

Exit run(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty())
    throw UsageError("worker reads its paths from standard input; \"" + arguments.front() + "\" is not used");
  const Knowledge known = knowledge_of(options);
  ProcessOptions process_options = process_options_of(options);
  process_options.files = FileKinds::regular;
  const Limits fallback;
  const WorkerOptions worker_options{
      .limits = {.memory = number_option(options, "memory-limit", memory_limits)
                               .value_or(fallback.memory / mebibyte) *
                           mebibyte,
                 .processor_time = std::chrono::seconds(
                     number_option(options, "cpu-limit", {.least = 1, .or_none = true})
                         .value_or(static_cast<std::size_t>(fallback.processor_time.count())))},
      .loop = {.emit = {.with_text = options.has("text")}, .end_marks = options.has("end-marks")},
      .path_end = options.has("null") ? '\0' : '\n'};
  const WorkerEnd end =
      run_worker([&](const std::string& path,
                     const UseRecord& use) { process_each_in_file(path, known, process_options, use); },
                 worker_options, std::cin, std::cout, std::cerr);
  if (!end.written) {
    std::cerr << "letterlens: the records cannot be written to standard output\n";
    return Exit::cannot_write;
  }
  return end.all_read ? Exit::success : Exit::bad_input;
}

}  // namespace

constinit const Command worker_command{
    "worker",
    "Read letters as extract does, shut off from the rest of the machine.",
    "< PATHS",
    "One path a line on standard input, its record (of an archive one for each member) as a line on standard "
    "output.\n"
    "Before the first document the worker limits its own memory and processor time and gives up everything "
    "but reading\n"
    "files: no network, no writing, no other programs (seccomp). It ends with its input, and with its "
    "parent. "
    "A crash\n"
    "or a limit ends it: whoever started it knows by the records which document that was. The exit status is "
    "that of\n"
    "extract, or 71 when memory ran out.\n\n"
    "  find letters -name '*.pdf' -print0 | letterlens worker -0 --text --memory-limit 1024 > "
    "records.jsonl\n",
    specs,
    run};

}  // namespace letterlens

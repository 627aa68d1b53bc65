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

constexpr std::array own_specs{option::text,      option::listed_null,
                               option::end_marks, option::own_memory_limit,
                               option::cpu_limit, option::corrections_in};
constexpr auto specs = all_options(own_specs, processing_options);

Exit run(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty())
    throw UsageError("worker reads its paths from standard input; \"" + arguments.front() + "\" is not used");
  const Knowledge known = knowledge_of(options);
  ProcessOptions process_options = process_options_of(options);
  process_options.files = FileKinds::regular;
  process_options.corrections_folder = options.value(option::corrections_in);
  const Limits fallback;
  const WorkerOptions worker_options{
      .limits = {.memory = number_option(options, option::own_memory_limit, memory_limits)
                               .value_or(fallback.memory / mebibyte) *
                           mebibyte,
                 .processor_time = std::chrono::seconds(
                     number_option(options, option::cpu_limit, {.least = 1, .or_none = true})
                         .value_or(static_cast<std::size_t>(fallback.processor_time.count())))},
      .loop = {.emit = {.with_text = options.has(option::text)}, .end_marks = options.has(option::end_marks)},
      .path_end = options.has(option::listed_null) ? '\0' : '\n'};
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

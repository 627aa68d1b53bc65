#include "pipeline/commands/command.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/output_options.h"
#include "pipeline/commands/process_options.h"
#include "pipeline/process.h"
#include "pipeline/read/input.h"
#include "pipeline/read/read.h"
#include "pipeline/work/loop.h"

#include <Poco/File.h>
#include <array>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::string_view standard_input = "-";

constexpr std::array own_specs{option::text, option::pretty, option::files_from,
                               option::null, option::boxes,  option::timings};
constexpr auto specs = all_options(own_specs, processing_options);

// Makes the records of files and of standard input, tells what went wrong, and keeps the worst status.
class Run {
 public:
  Run(const EmitOptions& emit_options, const ProcessOptions& process_options, const Knowledge& known)
      : loop_([process_options, &known](const std::string& path,
                                        const UseRecord& use) { make(path, process_options, known, use); },
              {.emit = emit_options}, std::cout,
              [this](const std::string& path, const Processed& record) { note(path, record); }) {}
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  void add(const std::string& path) {
    if (writable()) loop_.answer(path);
  }
  void add_listed(std::istream& list, char end) {
    loop_.answer_each(list, end);
    writable();
  }

  // Whether records can still be written.
  bool writable() {
    if (loop_.writable()) return true;
    if (reader_has_gone()) {
      status_ = Exit::success;
      return false;
    }
    if (status_ != Exit::cannot_write)
      std::cerr << "letterlens: the records cannot be written to standard output\n";
    status_ = Exit::cannot_write;
    return false;
  }

  Exit status() const { return status_; }

  void print_times() const {
    std::cerr << std::fixed << std::setprecision(2) << documents_ << " documents";
    for (std::size_t stage = 0; stage < times_.size(); ++stage)
      std::cerr << ", " << stage_names[stage] << ' '
                << std::chrono::duration<double, std::milli>(times_[stage]).count() << " ms";
    std::cerr << '\n';
  }

 private:
  // A record for the path, or for each member of an archive of letters.
  static void make(const std::string& path, const ProcessOptions& options, const Knowledge& known,
                   const UseRecord& use) {
    if (path != standard_input) return process_each_in_file(path, known, options, use);
    Input input;
    try {
      input = read_stream(std::cin);
    } catch (const ReadError& error) {
      use(failure(std::nullopt, error.code(), error.what()));
      return;
    }
    process_each(input, known, use, nullptr, options);
  }

  void note(const std::string& path, const Processed& record) {
    for (std::size_t stage = 0; stage < times_.size(); ++stage) times_[stage] += record.times[stage];
    ++documents_;
    for (const auto& diagnostic : record.letter.diagnostics)
      if (diagnostic.severity == Severity::error || diagnostic.code == "corrections_unreadable")
        print_message(name_of(path, record.letter.source) + ": " + diagnostic.message);
    if (record.letter.status() == Status::failed) status_ = worse(status_, Exit::bad_input);
  }

  static std::string name_of(const std::string& path, const Source& source) {
    const std::string name = path == standard_input ? "standard input" : path;
    return source.archive ? name + ": " + source.file.value_or("") : name;
  }

  PathLoop loop_;
  Exit status_ = Exit::success;
  std::size_t documents_ = 0;
  StageTimes times_{};
};

Exit run_extract(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.empty() && !options.has(option::files_from))
    throw UsageError("extract needs a file, - or --files-from");
  const Knowledge known = knowledge_of(options);
  ProcessOptions process_options = process_options_of(options);
  process_options.keep_pages = options.has(option::boxes);
  Run run({options.has(option::text), options.has(option::pretty), options.has(option::boxes)},
          process_options, known);
  for (const auto& path : arguments) run.add(path);
  for (const auto& list : options.values(option::files_from)) {
    const char end = options.has(option::null) ? '\0' : '\n';
    if (list == standard_input) {
      run.add_listed(std::cin, end);
      continue;
    }
    // A stream opens a directory and then reads nothing: a whole batch would be lost in silence.
    std::ifstream stream(list, std::ios::binary);
    if (!stream || Poco::File(list).isDirectory())
      throw UsageError("--files-from " + list + ": the list cannot be opened");
    run.add_listed(stream, end);
  }
  run.writable();
  if (options.has(option::timings)) run.print_times();
  return run.status();
}

}  // namespace

constinit const Command extract_command{
    "extract",
    "Read letters and print one JSON record for each.",
    "FILE... | - | --files-from FILE",
    "Records go to standard output in the order of the arguments, messages to standard error. What could not "
    "be\n"
    "read as a letter gives an error record, a message that names it, and exit status 65; the others are "
    "still read.\n"
    "A person's corrections in NAME.corrections.json beside NAME.pdf override what was extracted and are "
    "named in the\n"
    "record (letterlens schema --corrections).\n\n"
    "  letterlens extract --pretty letter.pdf\n"
    "  find letters -name '*.pdf' -print0 | letterlens extract -0 --files-from - > records.jsonl\n",
    specs,
    run_extract};

}  // namespace letterlens

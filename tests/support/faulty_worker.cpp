// A worker with the real loop, limits and sandbox, whose documents may say what goes wrong: files that begin
// with "fault: …" or "attempt: …" (tests/support/faults.h, attempts.h). Others are read as letters.
//
//   faulty_worker [--cpu-limit=SECONDS] --null --end-marks --memory-limit=MB
#include "pipeline/read/input.h"
#include "pipeline/work/worker.h"
#include "tests/support/attempts.h"
#include "tests/support/faults.h"

#include <iostream>
#include <string>
#include <string_view>

namespace letterlens::testing {
namespace {

std::string first_line(const std::string& path) {
  try {
    const std::string bytes = read_file(path, FileKinds::regular).bytes;
    return bytes.substr(0, bytes.find('\n'));
  } catch (const ReadError&) {
    return "";
  }
}

void answer(const std::string& path, const UseRecord& use) {
  constexpr std::string_view fault_mark = "fault: ";
  constexpr std::string_view attempt_mark = "attempt: ";
  const std::string line = first_line(path);
  const auto slash = path.find_last_of('/');
  if (line.starts_with(fault_mark) && commit_fault(line.substr(fault_mark.size()), use)) return;
  if (line.starts_with(attempt_mark)) {
    const auto outcome = outcome_of(line.substr(attempt_mark.size()), path.substr(0, slash));
    use(failure(path.substr(slash + 1), "not_a_letter", outcome.value_or("no such attempt: " + line)));
    return;
  }
  process_each_in_file(path, Knowledge(), {.files = FileKinds::regular}, use);
}

int run(int argc, char** argv) {
  WorkerOptions options{.loop = {.emit = {.with_text = true}, .end_marks = true}, .path_end = '\0'};
  constexpr std::string_view memory = "--memory-limit=";
  constexpr std::string_view time = "--cpu-limit=";
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word.starts_with(memory)) options.limits.memory = std::stoul(word.substr(memory.size())) * mebibyte;
    if (word.starts_with(time))
      options.limits.processor_time = std::chrono::seconds(std::stoul(word.substr(time.size())));
    if (word == "--refuse") {
      std::cerr << "the faulty worker refuses" << std::endl;
      return 64;
    }
  }
  run_worker(answer, options, std::cin, std::cout, std::cerr);
  return 0;
}

}  // namespace
}  // namespace letterlens::testing

int main(int argc, char** argv) {
  return letterlens::testing::run(argc, argv);
}

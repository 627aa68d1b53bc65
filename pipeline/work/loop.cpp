#include "pipeline/work/loop.h"

#include <chrono>
#include <new>
#include <utility>

namespace letterlens {

PathLoop::PathLoop(RecordsOf records_of, const LoopOptions& options, std::ostream& out, OnRecord on_record)
    : records_of_(std::move(records_of)), options_(options), out_(out), on_record_(std::move(on_record)) {}

void PathLoop::answer(const std::string& path) {
  try {
    records_of_(path, [&](Processed record) { return write(path, std::move(record)); });
  } catch (const std::bad_alloc&) {
    write(path,
          failure(path.substr(path.find_last_of('/') + 1), "out_of_memory", "there is no memory to read it"));
  }
}

void PathLoop::answer_each(std::istream& paths, char end) {
  if (options_.end_marks) mark_end();
  for (std::string path; writable() && std::getline(paths, path, end);) {
    if (path.empty()) continue;
    answer(path);
    if (options_.end_marks) mark_end();
  }
}

bool PathLoop::write(const std::string& path, Processed record) {
  const auto start = std::chrono::steady_clock::now();
  std::string line;
  try {
    line = emit(record, options_.emit);
  } catch (const std::bad_alloc&) {
    record = failure(record.letter.source.file, "out_of_memory", "there is no memory to write the record");
    line = emit(record, options_.emit);
  }
  record.times[static_cast<std::size_t>(Stage::emit)] = std::chrono::steady_clock::now() - start;
  out_ << line << '\n' << std::flush;
  if (writable() && on_record_) on_record_(path, record);
  return writable();
}

void PathLoop::mark_end() {
  out_ << '\n' << std::flush;
}

}  // namespace letterlens

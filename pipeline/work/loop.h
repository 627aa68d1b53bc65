// The loop of `extract --files-from` and `worker`: a path in, its records out, one line each.
#pragma once

#include "pipeline/emit/emit.h"
#include "pipeline/process.h"

#include <functional>
#include <istream>
#include <ostream>
#include <string>

namespace letterlens {

// Makes the records of a path and gives each to `use`, as `process_each_in_file` does.
using RecordsOf = std::function<void(const std::string& path, const UseRecord& use)>;

// Called for each record that has been written.
using OnRecord = std::function<void(const std::string& path, const Processed& record)>;

struct LoopOptions {
  EmitOptions emit = {};
  // An empty line once before the first path (ready), and one after all records of a path.
  bool end_marks = false;
};

class PathLoop {
 public:
  // `out` must outlive the loop.
  PathLoop(RecordsOf records_of, const LoopOptions& options, std::ostream& out, OnRecord on_record = nullptr);

  // Writes the records of one path, each as soon as it is made.
  void answer(const std::string& path);

  // Answers each path of the list as it arrives, until the list ends or nothing more can be written. `end`
  // follows each path: a line end or NUL. Empty paths are skipped.
  void answer_each(std::istream& paths, char end);

  bool writable() const { return static_cast<bool>(out_); }

 private:
  bool write(const std::string& path, Processed record);
  void mark_end();

  RecordsOf records_of_;
  LoopOptions options_;
  std::ostream& out_;
  OnRecord on_record_;
};

}  // namespace letterlens

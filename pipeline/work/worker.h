// A worker: a process that shuts itself off and then answers paths with records.
#pragma once

#include "pipeline/work/limits.h"
#include "pipeline/work/loop.h"

#include <istream>
#include <ostream>

namespace letterlens {

// The exit status of a worker that ran out of memory where a record could not say so.
inline constexpr int worker_out_of_memory = 71;

struct WorkerOptions {
  Limits limits = {};
  LoopOptions loop = {};
  char path_end = '\n';  // or NUL
};

// How a worker's work came to its end.
struct WorkerEnd {
  bool written = true;   // every record could be written
  bool all_read = true;  // no input gave an error record
};

// Sets the limits, enters the sandbox and answers the paths until they end. Without seccomp one line on
// `messages` says that there is no sandbox. Throws LimitError and SandboxError; ends the process with
// `worker_out_of_memory` when not even an error record can be made.
WorkerEnd run_worker(RecordsOf records_of, const WorkerOptions& options, std::istream& paths,
                     std::ostream& records, std::ostream& messages);

}  // namespace letterlens

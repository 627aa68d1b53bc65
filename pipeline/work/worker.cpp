#include "pipeline/work/worker.h"

#include "pipeline/read/ocr.h"
#include "pipeline/work/sandbox.h"

#include <cstdlib>
#include <exception>
#include <new>
#include <unistd.h>
#include <utility>

namespace letterlens {
namespace {

// Memory may end where an exception cannot pass, in a destructor or below a C library's call.
[[noreturn]] void end_of_exceptions() {
  try {
    if (const auto error = std::current_exception()) std::rethrow_exception(error);
  } catch (const std::bad_alloc&) {
    _exit(worker_out_of_memory);
  } catch (...) {
  }
  std::abort();
}

}  // namespace

WorkerEnd run_worker(RecordsOf records_of, const WorkerOptions& options, std::istream& paths,
                     std::ostream& records, std::ostream& messages) {
  std::set_terminate(end_of_exceptions);
  set_limits(options.limits);
  load_text_recognition();
  if (!enter_sandbox())
    messages << "letterlens: this system has no seccomp: the worker has its limits, but no sandbox"
             << std::endl;
  WorkerEnd end;
  PathLoop loop(std::move(records_of), options.loop, records,
                [&](const std::string&, const Processed& record) {
                  if (record.letter.status() == Status::failed) end.all_read = false;
                  renew_processor_time(options.limits);
                });
  try {
    loop.answer_each(paths, options.path_end);
  } catch (const std::bad_alloc&) {
    _exit(worker_out_of_memory);
  }
  end.written = loop.writable();
  return end;
}

}  // namespace letterlens

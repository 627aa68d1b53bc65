#include "pipeline/work/work_failure.h"

#include "pipeline/work/limits.h"
#include "pipeline/work/worker.h"

#include <csignal>
#include <cstring>
#include <iomanip>
#include <sstream>

namespace letterlens {
namespace {

std::string name_of_signal(int signal) {
  const char* name = sigdescr_np(signal);
  return "signal " + std::to_string(signal) + (name == nullptr ? "" : std::string(", ") + name);
}

std::string in_mebibytes(std::size_t bytes) {
  return std::to_string(bytes / mebibyte) + " MiB";
}

WorkFailure out_of_memory(std::size_t limit) {
  return {"worker_out_of_memory", "the worker ran out of the memory that it may use" +
                                      (limit == 0 ? std::string() : " (" + in_mebibytes(limit) + ")")};
}

}  // namespace

WorkFailure failure_of_end(const ChildEnd& end, std::size_t memory_limit) {
  if (end.exited) {
    if (end.status == worker_out_of_memory) return out_of_memory(memory_limit);
    return {"worker_crashed", "the worker ended with exit status " + std::to_string(end.status) +
                                  " before it had read the document"};
  }
  if (end.status == SIGXCPU)
    return {"worker_timed_out", "the worker used up the processor time that a document may take"};
  if (end.status == SIGKILL)
    return {"worker_crashed", "the worker was killed from outside (" + name_of_signal(end.status) +
                                  "); the system does so when the whole machine is out of memory"};
  return {"worker_crashed", "the worker crashed (" + name_of_signal(end.status) + ")"};
}

WorkFailure failure_of_silence(std::chrono::milliseconds timeout) {
  std::ostringstream seconds;
  seconds << std::setprecision(3) << std::chrono::duration<double>(timeout).count();
  return {"worker_timed_out", "the worker gave no record within " + seconds.str() + " s and was ended"};
}

WorkFailure failure_of_invalid_output() {
  return {"worker_output_invalid", "the worker printed a line that is not a record, and was ended"};
}

WorkFailure failure_of_long_output(std::size_t most) {
  return {"worker_output_invalid", "the worker printed more than " + in_mebibytes(most) + " and was ended"};
}

}  // namespace letterlens

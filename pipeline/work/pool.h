// Many documents through a few worker processes: whatever a document does to its worker costs only that
// document.
//
//   Pool pool({.workers = 2, .worker_command = {own_executable(), "worker"}});
//   pool.run(next_job, [&](JobResult result) { … }, stop);
#pragma once

#include "pipeline/work/limits.h"
#include "pipeline/work/work_failure.h"
#include "schemas/letter_json.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace letterlens {

// A document to read; `number` is the caller's.
struct Job {
  std::size_t number = 0;
  std::string path;
};

// What there is to do next: a job; or, without one, the descriptor that must become readable (poll, POLLIN)
// before there can be one; or no more at all.
struct NextJob {
  NextJob(Job next) : job(std::move(next)) {}                 // NOLINT: converts on purpose
  NextJob(std::optional<Job> next) : job(std::move(next)) {}  // NOLINT: the same; nullopt: no more
  NextJob(std::nullopt_t) {}                                  // NOLINT: no more
  static NextJob when_readable(int descriptor) {
    NextJob next(std::nullopt);
    next.wait_for = descriptor;
    return next;
  }

  std::optional<Job> job;
  std::optional<int> wait_for;
};

struct JobResult {
  std::size_t number = 0;
  std::string path;
  // What the worker read; several letters for an archive. With a failure: those that came before it.
  std::vector<LetterWithText> letters;
  std::optional<WorkFailure> failure;
};

struct PoolOptions {
  std::size_t workers = 1;
  std::chrono::milliseconds timeout{std::chrono::minutes(10)};  // the longest silence before a record
  std::size_t memory_limit = Limits{}.memory;                   // bytes, of each worker; 0: no limit
  // The program and its arguments; the pool adds how it talks to the worker (--text, --null, --end-marks,
  // --memory-limit).
  std::vector<std::string> worker_command;
  // Called with each line that workers print on standard error, once for lines that are the same.
  std::function<void(const std::string& line)> on_message = nullptr;

  // The most that the parent keeps of one document's records, in bytes.
  std::size_t longest_record = 64 * mebibyte;
  std::size_t longest_result = 256 * mebibyte;
  std::size_t documents_per_worker = 2000;  // then a new one takes over, so that leaks do not add up
};

// The workers cannot be started, or do not get as far as their first document; the message says why.
class PoolError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Pool {
 public:
  // Throws PoolError for no workers, no time or no command.
  explicit Pool(PoolOptions options);

  // Asks `next` for jobs as workers become free and gives each result to `use`, in the order of completion,
  // both in this thread; a job may be asked for before the result of an earlier one is given. `next` should
  // not wait: while it has nothing yet, results are used and workers are watched. Returns when `next` has no
  // more and all results are used. Once `stop` is true no more jobs are asked for, and documents that are not
  // done two seconds later are abandoned without a result. No worker outlives the call. Throws PoolError, and
  // whatever `next` and `use` throw.
  void run(const std::function<NextJob()>& next, const std::function<void(JobResult)>& use,
           const std::atomic<bool>& stop);

 private:
  PoolOptions options_;
};

// Returns the path of the running program, to start workers of the same build.
std::string own_executable();

}  // namespace letterlens

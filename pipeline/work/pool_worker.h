// One worker of a pool, as its parent sees it: the process, the documents that it has, and what it has
// printed.
#pragma once

#include "pipeline/work/child.h"
#include "pipeline/work/lines.h"
#include "pipeline/work/pool.h"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

class PoolWorker {
 public:
  using Clock = std::chrono::steady_clock;

  // Starts the process. `options` must outlive the worker. Throws ChildError.
  PoolWorker(const std::vector<std::string>& command, const PoolOptions& options);

  bool is_busy() const { return !gone_ && !jobs_.empty(); }
  bool is_free() const { return !gone_ && !retiring_ && jobs_.empty(); }
  // Returns whether it is busy, but likely to be free before its parent looks again: it may be sent a second
  // document.
  bool takes_one_ahead() const;
  bool is_gone() const { return gone_; }
  // Returns whether it has read so much, or grown so far, that a new one should take over; it has no
  // document.
  bool should_retire() const { return retiring_ && jobs_.empty(); }
  // Returns whether it got as far as its first document.
  bool was_ready() const { return ready_; }

  // Sends a document's path to a worker that is free or takes one ahead.
  void send(Job job);

  // Returns the document that waits after a slow one, whose worker will not be sent another; nullopt if no
  // document waits, or not for long yet.
  std::optional<Job> withdraw();

  // Reads what the worker has printed. Returns the results of the documents that are done, with a failure if
  // the worker crashed, was silent for too long, or printed something that is not a record. May leave the
  // worker gone.
  std::vector<JobResult> serve();

  // Returns the documents that a worker had not begun when it was gone.
  std::vector<Job> take_unread();

  // Returns the lines on standard error since the last call.
  std::vector<std::string> messages();

  // Return the descriptors to wait for (poll, POLLIN); a negative number is none.
  int output() const { return child_.output(); }
  int errors() const { return errors_open_ ? child_.errors() : -1; }
  // Returns how much longer it may be silent. Only time counts in which the parent listened (`waited`), not
  // that of a slow parent, nor of a machine that was suspended.
  Clock::duration patience() const;
  void waited(Clock::duration time) { silence_ += time; }

 private:
  // Takes whole lines. Returns a failure if a worker would not print one of them.
  std::optional<WorkFailure> take_lines();
  std::optional<WorkFailure> take(std::string line);
  void take_messages();
  void finish(std::optional<WorkFailure> failure);
  ChildEnd end();
  bool has_grown() const;

  const PoolOptions& options_;
  Child child_;
  Lines output_;
  Lines errors_;
  std::vector<std::string> messages_;
  std::deque<Job> jobs_;  // the first is being read
  std::vector<LetterWithText> letters_;
  std::size_t bytes_ = 0;  // of the lines that letters_ were read from
  std::vector<JobResult> results_;
  bool ready_ = false;
  bool gone_ = false;
  bool retiring_ = false;
  bool errors_open_ = true;
  std::size_t finished_ = 0;   // documents
  Clock::time_point began_;    // the document that is being read
  bool quick_ = false;         // so was the last document
  Clock::duration silence_{};  // since it last printed something, or was sent a document
};

}  // namespace letterlens

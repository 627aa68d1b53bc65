// One worker of a pool, as its parent sees it: the process, the documents that it has, and what it has said.
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
  bool is_free() const { return !gone_ && !worn_ && jobs_.empty(); }
  // Busy, but likely to be free before its parent has looked again: it may have a second document to go on
  // with.
  bool takes_one_ahead() const;
  bool is_gone() const { return gone_; }
  // Has read so much, or grown so far, that a fresh one should take over; it has no document.
  bool is_worn() const { return worn_ && jobs_.empty(); }
  // Whether it got as far as its first document.
  bool was_ready() const { return ready_; }

  // Sends a document's path. For a worker that is free or takes one ahead.
  void give(Job job);

  // The document that waits behind one that takes long; its worker will not be given another. None when no
  // document waits, or not long yet.
  std::optional<Job> withdraw();

  // Takes what the worker has said. Gives the results of the documents that are done, with a failure when the
  // worker died of it, was silent for too long, or printed what is no record. May leave the worker gone.
  std::vector<JobResult> serve();

  // The documents that a worker had not begun when it was gone.
  std::vector<Job> take_back();

  // Lines on standard error since the last call.
  std::vector<std::string> messages();

  // What to wait for: descriptors with something to read, a negative one for none.
  int output() const { return child_.output(); }
  int errors() const { return errors_open_ ? child_.errors() : -1; }
  // How much longer it may be silent. Only the time counts in which somebody listened (`waited`): not that of
  // a slow parent, nor of a machine that slept.
  Clock::duration patience() const;
  void waited(Clock::duration time) { silence_ += time; }

 private:
  // Whole lines that have come; a failure when one of them is nothing that a worker says.
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
  std::vector<std::string> records_;
  std::size_t bytes_ = 0;  // of records_
  std::vector<JobResult> results_;
  bool ready_ = false;
  bool gone_ = false;
  bool worn_ = false;
  bool errors_open_ = true;
  std::size_t finished_ = 0;   // documents
  Clock::time_point began_;    // the document that is being read
  bool quick_ = false;         // so was the last document
  Clock::duration silence_{};  // since it last said something, or was given a document
};

}  // namespace letterlens

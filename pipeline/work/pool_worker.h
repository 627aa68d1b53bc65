// One worker of a pool, as its parent sees it: the process, the document that it has, and what it has said.
#pragma once

#include "pipeline/work/child.h"
#include "pipeline/work/lines.h"
#include "pipeline/work/pool.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

class PoolWorker {
 public:
  using Duration = std::chrono::steady_clock::duration;

  // Starts the process. `options` must outlive the worker. Throws ChildError.
  PoolWorker(const std::vector<std::string>& command, const PoolOptions& options);

  // Without a document, and fit for one.
  bool is_free() const { return !gone_ && !job_; }
  bool is_busy() const { return job_.has_value(); }
  bool is_gone() const { return gone_; }
  // Whether it got as far as its first document.
  bool was_ready() const { return ready_; }

  // Sends a document's path. For a free worker.
  void give(Job job);

  // Takes what the worker has said; gives the result when its document is done, with a failure when the
  // worker died of it, was silent for too long, or printed what is no record. May leave the worker gone.
  std::optional<JobResult> serve();

  // The document of a worker that was gone before it could begin it.
  std::optional<Job> take_back();

  // Lines on standard error since the last call.
  std::vector<std::string> messages();

  // What to wait for: descriptors with something to read, a negative one for none.
  int output() const { return child_.output(); }
  int errors() const { return errors_open_ ? child_.errors() : -1; }
  // How much longer it may be silent. Only the time counts in which somebody listened (`waited`): not that of
  // a slow parent, nor of a machine that slept.
  Duration patience() const { return options_.timeout - silence_; }
  void waited(Duration time) { silence_ += time; }

  // Has read so much, or grown so far, that a fresh one should take over.
  bool is_worn() const;

 private:
  // Whole lines that have come; a failure when one of them is nothing that a worker says.
  std::optional<WorkFailure> take_lines();
  std::optional<WorkFailure> take(std::string line);
  void take_messages();
  ChildEnd end();
  JobResult result(std::optional<WorkFailure> failure);

  const PoolOptions& options_;
  Child child_;
  Lines output_;
  Lines errors_;
  std::vector<std::string> messages_;
  std::optional<Job> job_;
  std::vector<std::string> records_;
  std::size_t bytes_ = 0;  // of records_
  bool done_ = false;      // the end mark of job_ has come
  bool ready_ = false;
  bool gone_ = false;
  bool errors_open_ = true;
  std::size_t finished_ = 0;  // documents
  Duration silence_{};        // since it last said something, or was given a document
};

}  // namespace letterlens

#include "pipeline/work/pool_worker.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

constexpr std::chrono::milliseconds quick{50};
constexpr std::size_t longest_message = 4096;  // bytes of a line on standard error
constexpr std::size_t most_messages = 32;

// A message may quote bytes of an untrusted document, and a terminal obeys some of them.
std::string printable(std::string line) {
  constexpr unsigned char first_printable = 0x20;
  constexpr unsigned char del = 0x7F;
  std::replace_if(
      line.begin(), line.end(),
      [](char c) {
        return static_cast<unsigned char>(c) < first_printable || static_cast<unsigned char>(c) == del;
      },
      '?');
  return line;
}

}  // namespace

PoolWorker::PoolWorker(const std::vector<std::string>& command, const PoolOptions& options)
    : options_(options), child_(command), output_(options.longest_record), errors_(longest_message) {}

bool PoolWorker::takes_one_ahead() const {
  const bool not_its_last = finished_ + jobs_.size() < options_.documents_per_worker;
  return !gone_ && !retiring_ && ready_ && quick_ && jobs_.size() == 1 && not_its_last;
}

void PoolWorker::send(Job job) {
  if (jobs_.empty()) {
    silence_ = {};
    began_ = Clock::now();
  }
  // One that no longer reads has ended, which its output will show.
  child_.send(job.path + '\0');
  jobs_.push_back(std::move(job));
}

// The process has been sent the path and will read it; it is ended when it gets there.
std::optional<Job> PoolWorker::withdraw() {
  if (jobs_.size() < 2 || Clock::now() - began_ < quick) return std::nullopt;
  Job job = std::move(jobs_.back());
  jobs_.pop_back();
  retiring_ = true;
  return job;
}

PoolWorker::Clock::duration PoolWorker::patience() const {
  // Starting takes no longer because of a document, only on a busy machine.
  constexpr std::chrono::milliseconds start{std::chrono::minutes(1)};
  return (ready_ ? options_.timeout : std::max(options_.timeout, start)) - silence_;
}

std::vector<JobResult> PoolWorker::serve() {
  const Lines::Got got = output_.read_from(child_.output());
  std::optional<WorkFailure> failure = take_lines();
  if (failure) {
    end();
  } else if (got == Lines::Got::end) {
    failure = failure_of_end(end(), options_.memory_limit);
  } else if (got == Lines::Got::nothing_yet && patience() <= Clock::duration::zero() &&
             (!ready_ || !jobs_.empty())) {
    end();
    // It may have finished in the last moment.
    const std::size_t finished_before = finished_;
    while (output_.read_from(child_.output()) == Lines::Got::bytes) take_lines();
    if (finished_ == finished_before) failure = failure_of_silence(options_.timeout);
  }
  take_messages();
  if (failure && ready_ && !jobs_.empty()) finish(std::move(failure));
  return std::exchange(results_, {});
}

std::optional<WorkFailure> PoolWorker::take_lines() {
  while (auto line = output_.next())
    if (auto failure = take(std::move(*line))) return failure;
  if (output_.too_long()) return failure_of_long_output(options_.longest_record);
  return std::nullopt;
}

std::optional<WorkFailure> PoolWorker::take(std::string line) {
  silence_ = {};
  if (line.empty() && !ready_) {
    ready_ = true;
    return std::nullopt;
  }
  if (!ready_ || jobs_.empty()) return failure_of_invalid_output();
  if (line.empty()) {
    finish(std::nullopt);
    return std::nullopt;
  }
  bytes_ += line.size();
  if (bytes_ > options_.longest_result) return failure_of_long_output(options_.longest_result);
  try {
    letters_.push_back(read_record(line));
  } catch (const RecordError&) {
    return failure_of_invalid_output();
  }
  return std::nullopt;
}

void PoolWorker::finish(std::optional<WorkFailure> failure) {
  const auto now = Clock::now();
  quick_ = now - std::exchange(began_, now) < quick;
  Job& job = jobs_.front();
  results_.push_back({job.number, std::move(job.path), std::exchange(letters_, {}), std::move(failure)});
  jobs_.pop_front();
  bytes_ = 0;
  ++finished_;
  retiring_ = retiring_ || finished_ >= options_.documents_per_worker || has_grown();
}

std::vector<Job> PoolWorker::take_unread() {
  const auto jobs = std::exchange(jobs_, {});
  return {jobs.begin(), jobs.end()};
}

void PoolWorker::take_messages() {
  Lines::Got got{};
  do {
    got = errors_.read_from(child_.errors());
    while (auto line = errors_.next())
      if (messages_.size() < most_messages) messages_.push_back(printable(std::move(*line)));
    if (errors_.too_long()) errors_.clear();
  } while (gone_ && got == Lines::Got::bytes);  // a running one might never stop
  if (got == Lines::Got::end) errors_open_ = false;
}

std::vector<std::string> PoolWorker::messages() {
  return std::exchange(messages_, {});
}

ChildEnd PoolWorker::end() {
  gone_ = true;
  return child_.end();
}

bool PoolWorker::has_grown() const {
  constexpr std::size_t look_every = 8;  // documents: looking costs more than reading the smallest
  return options_.memory_limit > 0 && finished_ % look_every == 0 &&
         child_.memory() > options_.memory_limit / 4 * 3;
}

}  // namespace letterlens

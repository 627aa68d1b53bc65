// One thread and poll(2): a worker is sent a document when it is free, and read when it has printed
// something.
#include "pipeline/work/pool.h"

#include "pipeline/work/pool_worker.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <poll.h>
#include <set>
#include <utility>

namespace letterlens {
namespace {

using Clock = std::chrono::steady_clock;
using Workers = std::vector<std::unique_ptr<PoolWorker>>;

constexpr std::chrono::milliseconds look_for_stop{100};
constexpr std::chrono::seconds grace_after_stop{2};
constexpr int most_failed_starts = 3;      // one after another
constexpr std::size_t most_messages = 32;  // different messages

std::vector<std::string> command_of(const PoolOptions& options) {
  const std::size_t memory = (options.memory_limit + mebibyte - 1) / mebibyte;
  std::vector<std::string> command = options.worker_command;
  command.insert(command.end(),
                 {"--text", "--null", "--end-marks", "--memory-limit=" + std::to_string(memory)});
  return command;
}

// Returns why a path cannot be sent: the protocol has no form for it, or no system call would accept it.
std::optional<WorkFailure> cannot_be_sent(const std::string& path) {
  constexpr std::size_t longest_path = 4096;  // PATH_MAX of Linux
  if (path.empty()) return WorkFailure{"missing_file", "the path is empty"};
  if (path.size() >= longest_path)
    return WorkFailure{"missing_file", "the path is longer than any path can be"};
  if (path.find('\0') != std::string::npos) return WorkFailure{"missing_file", "the path has a NUL in it"};
  return std::nullopt;
}

class PoolRun {
 public:
  PoolRun(const PoolOptions& options, const std::function<NextJob()>& next,
          const std::function<void(JobResult)>& use, const std::atomic<bool>& stop)
      : options_(options), command_(command_of(options)), next_(next), use_(use), stop_(stop) {}

  void run() {
    std::optional<Clock::time_point> stop_at;
    while (true) {
      if (stop_ && !stop_at) stop_at = Clock::now() + grace_after_stop;
      if (!stop_at) hand_out();
      const bool has_more = awaited_ && !stop_at;
      if ((!is_busy() && !has_more) || (stop_at && Clock::now() >= *stop_at)) return;
      wait();
      for (auto& result : serve()) use_(std::move(result));
    }
  }

 private:
  bool is_busy() const {
    return std::any_of(workers_.begin(), workers_.end(),
                       [](const auto& worker) { return worker->is_busy(); });
  }

  // Gives documents to free workers, and starts workers while there are too few.
  void hand_out() {
    awaited_.reset();
    while (true) {
      PoolWorker* worker = worker_for_next();
      if (worker == nullptr && workers_.size() >= options_.workers) return;
      std::optional<Job> job = take_job();
      if (!job && (worker == nullptr || worker->is_free())) job = withdrawn_job();
      if (!job) return;
      if (worker == nullptr) worker = start_worker();
      worker->send(std::move(*job));
    }
  }

  // Returns a worker for the next document: a free one, or, if no other can be started, one that takes a
  // document ahead.
  PoolWorker* worker_for_next() const {
    for (const auto& worker : workers_)
      if (worker->is_free()) return worker.get();
    if (workers_.size() < options_.workers) return nullptr;
    for (const auto& worker : workers_)
      if (worker->takes_one_ahead()) return worker.get();
    return nullptr;
  }

  // At the end of the list no document may wait after a slow one while another worker has nothing to do.
  std::optional<Job> withdrawn_job() {
    for (const auto& worker : workers_)
      if (auto job = worker->withdraw()) return job;
    return std::nullopt;
  }

  PoolWorker* start_worker() {
    try {
      return workers_.emplace_back(std::make_unique<PoolWorker>(command_, options_)).get();
    } catch (const ChildError& error) {
      throw PoolError(error.what());
    }
  }

  std::optional<Job> take_job() {
    if (!returned_.empty()) {
      Job job = std::move(returned_.back());
      returned_.pop_back();
      return job;
    }
    while (!exhausted_) {
      NextJob next = next_();
      awaited_ = next.wait_for;
      if (awaited_) return std::nullopt;
      std::optional<Job>& job = next.job;
      if (!job) break;
      auto failure = cannot_be_sent(job->path);
      if (!failure) return job;
      use_({job->number, std::move(job->path), {}, std::move(failure)});
    }
    exhausted_ = true;
    return std::nullopt;
  }

  // Until a worker says something, has been silent for too long, there may be a next job, or somebody may
  // have asked to stop.
  void wait() {
    auto most = std::chrono::duration_cast<Clock::duration>(look_for_stop);
    std::vector<pollfd> watched;
    if (awaited_ && !stop_) watched.push_back({*awaited_, POLLIN, 0});
    for (const auto& worker : workers_) {
      watched.push_back({worker->output(), POLLIN, 0});
      watched.push_back({worker->errors(), POLLIN, 0});
      if (worker->is_busy()) most = std::clamp(worker->patience(), Clock::duration::zero(), most);
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(most);
    const auto before = Clock::now();
    poll(watched.data(), watched.size(), static_cast<int>(wait.count()));
    const auto waited = std::min<Clock::duration>(Clock::now() - before, wait);
    for (auto& worker : workers_) worker->waited(waited);
  }

  // Reads every worker, replaces those that are gone or should retire, and sends the free ones their next
  // document before the results are used, which may take longer than a letter.
  std::vector<JobResult> serve() {
    std::vector<JobResult> results;
    for (auto& worker : workers_) {
      for (auto& result : worker->serve()) results.push_back(std::move(result));
      for (const auto& message : worker->messages()) report(message);
      if (worker->was_ready()) failed_starts_ = 0;
      if (!worker->is_gone()) continue;
      for (auto& job : worker->take_unread()) returned_.push_back(std::move(job));
      if (!worker->was_ready() && ++failed_starts_ >= most_failed_starts)
        throw PoolError("the worker " + command_.front() + " does not start" +
                        (last_words_.empty() ? "" : ": " + last_words_));
    }
    std::erase_if(workers_, [](const auto& worker) { return worker->is_gone() || worker->should_retire(); });
    if (!stop_) hand_out();
    return results;
  }

  void report(const std::string& message) {
    last_words_ = message;
    if (messages_seen_.size() >= most_messages || !messages_seen_.insert(message).second ||
        !options_.on_message)
      return;
    options_.on_message(message);
  }

  const PoolOptions& options_;
  std::vector<std::string> command_;
  const std::function<NextJob()>& next_;
  const std::function<void(JobResult)>& use_;
  const std::atomic<bool>& stop_;
  Workers workers_;
  std::vector<Job> returned_;   // of workers that ended before they had begun them
  bool exhausted_ = false;      // `next` has no more
  std::optional<int> awaited_;  // `next` has nothing before this is readable
  int failed_starts_ = 0;
  std::set<std::string> messages_seen_;
  std::string last_words_;
};

}  // namespace

Pool::Pool(PoolOptions options) : options_(std::move(options)) {
  if (options_.workers == 0) throw PoolError("a pool needs at least one worker");
  if (options_.timeout.count() <= 0) throw PoolError("a pool needs time for its documents");
  if (options_.worker_command.empty()) throw PoolError("a pool needs the command of its workers");
}

void Pool::run(const std::function<NextJob()>& next, const std::function<void(JobResult)>& use,
               const std::atomic<bool>& stop) {
  PoolRun(options_, next, use, stop).run();
}

std::string own_executable() {
  const std::string link = "/proc/self/exe";
  const std::string path = std::filesystem::read_symlink(link).string();
  // After an upgrade the file of that name is another program; the link still leads to this one.
  return path.ends_with(" (deleted)") ? link : path;
}

}  // namespace letterlens

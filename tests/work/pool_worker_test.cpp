// One worker of a pool: when it is blamed, and for what. Time passes here as the test says.
#include "pipeline/work/pool_worker.h"

#include "tests/support/documents.h"
#include "tests/support/faults.h"
#include "tests/support/files.h"
#include "tests/work/pool_runs.h"

#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <poll.h>

namespace letterlens::testing {
namespace {

using std::chrono::milliseconds;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PoolWorkerTest : public ::testing::Test {
 protected:
  PoolWorkerTest()
      : options_{.timeout = std::chrono::minutes(2), .worker_command = faulty_worker()},
        command_(options_.worker_command) {
    command_.insert(command_.end(), {"--null", "--end-marks", "--memory-limit=1024"});
  }

  // What the worker says next.
  static std::vector<JobResult> said(PoolWorker& worker) {
    pollfd output{worker.output(), POLLIN, 0};
    constexpr int for_ever = -1;
    poll(&output, 1, for_ever);
    return worker.serve();
  }

  static void get_ready(PoolWorker& worker) {
    while (!worker.was_ready()) said(worker);
  }

  Job job(const std::string& name, const std::string& bytes) const { return {7, folder_.add(name, bytes)}; }

  Folder folder_;
  PoolOptions options_;
  std::vector<std::string> command_;
};

TEST_F(PoolWorkerTest, IsBlamedForSilenceOnly) {
  PoolWorker worker(command_, options_);
  get_ready(worker);
  worker.send(job("a", fault("record then hang")));
  worker.waited(options_.timeout - milliseconds(1));
  // It hangs, but its record has come, and its silence begins anew.
  while (worker.patience() < options_.timeout) EXPECT_THAT(said(worker), IsEmpty());
  worker.waited(options_.timeout - milliseconds(1));
  EXPECT_THAT(worker.serve(), IsEmpty());
  EXPECT_FALSE(worker.is_gone());
  worker.waited(milliseconds(1));
  const auto results = worker.serve();
  ASSERT_THAT(results, SizeIs(1));
  EXPECT_EQ(results[0].failure.value().code, "worker_timed_out");
  EXPECT_THAT(results[0].letters, SizeIs(1));
  EXPECT_TRUE(worker.is_gone());
}

TEST_F(PoolWorkerTest, IsNotBlamedWhileItHasNothingToDo) {
  PoolWorker worker(command_, options_);
  get_ready(worker);
  worker.waited(10 * options_.timeout);
  EXPECT_THAT(worker.serve(), IsEmpty());
  EXPECT_TRUE(worker.is_free());
  worker.send(job("a", letter_as_text()));
  EXPECT_EQ(worker.patience(), options_.timeout);
}

TEST_F(PoolWorkerTest, IsNotBlamedWhenItWasDoneInTheLastMoment) {
  PoolWorker worker(command_, options_);
  get_ready(worker);
  worker.send(job("a", letter_as_text()));
  pollfd output{worker.output(), POLLIN, 0};
  poll(&output, 1, -1);
  worker.waited(2 * options_.timeout);
  std::vector<JobResult> results = worker.serve();
  while (results.empty()) results = said(worker);
  EXPECT_FALSE(results.at(0).failure.has_value());
}

TEST_F(PoolWorkerTest, GivesBackWhatItHadNotBegun) {
  std::unique_ptr<PoolWorker> worker;
  // One that was quick takes a second document; on a busy machine not every one is.
  do {
    worker = std::make_unique<PoolWorker>(command_, options_);
    get_ready(*worker);
    worker->send({7, folder_.path("missing")});
    while (said(*worker).empty()) {
    }
    ASSERT_TRUE(worker->is_free());
    worker->send(job("hangs", fault("hang asleep")));
  } while (!worker->takes_one_ahead());
  worker->send(job("innocent", letter_as_text()));
  EXPECT_FALSE(worker->takes_one_ahead());
  worker->waited(options_.timeout);
  const auto results = worker->serve();
  ASSERT_THAT(results, SizeIs(1));
  EXPECT_EQ(results[0].path, folder_.path("hangs"));
  EXPECT_EQ(results[0].failure.value().code, "worker_timed_out");
  const auto returned = worker->take_unread();
  ASSERT_THAT(returned, SizeIs(1));
  EXPECT_EQ(returned[0].path, folder_.path("innocent"));
}

TEST_F(PoolWorkerTest, LosesWhatWaitsBehindASlowDocumentAndIsWornThen) {
  std::unique_ptr<PoolWorker> worker;
  do {
    worker = std::make_unique<PoolWorker>(command_, options_);
    get_ready(*worker);
    worker->send({7, folder_.path("missing")});
    while (said(*worker).empty()) {
    }
    worker->send(job("burns", fault("burn")));
  } while (!worker->takes_one_ahead());
  EXPECT_FALSE(worker->withdraw().has_value()) << "nothing waits";
  worker->send(job("waits", fault("crash")));
  std::optional<Job> withdrawn;
  while (!withdrawn) withdrawn = worker->withdraw();
  EXPECT_EQ(withdrawn->path, folder_.path("waits"));
  EXPECT_FALSE(worker->withdraw().has_value());
  std::vector<JobResult> results;
  while (results.empty()) results = said(*worker);
  EXPECT_EQ(results.at(0).path, folder_.path("burns"));
  EXPECT_FALSE(results.at(0).failure.has_value());
  EXPECT_TRUE(worker->should_retire());
}

TEST_F(PoolWorkerTest, GivesBackEverythingWhenItEndsBeforeItWasReady) {
  PoolWorker worker({"/bin/true"}, options_);
  worker.send(job("innocent", letter_as_text()));
  while (!worker.is_gone()) EXPECT_THAT(said(worker), IsEmpty());
  EXPECT_FALSE(worker.was_ready());
  EXPECT_THAT(worker.take_unread(), SizeIs(1));
}

}  // namespace
}  // namespace letterlens::testing

// The lives of a pool and its workers: starting, being killed, growing old, stopping.
#include "tests/support/attempts.h"
#include "tests/support/documents.h"
#include "tests/support/faults.h"
#include "tests/support/files.h"
#include "tests/work/pool_runs.h"

#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string pool_error(const std::vector<std::string>& command) {
  const Folder folder;
  try {
    run_pool({.worker_command = command}, {folder.add("a", letter_as_text())});
  } catch (const PoolError& error) {
    return error.what();
  }
  return "";
}

TEST(PoolLife, SaysWhyWorkersDoNotStart) {
  EXPECT_THAT(pool_error({"/nowhere"}), HasSubstr("/nowhere"));
  EXPECT_THAT(pool_error({"/bin/true"}), HasSubstr("does not start"));
  EXPECT_THAT(pool_error(faulty_worker({"--refuse"})), HasSubstr("the faulty worker refuses"));
  EXPECT_THAT(pool_error(real_worker({"--register", "/nowhere"})), HasSubstr("--register /nowhere"));
  EXPECT_THROW(Pool({.workers = 0, .worker_command = faulty_worker()}), PoolError);
  EXPECT_THROW(Pool({.worker_command = {}}), PoolError);
  EXPECT_THROW(Pool({.timeout = std::chrono::milliseconds(0), .worker_command = faulty_worker()}), PoolError);
  EXPECT_THAT(pool_error(real_worker({"--cpu-limit", "soon"})),
              HasSubstr("--cpu-limit takes a whole number"));
}

TEST(PoolLife, AKillFromOutsideCostsOneDocument) {
  const Folder folder;
  std::vector<std::string> paths;
  for (int i = 0; i < 6; ++i) paths.push_back(folder.add("before " + std::to_string(i), letter_as_text()));
  paths.push_back(folder.add("killed", fault("wait to be killed")));
  for (int i = 0; i < 6; ++i) paths.push_back(folder.add("after " + std::to_string(i), letter_as_text()));
  std::vector<std::string> said;
  const auto results = outcomes({.worker_command = faulty_worker(),
                                 .on_message =
                                     [&](const std::string& line) {
                                       said.push_back(line);
                                       for (const int worker : children_of(getpid())) kill(worker, SIGKILL);
                                     }},
                                paths);
  EXPECT_THAT(said, ElementsAre("waiting"));
  for (const auto& [name, outcome] : results)
    EXPECT_EQ(outcome, name == "killed" ? "worker_crashed" : "needs_review") << name;
}

// Only when the last document has come is the worker killed that hangs before it.
TEST(PoolLife, NothingWaitsBehindAHangingDocumentWhileAWorkerIsFree) {
  const Folder folder;
  const std::string quick = folder.path("missing");
  const std::vector<std::string> paths{quick,
                                       quick,
                                       quick,
                                       quick,
                                       quick,
                                       quick,
                                       folder.add("hangs", fault("wait to be killed")),
                                       folder.add("last", letter_as_text())};
  std::size_t given = 0;
  std::size_t used = 0;
  const std::atomic<bool> stop{false};
  Pool({.workers = 2, .worker_command = faulty_worker()})
      .run(
          [&]() -> std::optional<Job> {
            if (given == paths.size()) return std::nullopt;
            const std::size_t number = given++;
            return Job{number, paths[number]};
          },
          [&](const JobResult& result) {
            ++used;
            if (used == paths.size() - 1)
              for (const int worker : children_of(getpid())) kill(worker, SIGKILL);
            if (used == paths.size()) {
              EXPECT_EQ(result.path, folder.path("hangs"));
            }
          },
          stop);
  EXPECT_EQ(used, paths.size());
}

// Each document that does not share its worker's process with an earlier one has a fresh worker.
std::vector<std::set<std::string>> documents_by_process(const PoolOptions& options,
                                                        const std::vector<std::string>& paths) {
  std::vector<std::set<std::string>> out;
  std::map<std::string, std::size_t> processes;
  for (const auto& [number, result] : run_pool(options, paths)) {
    const auto process = processes.emplace(message_of(result), out.size());
    if (process.second) out.emplace_back();
    out[process.first->second].insert(std::to_string(number));
  }
  return out;
}

TEST(PoolLife, AFreshWorkerTakesOverAfterItsDocuments) {
  const Folder folder;
  const std::vector<std::string> paths(10, folder.add("which", attempt("which process?")));
  const auto documents =
      documents_by_process({.worker_command = faulty_worker(), .documents_per_worker = 4}, paths);
  EXPECT_THAT(documents,
              ElementsAre(std::set<std::string>{"0", "1", "2", "3"},
                          std::set<std::string>{"4", "5", "6", "7"}, std::set<std::string>{"8", "9"}));
}

TEST(PoolLife, AFreshWorkerTakesOverFromOneThatHasGrown) {
  if (address_sanitizer) GTEST_SKIP() << "the worker has no limit of memory to grow towards";
  const Folder folder;
  const std::string leak = folder.add("leak", fault("leak"));
  const std::string which = folder.add("which", attempt("which process?"));
  std::vector<std::string> paths(30, leak);  // 720 MiB
  paths.front() = which;
  paths.back() = which;
  const auto results = run_pool({.memory_limit = 512 * mebibyte, .worker_command = faulty_worker()}, paths);
  for (const auto& [number, result] : results)
    EXPECT_THAT(message_of(result), Not(HasSubstr("out_of_memory"))) << number;
  EXPECT_NE(message_of(results.at(0)), message_of(results.at(29)));
}

TEST(PoolLife, StopsAtTheWordAndAsksForNoMore) {
  const Folder folder;
  const std::string path = folder.add("a", letter_as_text());
  const std::string hanging = folder.add("b", fault("hang asleep"));
  std::atomic<bool> stop{false};
  std::size_t given = 0;
  std::size_t used = 0;
  Pool({.workers = 2, .worker_command = faulty_worker()})
      .run(
          [&] {
            EXPECT_FALSE(stop);
            ++given;
            return Job{given, given == 3 ? hanging : path};
          },
          [&](const JobResult& result) {
            EXPECT_FALSE(result.failure.has_value()) << result.path;
            if (++used == 10) stop = true;
          },
          stop);
  EXPECT_GE(used, 10U);
  EXPECT_LT(used, given);
}

TEST(PoolLife, PassesOnWhatNextAndUseThrow) {
  const Folder folder;
  const std::string path = folder.add("a", letter_as_text());
  const std::atomic<bool> stop{false};
  Pool pool({.workers = 2, .worker_command = faulty_worker()});
  EXPECT_THROW(pool.run(
                   [&] {
                     return Job{0, path};
                   },
                   [](const JobResult&) { throw std::out_of_range("use"); }, stop),
               std::out_of_range);
  EXPECT_THAT(children_of(getpid()), ElementsAre());
}

}  // namespace
}  // namespace letterlens::testing

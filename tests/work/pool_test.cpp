// A pool over good documents and bad ones: all good ones arrive, each bad one is named with its reason.
#include "tests/support/documents.h"
#include "tests/support/docx_builder.h"
#include "tests/support/faults.h"
#include "tests/support/files.h"
#include "tests/work/pool_runs.h"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::chrono::seconds patience{3};  // longer than any letter takes on a busy machine

struct Row {
  std::string fault;
  std::string outcome;  // as in `outcomes`
  std::string message;  // part of the failure's
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      {"crash", "worker_crashed", address_sanitizer ? "exit status 1" : "signal 11"},
      {"abort", "worker_crashed", "signal 6"},
      {"leave", "worker_crashed", "exit status 0"},
      {"leave 3", "worker_crashed", "exit status 3"},
      {"hang asleep", "worker_timed_out", "within 3 s"},
      {"hang awake", "worker_timed_out", "within 3 s"},
      {"record then hang", "not_a_letter, worker_timed_out", "within 3 s"},
      {"garbage", "worker_output_invalid", "not a record"},
      {"no object", "worker_output_invalid", "not a record"},
      {"endless line", "worker_output_invalid", "more than 8 MiB"},
      {"extra mark", "not_a_letter", ""},
      {"close output", "worker_crashed", "signal 9"},
      {"close errors and hang", "worker_timed_out", "within 3 s"},
  };
  return all;
}

const std::vector<Row>& memory_rows() {
  static const std::vector<Row> all{
      {"grow", "out_of_memory", ""},
      {"grow where nothing can be thrown", "worker_out_of_memory", "384 MiB"},
  };
  return all;
}

std::vector<Row> all_rows() {
  std::vector<Row> all = rows();
  if (!address_sanitizer) all.insert(all.end(), memory_rows().begin(), memory_rows().end());
  return all;
}

PoolOptions options_of(std::size_t workers) {
  return {.workers = workers,
          .timeout = patience,
          .memory_limit = 384 * mebibyte,
          .worker_command = faulty_worker(),
          .longest_record = 8 * mebibyte};
}

TEST(Pool, GivesTheSameWithOneWorkerAndWithFour) {
  const Folder folder;
  std::vector<std::string> paths;
  std::map<std::string, std::string> expected;
  int good = 0;
  for (const auto& row : all_rows()) {
    const std::string before = "good " + std::to_string(good++);
    paths.push_back(folder.add(before, letter_as_text()));
    expected[before] = "needs_review";
    paths.push_back(folder.add(row.fault, fault(row.fault)));
    expected[row.fault] = row.outcome;
  }
  paths.push_back(folder.path("missing"));
  expected["missing"] = "missing_file";
  EXPECT_EQ(outcomes(options_of(1), paths), expected);
  EXPECT_EQ(outcomes(options_of(4), paths), expected);
}

TEST(Pool, NamesTheReason) {
  const Folder folder;
  std::vector<std::string> paths;
  const auto all = all_rows();
  for (const auto& row : all) paths.push_back(folder.add(row.fault, fault(row.fault)));
  for (const auto& [number, result] : run_pool(options_of(4), paths)) {
    EXPECT_THAT(result.failure.value_or(WorkFailure{}).message, HasSubstr(all[number].message))
        << result.path;
    if (result.failure) {
      EXPECT_NO_THROW(failure("file", result.failure->code, result.failure->message));
    }
  }
}

TEST(Pool, GivesTheRecordsThatCameBeforeTheFailure) {
  const Folder folder;
  const std::string letters = make_zip({{"a.txt", letter_as_text()}, {"b.txt", letter_as_text()}});
  PoolOptions options = options_of(1);
  const std::vector<std::string> paths{folder.add("letters.zip", letters),
                                       folder.add("a.txt", letter_as_text())};
  const auto results = run_pool(options, paths);
  EXPECT_THAT(results.at(0).letters, SizeIs(2));
  const auto& [letter, text, pages] = results.at(1).letters.at(0);
  const auto small = to_json(letter, text, {.with_text = true}).dump().size();
  options.longest_result = small + small / 2;
  const auto bounded = run_pool(options, paths);
  EXPECT_THAT(bounded.at(0).letters, SizeIs(1));
  EXPECT_EQ(bounded.at(0).failure.value().code, "worker_output_invalid");
  EXPECT_FALSE(bounded.at(1).failure.has_value());
}

TEST(Pool, GivesEveryMemberOfAnArchive) {
  const Folder folder;
  const std::string letters =
      make_zip({{"a.txt", letter_as_text()}, {"b.pdf", encrypted_pdf()}, {"c.pdf", letter_as_pdf()}});
  EXPECT_EQ(outcomes(options_of(2), {folder.add("letters.zip", letters)}).at("letters.zip"),
            "needs_review, encrypted_pdf, needs_review");
}

TEST(Pool, RefusesAPathThatNoWorkerCouldBeSent) {
  const Folder folder;
  const auto results = run_pool(
      options_of(1), {"", std::string(5000, 'n'), std::string("a\0b", 3), folder.add("-", letter_as_text())});
  for (std::size_t number = 0; number < 3; ++number)
    EXPECT_EQ(results.at(number).failure.value().code, "missing_file") << number;
  EXPECT_FALSE(results.at(3).failure.has_value());
}

TEST(Pool, ReadsFilesWhoseNamesAreNoText) {
  const Folder folder;
  const std::string path = folder.add("line\nend \xFF\x01 'quote\" -", letter_as_text());
  const auto results = run_pool({.worker_command = real_worker()}, {path, path});
  EXPECT_THAT(results.at(0).letters, SizeIs(1));
  EXPECT_EQ(results.at(0).letters, results.at(1).letters);
}

TEST(Pool, LeavesNothingBehind) {
  const auto open_files = [] {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return std::distance(begin(all), end(all));
  };
  const Folder folder;
  const auto before = open_files();
  run_pool(options_of(3), {folder.add("a", letter_as_text()), folder.add("b", fault("crash")),
                           folder.path("c"), folder.add("d", fault("hang asleep"))});
  EXPECT_EQ(open_files(), before);
  EXPECT_THAT(children_of(getpid()), IsEmpty());
}

TEST(Pool, NeedsNoWorkerForNothing) {
  EXPECT_THAT(run_pool({.worker_command = {"/nowhere"}}, {}), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing

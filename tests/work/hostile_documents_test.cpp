// Real documents that hang, swell or crash the readers, and the real worker: each costs itself and no other.
#include "tests/support/hostile_documents.h"

#include "tests/support/documents.h"
#include "tests/support/docx_builder.h"
#include "tests/support/files.h"
#include "tests/work/pool_runs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

PoolOptions options_with(std::chrono::milliseconds timeout) {
  return {.workers = 2,
          .timeout = timeout,
          .memory_limit = 384 * mebibyte,
          .worker_command = real_worker({"--ocr", "never"})};
}

TEST(HostileDocuments, ThatHangCostThemselvesOnly) {
  const Folder folder;
  make_silent_pipe(folder.path("pipe"));
  // A file of corrections is opened too.
  make_silent_pipe(folder.path("good 3.corrections.json"));
  const std::vector<std::string> paths{
      folder.add("good 1", letter_as_text()), folder.add("hangs", pdf_without_end()),
      folder.add("good 2", letter_as_pdf()), folder.path("pipe"), folder.add("good 3.txt", letter_as_text())};
  const std::map<std::string, std::string> expected{{"good 1", "needs_review"},
                                                    {"hangs", "worker_timed_out"},
                                                    {"good 2", "needs_review"},
                                                    {"pipe", "missing_file"},
                                                    {"good 3.txt", "needs_review"}};
  EXPECT_EQ(outcomes(options_with(std::chrono::seconds(5)), paths), expected);
}

TEST(HostileDocuments, ThatSwellOrCrashCostThemselvesOnly) {
  if (address_sanitizer) GTEST_SKIP() << "AddressSanitizer ends a process that has no memory";
  const Folder folder;
  const std::vector<std::string> paths{
      folder.add("good 1", letter_as_text()), folder.add("swells", pdf_of_one_endless_word()),
      folder.add("crashes", pdf_that_crashes_its_reader()),
      folder.add("letters.zip", make_zip({{"a.txt", letter_as_text()},
                                          {"b.pdf", pdf_of_one_endless_word()},
                                          {"c.txt", letter_as_text()}})),
      folder.add("good 2", letter_as_text())};
  const std::map<std::string, std::string> expected{
      {"good 1", "needs_review"},
      {"swells", "out_of_memory"},
      {"crashes", "worker_crashed"},
      {"letters.zip", "needs_review, out_of_memory, needs_review"},
      {"good 2", "needs_review"}};
  EXPECT_EQ(outcomes(options_with(std::chrono::minutes(5)), paths), expected);
}

TEST(HostileDocuments, AreBoundedByProcessorTime) {
  const Folder folder;
  const auto results =
      run_pool({.worker_command = real_worker({"--cpu-limit", "1"})},
               {folder.add("hangs", pdf_without_end()), folder.add("good", letter_as_text())});
  EXPECT_EQ(results.at(0).failure.value().code, "worker_timed_out");
  EXPECT_THAT(results.at(0).failure.value().message, ::testing::HasSubstr("processor time"));
  EXPECT_FALSE(results.at(1).failure.has_value());
}

}  // namespace
}  // namespace letterlens::testing

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

TEST(HostileDocuments, CostThemselvesOnly) {
  const Folder folder;
  std::vector<std::string> paths{folder.add("good 1", letter_as_text()),
                                 folder.add("hangs", pdf_without_end()),
                                 folder.add("good 2", letter_as_pdf())};
  std::map<std::string, std::string> expected{
      {"good 1", "needs_review"}, {"hangs", "worker_timed_out"}, {"good 2", "needs_review"}};
  make_silent_pipe(folder.path("pipe"));
  paths.push_back(folder.path("pipe"));
  expected["pipe"] = "missing_file";
  // A file of corrections is opened too.
  paths.push_back(folder.add("good 3.txt", letter_as_text()));
  make_silent_pipe(folder.path("good 3.corrections.json"));
  expected["good 3.txt"] = "needs_review";
  if (!address_sanitizer) {
    paths.push_back(folder.add("swells", pdf_of_one_endless_word()));
    expected["swells"] = "out_of_memory";
    paths.push_back(folder.add("crashes", pdf_that_crashes_its_reader()));
    expected["crashes"] = "worker_crashed";
    paths.push_back(folder.add("letters.zip", make_zip({{"a.txt", letter_as_text()},
                                                        {"b.pdf", pdf_of_one_endless_word()},
                                                        {"c.txt", letter_as_text()}})));
    expected["letters.zip"] = "needs_review, out_of_memory, needs_review";
  }
  paths.push_back(folder.add("good 4", letter_as_text()));
  expected["good 4"] = "needs_review";
  const PoolOptions options{.workers = 2,
                            .timeout = std::chrono::seconds(8),
                            .memory_limit = 384 * mebibyte,
                            .worker_command = real_worker({"--ocr", "never"})};
  EXPECT_EQ(outcomes(options, paths), expected);
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

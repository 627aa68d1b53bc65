// Whatever happens to a run of add, the corpus opens, and the next run brings it to where an undisturbed one
// would have come.
#include "corpus/check/database_check.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/ingest_runs.h"
#include "tests/support/program.h"
#include "tests/support/tiny_disk.h"

#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/Process.h>
#include <chrono>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <thread>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string register_file = in_checkout("tests/letters/authorities.csv");

Call add_call(const std::string& corpus, const std::string& letters) {
  return {.arguments = {"add", "--corpus", corpus, "--register", register_file, letters}};
}

// What is wrong with the database: its pages, references and indexes.
std::vector<std::string> database_faults(const std::string& corpus) {
  std::vector<std::string> faults;
  Database database(corpus, Access::read);
  database.snapshot([&] {
    check_database(
        database, false, [&](const Finding& finding) { faults.push_back(finding.what); },
        [](std::string_view, std::uint64_t, std::uint64_t) {});
  });
  return faults;
}

// Letters in every form, copies of them that are revisions, the same bytes twice, and two that fail.
void fill(const Folder& folder) {
  Poco::File(folder.path("letters/more")).createDirectories();
  for (const auto& name : names_in(in_checkout("tests/letters"), ".txt"))
    folder.add("letters/" + name, read_bytes(in_checkout("tests/letters/" + name)));
  for (const auto name :
       {"northbridge-focused-2022.pdf", "northbridge-focused-2022.docx", "thornwick-focused-2023.pdf"})
    folder.add("letters/more/" + std::string(name),
               read_bytes(in_checkout("tests/letters/" + std::string(name))));
  folder.add("letters/more/again.txt", read_bytes(in_checkout("tests/letters/westhaven-jtai-2018.txt")));
  folder.add("letters/more/broken.pdf", "%PDF-1.4 and no more");
  folder.add("letters/more/shopping.txt", "Milk, bread, eggs.\n");
}

TEST(AddKilled, EndsInTheUndisturbedCorpusFromFiftyMoments) {
  constexpr int moments = 50;
  const Folder folder;
  fill(folder);
  const auto start = std::chrono::steady_clock::now();
  ASSERT_EQ(run_program(add_call(folder.path("whole"), folder.path("letters"))).status, 65);
  const auto whole_run = std::chrono::steady_clock::now() - start;
  const auto expected = contents_of(folder.path("whole"));

  std::mt19937 random(20261124);
  int killed_on_the_way = 0;
  for (int moment = 0; moment < moments; ++moment) {
    const std::string corpus = folder.path("c" + std::to_string(moment));
    {
      Conversation run(add_call(corpus, folder.path("letters")));
      // The moment is what is tried out here; no outcome depends on how long it is.
      std::this_thread::sleep_for(whole_run * static_cast<double>(random() % 1000) / 1000.0);
      run.send(SIGKILL);
      run.finish();
    }
    if (contents_so_far(corpus) != expected) ++killed_on_the_way;
    const Result again = run_program(add_call(corpus, folder.path("letters")));
    EXPECT_TRUE(again.status == 0 || again.status == 65) << again.err;
    EXPECT_EQ(contents_of(corpus), expected) << "killed at moment " << moment;
    Poco::File(corpus).remove(true);
  }
  EXPECT_GT(killed_on_the_way, moments / 4);
}

class ReprocessKilled : public IngestTest {};

TEST_F(ReprocessKilled, EndsInTheUndisturbedCorpusFromAnyMoment) {
  constexpr int moments = 6;
  fill(folder_);
  ASSERT_EQ(run_program(add_call(folder_.path("whole"), letters_)).status, 65);
  const auto expected = contents_of(folder_.path("whole"));
  add_folder({.older = true});
  Poco::File(letters_).remove(true);
  const auto remake = [](const std::string& corpus) {
    return Call{.arguments = {"add", "--corpus", corpus, "--register", register_file, "--reprocess"}};
  };
  const auto older_copy = [&](const std::string& name) {
    Poco::File(corpus_).copyTo(folder_.path(name));
    return folder_.path(name);
  };
  const std::string timed = older_copy("timed");
  const auto letters = ids();
  const auto start = std::chrono::steady_clock::now();
  const Result undisturbed = run_program(remake(timed));
  const auto whole_run = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(undisturbed.status, 0) << undisturbed.err;
  EXPECT_EQ(contents_of(timed), expected);

  int killed_on_the_way = 0;
  for (int moment = 0; moment < moments; ++moment) {
    const std::string corpus = older_copy("copy" + std::to_string(moment));
    {
      Conversation run(remake(corpus));
      // Spread over the run; no outcome depends on where in it the moment falls.
      std::this_thread::sleep_for(whole_run * moment / moments);
      run.send(SIGKILL);
      run.finish();
    }
    if (contents_of(corpus) != expected) ++killed_on_the_way;
    EXPECT_THAT(database_faults(corpus), IsEmpty());
    EXPECT_EQ(letters_so_far(corpus), letters) << "no letter is lost, not even for a moment";
    const Result again = run_program(remake(corpus));
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(contents_of(corpus), expected) << "killed at moment " << moment;
  }
  EXPECT_GT(killed_on_the_way, 0);
}

TEST(AddOnAFullDisk, SaysSoAndLeavesACorpusThatOpens) {
  const Folder folder;
  fill(folder);
  run_program(add_call(folder.path("whole"), folder.path("letters")));
  for (const std::string size : {"600k", "900k", "1100k", "1300k"}) {
    SCOPED_TRACE(size);
    const std::string corpus = folder.path("disk");
    const TinyDisk disk(corpus, size);
    if (!disk.mounted()) GTEST_SKIP() << "only root can mount a tmpfs";
    const Result full = run_program(add_call(corpus, folder.path("letters")));
    EXPECT_EQ(full.status, 74) << full.out << full.err;
    EXPECT_THAT(full.err, HasSubstr(corpus));
    EXPECT_THAT(database_faults(corpus), IsEmpty());
    // With room again the run is completed.
    disk.resize("64m");
    const Result again = run_program(add_call(corpus, folder.path("letters")));
    EXPECT_TRUE(again.status == 0 || again.status == 65) << again.err;
    EXPECT_EQ(contents_of(corpus), contents_of(folder.path("whole")));
  }
}

TEST(AddStopped, EndsAfterTheDocumentsThatAreBeingRead) {
  const Folder folder;
  fill(folder);
  Conversation run(
      {.arguments = {"add", "--corpus", folder.path("c"), "--register", register_file, "--files-from", "-"}});
  run.write(folder.path("letters/northbridge-focused-2018.txt") + "\n");
  // Once there is a corpus the run listens to signals; what it waits for is the end of the list.
  while (!Poco::File(folder.path("c/corpus.sqlite")).exists()) std::this_thread::yield();
  run.send(SIGTERM);
  run.close_input();
  const Result result = run.finish();
  EXPECT_EQ(result.status, 130);
  EXPECT_THAT(result.out, HasSubstr("stopped before the end"));
}

}  // namespace
}  // namespace letterlens::testing

// SIGTERM and SIGINT end a run of add at once and cleanly, also while it waits for a list that says nothing.
#include "corpus/store/lock.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Row {
  std::string sentence;
  int signal;
  std::string said;  // on the list, before it falls silent
};

// The list stays open to the end: a run that waits for its next line is stopped by CTest's limit.
TEST(Stop, EndsAtOnceWhileTheListIsSilent) {
  const std::vector<Row> rows{
      {"SIGTERM before the list has said anything", SIGTERM, ""},
      {"SIGINT before the list has said anything", SIGINT, ""},
      {"SIGTERM in the middle of a line", SIGTERM, "half a pa"},
  };
  const Folder folder;
  const std::string corpus = folder.path("c");
  const std::string letter =
      folder.add("a.txt", read_bytes(in_checkout("tests/letters/northbridge-focused-2018.txt")));
  ASSERT_EQ(run_program({.arguments = {"add", "--corpus", corpus, letter}}).status, 0);
  int published = 0;
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    // What the manifest says is written before the list is asked.
    const std::string url = "https://example.org/" + std::to_string(++published);
    const std::string manifest =
        folder.add("manifest.csv", "path,source_url,publication_date\na.txt," + url + ",\n");
    Conversation run({.arguments = {"add", "--corpus", corpus, "--manifest", manifest, "--files-from", "-"}});
    run.write(row.said);
    while (stored_records(corpus).at(0).at("source").value("url", "") != url) std::this_thread::yield();
    run.send(row.signal);
    EXPECT_EQ(run.read_line(), "0 added, 0 revised, 1 unchanged, 0 to review, 0 failed\n");
    const Result result = run.finish();
    EXPECT_THAT(result.out, HasSubstr("stopped before the end"));
    EXPECT_EQ(result.status, 130);
  }
}

// Whether the process has a handler for the signal: without one it would end it.
bool handles(int process, int signal) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string name, mask; status >> name;)
    if (name == "SigCgt:" && status >> mask)
      return (std::stoull(mask, nullptr, 16) >> static_cast<unsigned>(signal - 1) & 1U) != 0;
  return false;
}

TEST(Stop, EndsAtOnceWhileAnotherWrites) {
  const Folder folder;
  const std::string corpus = folder.path("c");
  const WriteLock other(corpus, std::chrono::milliseconds(0));
  for (const int signal : {SIGTERM, SIGINT}) {
    SCOPED_TRACE(signal);
    Conversation run({.arguments = {"add", "--corpus", corpus, "--wait", "100000", folder.path()}});
    while (!handles(run.id(), signal)) std::this_thread::yield();
    run.send(signal);
    EXPECT_EQ(run.finish().status, 130);
  }
}

// The corpus is asked until the letter is there; a run that kept it back would be stopped by CTest's limit.
TEST(Stop, FindsALetterStoredBeforeTheNextPathIsWritten) {
  const Folder folder;
  const std::string corpus = folder.path("c");
  const std::string letter =
      folder.add("a.txt", read_bytes(in_checkout("tests/letters/northbridge-focused-2018.txt")));
  for (const std::string jobs : {"1", "3"}) {
    SCOPED_TRACE(jobs);
    Conversation run({.arguments = {"add", "--corpus", corpus, "--jobs", jobs, "--files-from", "-"}});
    run.write(letter + "\n");
    while (letters_so_far(corpus).empty()) std::this_thread::yield();
    run.send(SIGTERM);
    EXPECT_THAT(run.read_line(), StartsWith("1 added"));
    EXPECT_EQ(run.finish().status, 130);
    Poco::File(corpus).remove(true);
  }
}

TEST(Stop, ReadsAListToItsEndHoweverItIsCut) {
  const Folder folder;
  const std::string corpus = folder.path("c");
  const std::string first =
      folder.add("a.txt", read_bytes(in_checkout("tests/letters/northbridge-focused-2018.txt")));
  const std::string second =
      folder.add("b\n.txt", read_bytes(in_checkout("tests/letters/thornwick-focused-2023.txt")));
  Conversation run({.arguments = {"add", "--corpus", corpus, "-0", "--files-from", "-"}});
  run.write(first.substr(0, 5));
  run.write(first.substr(5) + std::string(3, '\0') + second.substr(0, 9));
  while (letters_so_far(corpus).empty()) std::this_thread::yield();
  run.write(second.substr(9));  // no end behind the last
  run.close_input();
  EXPECT_THAT(run.read_line(), StartsWith("2 added"));
  EXPECT_EQ(run.finish().status, 0);
}

}  // namespace
}  // namespace letterlens::testing

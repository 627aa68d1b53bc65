// The worker as a program by itself: the same records as extract, shut off, gone with its input and its
// parent.
#include "tests/support/documents.h"
#include "tests/support/docx_builder.h"
#include "tests/support/faults.h"
#include "tests/support/files.h"
#include "tests/support/hostile_documents.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/work/pool_runs.h"

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <csignal>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Every kind of document that is read, and several that are refused.
std::vector<std::string> documents_of_every_kind(const Folder& folder) {
  std::vector<std::string> paths;
  for (const char* name :
       {"northbridge-focused-2022.txt", "northbridge-focused-2022.html", "northbridge-focused-2022.docx",
        "eastmere-focused-2019.pdf", "eastmere-focused-2019-scan.pdf", "harrowdene-jtai-2023.pdf"})
    paths.push_back(in_checkout("tests/letters/" + std::string(name)));
  paths.push_back(
      folder.add("letters.zip", make_zip({{"a.txt", letter_as_text()}, {"b.pdf", letter_as_pdf()}})));
  paths.push_back(folder.add("encrypted.pdf", encrypted_pdf()));
  paths.push_back(folder.add("scan.pdf", scanned_pdf()));
  paths.push_back(folder.add("soup.txt", "Leek soup\n"));
  paths.push_back(folder.path("missing"));
  return paths;
}

std::string joined(const std::vector<std::string>& paths, char end) {
  std::string out;
  for (const auto& path : paths) out += path + end;
  return out;
}

TEST(Worker, GivesTheRecordsOfExtract) {
  const Folder folder;
  const auto paths = documents_of_every_kind(folder);
  const Result extracted =
      run_program({.arguments = {"extract", "--text", "--files-from", "-"}, .input = joined(paths, '\n')});
  const Result worked = run_program({.arguments = {"worker", "--text"}, .input = joined(paths, '\n')});
  EXPECT_EQ(worked.status, 65);
  EXPECT_EQ(worked.err, "");
  ASSERT_THAT(lines_of(extracted.out), SizeIs(paths.size() + 1));
  EXPECT_EQ(worked.out, extracted.out);
  std::string marked;
  for (const auto& [number, result] : run_pool({.workers = 4, .worker_command = real_worker()}, paths))
    for (const auto& [letter, text, pages] : result.letters)
      marked += to_json(letter, text, {.with_text = true, .text_pages = pages}).dump() + '\n';
  EXPECT_EQ(marked, extracted.out) << "through a pool";
}

TEST(Worker, MarksTheEndOfEachPathWhenAsked) {
  const Folder folder;
  const std::string letters =
      folder.add("letters.zip", make_zip({{"a.txt", letter_as_text()}, {"b.txt", letter_as_text()}}));
  Conversation worker({.arguments = {"worker", "--null", "--end-marks"}});
  EXPECT_EQ(worker.read_line(), "\n") << "ready";
  for (int i = 0; i < 2; ++i) {
    worker.write(letters + '\0');
    const std::string first = worker.read_line();
    EXPECT_THAT(files_of(records_of(first + worker.read_line())), ElementsAre("a.txt", "b.txt"));
    EXPECT_EQ(worker.read_line(), "\n") << "done";
  }
  const Result rest = worker.finish();
  EXPECT_EQ(rest.status, 0);
  EXPECT_EQ(rest.out + rest.err, "");
}

TEST(Worker, IsShutOffBeforeItsFirstDocument) {
  Conversation worker({.arguments = {"worker", "--end-marks", "--memory-limit", "512"}});
  ASSERT_EQ(worker.read_line(), "\n");
  const std::string proc = "/proc/" + std::to_string(worker.id());
  const std::string status = read_bytes(proc + "/status");
  EXPECT_THAT(status, HasSubstr("\nNoNewPrivs:\t1\n"));
  EXPECT_THAT(status, HasSubstr("\nSeccomp:\t2\n"));
  const std::string limits = read_bytes(proc + "/limits");
  EXPECT_THAT(limits, ::testing::ContainsRegex("Max core file size +0 +0 "));
  EXPECT_THAT(limits, ::testing::ContainsRegex("Max file size +0 +0 "));
  EXPECT_THAT(limits, ::testing::ContainsRegex("Max cpu time +60[01] "));
  if (!address_sanitizer) {
    EXPECT_THAT(limits, ::testing::ContainsRegex("Max address space +536870912 +536870912 "));
  }
}

TEST(Worker, WritesRecordsIntoAFileToo) {
  const Folder folder;
  const std::string letter = folder.add("a.txt", letter_as_text());
  const Result result =
      run_program({.arguments = {"worker"}, .input = letter + '\n', .output = folder.path("records")});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(read_bytes(folder.path("records")), run_program({.arguments = {"extract", letter}}).out);
}

TEST(Worker, SaysWhenRecordsCannotBeWritten) {
  const Folder folder;
  const Result result = run_program({.arguments = {"worker"},
                                     .input = folder.add("a.txt", letter_as_text()) + '\n',
                                     .output = "/dev/full"});
  EXPECT_EQ(result.status, 74);
  EXPECT_THAT(lines_of(result.err), SizeIs(1));
}

TEST(Worker, RefusesWrongWords) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"worker", "a.pdf"},
                                                {"worker", "--memory-limit", "much"},
                                                {"worker", "--memory-limit", "12"},
                                                {"worker", "--memory-limit", "99999999999999999999"},
                                                {"worker", "--cpu-limit", "-1"},
                                                {"worker", "--cpu-limit", "1.5"}}) {
    const Result result = run_program({.arguments = words});
    EXPECT_EQ(result.status, 64) << words.back();
    EXPECT_THAT(lines_of(result.err), SizeIs(1)) << words.back();
    EXPECT_EQ(result.out, "");
  }
}

TEST(Worker, ReadsNoPipe) {
  const Folder folder;
  make_silent_pipe(folder.path("pipe"));
  const Result result = run_program({.arguments = {"worker"}, .input = folder.path("pipe") + '\n'});
  EXPECT_EQ(result.status, 65);
  EXPECT_THAT(result.out, HasSubstr("it is a pipe"));
}

TEST(Worker, SaysThatThereIsNoSandboxOnASystemWithoutSeccomp) {
  const Folder folder;
  const std::string letter = folder.add("a.txt", letter_as_text());
  std::vector<std::string> said;
  const auto results = run_pool({.workers = 2,
                                 .worker_command = {LETTERLENS_WITHOUT_SECCOMP, LETTERLENS_PROGRAM, "worker"},
                                 .on_message = [&](const std::string& line) { said.push_back(line); }},
                                std::vector<std::string>(20, letter));
  for (const auto& [number, result] : results) EXPECT_THAT(result.letters, SizeIs(1));
  EXPECT_THAT(said, ElementsAre(HasSubstr("no seccomp"))) << "once, however many workers";
}

TEST(Worker, HasProcessorTimeForEachDocument) {
  const Folder folder;
  const std::string burn = folder.add("burn", fault("burn"));
  const std::vector<std::string> paths(4, burn);
  for (const auto& [number, result] : run_pool({.worker_command = faulty_worker({"--cpu-limit=1"})}, paths))
    EXPECT_FALSE(result.failure.has_value()) << number;
}

bool is_alive(int process) {
  try {
    return read_bytes("/proc/" + std::to_string(process) + "/status").find("\nState:\tZ") ==
           std::string::npos;
  } catch (const std::runtime_error&) {
    return false;
  }
}

TEST(Worker, DoesNotOutliveItsParent) {
  const Folder folder;
  const std::string hanging = folder.add("a", fault("wait to be killed"));
  Poco::Pipe out;
  Poco::ProcessHandle parent = Poco::Process::launch(
      LETTERLENS_POOL_PARENT, {hanging, LETTERLENS_FAULTY_WORKER}, nullptr, &out, nullptr);
  Poco::PipeInputStream messages(out);
  std::string line;
  ASSERT_TRUE(std::getline(messages, line));
  ASSERT_EQ(line, "waiting");
  std::vector<int> workers = children_of(parent.id());
  while (workers.size() < 2) workers = children_of(parent.id());
  kill(parent.id(), SIGKILL);
  parent.wait();
  // CTest's limit stops the test if one of them lives on.
  for (const int worker : workers)
    while (is_alive(worker)) std::this_thread::yield();
}

}  // namespace
}  // namespace letterlens::testing

// Limits and sandbox, proven from inside: a document makes its worker try, and the record says what came of
// it.
#include "tests/support/attempts.h"
#include "tests/support/files.h"
#include "tests/work/pool_runs.h"

#include <fcntl.h>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::StartsWith;

class Confinement : public ::testing::Test {
 protected:
  Confinement() {
    folder_.add("victim", "Dear Ms Hale\n");
    std::filesystem::create_directory(folder_.path("folder-victim"));
  }

  // What came of each attempt, in a worker that may have 256 MiB.
  std::map<std::string, std::string> outcomes_of(const std::vector<std::string>& names) {
    std::vector<std::string> paths;
    for (const auto& name : names) paths.push_back(folder_.add("attempt " + name, attempt(name)));
    std::map<std::string, std::string> out;
    for (const auto& [number, result] :
         run_pool({.memory_limit = 256 * mebibyte, .worker_command = faulty_worker()}, paths))
      out[names[number]] = message_of(result);
    return out;
  }

  Folder folder_;
};

TEST_F(Confinement, RefusesEverythingButReading) {
  const std::vector<std::string> refused{"open a socket",
                                         "open a local socket",
                                         "open a pair of sockets",
                                         "send by its own standard input",
                                         "create a file",
                                         "create a file to read",
                                         "create by creat",
                                         "create a nameless file",
                                         "write to a file",
                                         "empty a file",
                                         "truncate a file",
                                         "delete a file",
                                         "rename a file",
                                         "link a file",
                                         "make a symbolic link",
                                         "make a folder",
                                         "remove a folder",
                                         "make a pipe file",
                                         "open to the world",
                                         "give away",
                                         "write memory as a file",
                                         "make a file of memory",
                                         "fork",
                                         "fork by clone",
                                         "run a program",
                                         "run an open program",
                                         "trace its parent",
                                         "signal its parent",
                                         "signal a thread of its parent's",
                                         "signal by an open file",
                                         "read its parent's memory",
                                         "limit its parent",
                                         "type into its terminal",
                                         "leave its namespace",
                                         "become somebody else",
                                         "load a program into the kernel",
                                         "queue calls behind the filter",
                                         "make memory that can be run",
                                         "make its memory run",
                                         "raise the limit on memory",
                                         "raise the limit on open files",
                                         "raise the limit on the size of files"};
  for (const auto& [name, outcome] : outcomes_of(refused)) EXPECT_EQ(outcome, "EPERM") << name;
  EXPECT_EQ(read_bytes(folder_.path("victim")), "Dear Ms Hale\n");
  EXPECT_FALSE(std::filesystem::exists(folder_.path("new")));
  EXPECT_TRUE(std::filesystem::exists(folder_.path("folder-victim")));
}

TEST_F(Confinement, LeavesWhatReadersNeed) {
  for (const auto& [name, outcome] :
       outcomes_of({"read a file", "list a folder", "start a thread", "signal itself", "allocate 64 MiB"}))
    EXPECT_EQ(outcome, "done") << name;
  // The C library takes the older call when it hears this.
  EXPECT_EQ(outcomes_of({"fork by clone3"}).at("fork by clone3"), "ENOSYS");
}

TEST_F(Confinement, SetsItsLimits) {
  const auto outcomes =
      outcomes_of({"open files without end", "limit on core files?", "limit on the size of files?"});
  EXPECT_EQ(outcomes.at("open files without end"), "EMFILE");
  EXPECT_EQ(outcomes.at("limit on core files?"), "0 0");
  EXPECT_EQ(outcomes.at("limit on the size of files?"), "0 0");
}

TEST_F(Confinement, LimitsMemory) {
  if (address_sanitizer) GTEST_SKIP() << "AddressSanitizer needs the address space";
  const auto outcomes = outcomes_of({"allocate 512 MiB", "limit on memory?"});
  EXPECT_EQ(outcomes.at("allocate 512 MiB"), "ENOMEM");
  EXPECT_EQ(outcomes.at("limit on memory?"), "268435456 268435456");
}

// The parent's own files may be open without O_CLOEXEC: libraries do that.
TEST_F(Confinement, InheritsThreeStreamsAndNoMore) {
  const int inheritable = open(folder_.path("victim").c_str(), O_RDONLY);
  ASSERT_GT(inheritable, 2);
  const std::string descriptors = outcomes_of({"open descriptors?"}).at("open descriptors?");
  close(inheritable);
  EXPECT_EQ(descriptors, "0 1 2 ");
}

// Poco blocks SIGPIPE in every program that uses it.
TEST_F(Confinement, LeavesSignalsOfTheTerminalToTheParent) {
  EXPECT_EQ(outcomes_of({"blocked signals?"}).at("blocked signals?"), "HUP INT QUIT PIPE TERM ");
}

}  // namespace
}  // namespace letterlens::testing

// report: what it prints, what it refuses, and what happens on a full disk.
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/tiny_disk.h"

#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ReportCommand : public ::testing::Test {
 protected:
  ReportCommand() {
    const Result added = run_program(
        {.arguments = {"add", "--corpus", corpus, "--register", in_checkout("tests/letters/authorities.csv"),
                       in_checkout("tests/letters/northbridge-focused-2018.txt"),
                       in_checkout("tests/letters/northbridge-focused-2022.txt")}});
    EXPECT_EQ(added.status, 0) << added.err;
  }

  Result report(std::vector<std::string> further) const {
    std::vector<std::string> arguments{"report", "--corpus", corpus};
    arguments.insert(arguments.end(), further.begin(), further.end());
    return run_program({.arguments = arguments});
  }

  Folder folder;
  std::string corpus = folder.path("c");
};

TEST_F(ReportCommand, SaysWhereToOpenIt) {
  const Result result = report({"--out", folder.path("r")});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  EXPECT_THAT(result.out, HasSubstr(folder.path("r/index.html") + ": 2 letters, "));
  EXPECT_TRUE(Poco::File(folder.path("r/index.html")).exists());
}

TEST_F(ReportCommand, TakesTheFiltersOfSearch) {
  const Result result = report(
      {"--out", folder.path("r"), "--since", "2020", "--authority", "Camden", "--authority", "Northbridge"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out, HasSubstr(": 1 letter, "));
  EXPECT_THAT(result.err, HasSubstr("has no letter to Camden"));
}

TEST_F(ReportCommand, SaysHowManyTheNewestAreOf) {
  const Result result = report({"--out", folder.path("r"), "--newest", "1"});
  EXPECT_THAT(result.out, HasSubstr(": 1 letter, the newest of 2, "));
}

TEST_F(ReportCommand, WrongWordsAreUsageErrors) {
  Poco::File(folder.path("full")).createDirectories();
  folder.add("full/diary.txt", "mine");
  const std::vector<std::pair<std::vector<std::string>, std::string>> rows{
      {{}, "report needs --out DIR"},
      {{"--out", folder.path("r"), "--newest", "0"}, "--newest takes a whole number, 1 to"},
      {{"--out", folder.path("r"), "--newest", "ten"}, "--newest takes a whole number"},
      {{"--out", folder.path("r"), "more"}, "unexpected argument \"more\""},
      {{"--out", folder.path("full")}, "holds other files; give a folder that is new or empty"},
  };
  for (const auto& [arguments, message] : rows) {
    const Result result = report(arguments);
    EXPECT_EQ(result.status, 64) << message;
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_THAT(result.out, IsEmpty());
  }
}

TEST_F(ReportCommand, AFullDiskGives74AndNoHalfPage) {
  const std::string out = folder.path("disk");
  const TinyDisk disk(out, "64k");
  if (!disk.mounted()) GTEST_SKIP() << "only root can mount a tmpfs";
  const Result full = report({"--out", out});
  EXPECT_EQ(full.status, 74) << full.out << full.err;
  EXPECT_THAT(full.err, HasSubstr(out));
  for (const auto& name : names_in(out, ".html"))
    EXPECT_THAT(read_bytes(out + '/' + name), HasSubstr("</html>")) << name;
  disk.resize("64m");
  const Result again = report({"--out", out});
  EXPECT_EQ(again.status, 0) << again.err;
}

}  // namespace
}  // namespace letterlens::testing

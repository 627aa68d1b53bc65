// watch: what lies in a folder is added, then what appears in it or below it, until it is told to stop.
#include "corpus/store/database.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

// Each read waits for the summary of a batch; a watch that overlooks a file is stopped by CTest's limit.
TEST(Watch, AddsWhatLiesThereAndWhatAppearsAndStopsCleanly) {
  const auto sample = [](const std::string& name) {
    return read_bytes(in_checkout("tests/letters/" + name));
  };
  const Folder folder;
  Poco::File(folder.path("letters")).createDirectories();
  folder.add("letters/first.txt", sample("northbridge-focused-2018.txt"));
  Conversation watch({.arguments = {"watch", "--corpus", folder.path("c"), "--register",
                                    in_checkout("tests/letters/authorities.csv"), folder.path("letters")}});
  EXPECT_THAT(watch.read_line(), StartsWith("1 added"));
  Poco::File(folder.path("letters/sub")).createDirectories();
  folder.add("letters/sub/second.txt", sample("thornwick-focused-2023.txt"));
  EXPECT_THAT(watch.read_line(), StartsWith("1 added"));
  folder.add("third.part", sample("eastmere-focused-2019.txt"));
  Poco::File(folder.path("third.part")).renameTo(folder.path("letters/sub/third.txt"));
  EXPECT_THAT(watch.read_line(), StartsWith("1 added"));
  watch.send(SIGTERM);
  EXPECT_EQ(watch.finish().status, 0);
  EXPECT_THAT(letters_so_far(folder.path("c")), SizeIs(3));
}

TEST(Watch, DoesNotBringARemovedLetterBack) {
  const Folder folder;
  Poco::File(folder.path("letters")).createDirectories();
  const auto file =
      folder.add("letters/a.txt", read_bytes(in_checkout("tests/letters/northbridge-focused-2018.txt")));
  ASSERT_EQ(run_program({.arguments = {"add", "--corpus", folder.path("c"), "--register",
                                       in_checkout("tests/letters/authorities.csv"), file}})
                .status,
            0);
  const auto ids = letters_so_far(folder.path("c"));
  ASSERT_THAT(ids, SizeIs(1));
  ASSERT_EQ(run_program({.arguments = {"remove", "--corpus", folder.path("c"), ids[0]}}).status, 0);
  Poco::File(file).setLastModified(Poco::Timestamp(0));
  Conversation watch({.arguments = {"watch", "--corpus", folder.path("c"), "--register",
                                    in_checkout("tests/letters/authorities.csv"), folder.path("letters")}});
  EXPECT_THAT(watch.read_line(), StartsWith("0 added"));
  EXPECT_THAT(watch.read_line(), HasSubstr("1 left out because they were removed"));
  watch.send(SIGTERM);
  EXPECT_EQ(watch.finish().status, 0);
  EXPECT_THAT(letters_so_far(folder.path("c")), IsEmpty());
}

// Messages go to standard error; the shell brings them to where a test reads line by line.
Call watching(const Folder& folder) {
  return {
      .arguments = {"-c", "exec \"$0\" watch --corpus \"$1\" --register \"$2\" \"$3\" 2>&1", program_path(),
                    folder.path("c"), in_checkout("tests/letters/authorities.csv"), folder.path("letters")},
      .program = "/bin/sh"};
}

TEST(Watch, GoesOnWhenAnotherProgramHoldsTheDatabase) {
  const Folder folder;
  Poco::File(folder.path("letters")).createDirectories();
  Database other(folder.path("c"), Access::write);
  Conversation watch(watching(folder));
  other.transaction([&] {
    EXPECT_THAT(watch.read_line(), HasSubstr("watching"));
    EXPECT_THAT(watch.read_line(), HasSubstr("watch tries again by itself"));
  });
  folder.add("letters/a.txt", read_bytes(in_checkout("tests/letters/northbridge-focused-2018.txt")));
  EXPECT_THAT(watch.read_line(), StartsWith("1 added"));
  watch.send(SIGTERM);
  EXPECT_EQ(watch.finish().status, 0);
}

}  // namespace
}  // namespace letterlens::testing

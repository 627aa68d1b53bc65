// Which files of a watched folder are new and completely written.
#include "corpus/ingest/settled_files.h"

#include "tests/support/files.h"

#include <Poco/File.h>
#include <Poco/Process.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The memory of a process is a file that nobody can read from its start, whoever runs the test.
TEST(SettledFiles, IncludeAFileThatCannotBeReadOnlyOnce) {
  const Folder folder;
  const std::string unreadable = folder.path("letters/a.txt");
  const std::string memory = "/proc/" + std::to_string(Poco::Process::id()) + "/mem";
  Poco::File(folder.path("letters")).createDirectories();
  ASSERT_EQ(symlink(memory.c_str(), unreadable.c_str()), 0);
  Database database(folder.path("c"), Access::write);
  KnownFiles known(database);
  SettledFiles files(folder.path("letters"), folder.path("c"), true);
  EXPECT_THAT(files.scan(known), IsEmpty());
  EXPECT_THAT(files.scan(known), ElementsAre(unreadable));
  EXPECT_THAT(files.scan(known), IsEmpty());
  EXPECT_THAT(files.scan(known), ElementsAre(unreadable)) << "it was not added, so it is returned again";
  files.were_added();
  for (int look = 0; look < 4; ++look) {
    EXPECT_THAT(files.scan(known), IsEmpty());
    EXPECT_FALSE(files.any_unsettled());
  }
  Poco::File(unreadable).remove();
  folder.add("letters/a.txt", "It can be read now.");
  EXPECT_THAT(files.scan(known), IsEmpty());
  EXPECT_THAT(files.scan(known), ElementsAre(unreadable));
}

}  // namespace
}  // namespace letterlens::testing

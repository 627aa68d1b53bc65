// Files and folders are seen whole or not at all, whatever goes wrong.
#include "schemas/base/atomic_file.h"

#include "tests/support/files.h"
#include "tests/support/tiny_disk.h"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <sys/stat.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> all_names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

void write_file(const std::string& target, std::string_view bytes) {
  AtomicFile file(target);
  file.write(bytes);
  file.commit();
}

template <typename Write>
FileError refusal(Write write) {
  try {
    write();
  } catch (const FileError& error) {
    return error;
  }
  ADD_FAILURE() << "nothing was refused";
  return {"", ""};
}

TEST(AtomicFile, ReplacesAFileAndKeepsItsPermissions) {
  const Folder folder;
  const std::string target = folder.path("a.txt");
  write_file(target, "first");
  chmod(target.c_str(), 0640);
  write_file(target, std::string(200'000, 'x'));
  EXPECT_EQ(read_bytes(target), std::string(200'000, 'x'));
  struct stat status {};
  ASSERT_EQ(stat(target.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640U);
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("a.txt"));
}

TEST(AtomicFile, LeavesTheOldFileUntilItIsCommitted) {
  const Folder folder;
  const std::string target = folder.add("a.txt", "old");
  {
    AtomicFile file(target);
    file.write("new");
    EXPECT_EQ(read_bytes(target), "old");
  }
  EXPECT_EQ(read_bytes(target), "old");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("a.txt")) << "the unfinished file is removed";
}

TEST(AtomicFile, KeepsALink) {
  const Folder folder;
  folder.add("real.txt", "old");
  std::filesystem::create_symlink("real.txt", folder.path("link.txt"));
  write_file(folder.path("link.txt"), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link.txt")));
  EXPECT_EQ(read_bytes(folder.path("real.txt")), "new");
}

TEST(AtomicFile, TakesOverWhatAKilledProgramLeft) {
  const Folder folder;
  folder.add(".a.txt.letterlens-incoming", "half of something much longer");
  write_file(folder.path("a.txt"), "new");
  EXPECT_EQ(read_bytes(folder.path("a.txt")), "new");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("a.txt"));
}

TEST(AtomicFile, IsNotWrittenByTwoAtOnce) {
  const Folder folder;
  const std::string target = folder.path("a.txt");
  AtomicFile first(target);
  first.write("first");
  EXPECT_EQ(refusal([&] { write_file(target, "second"); }).fault(), FileFault::in_use);
  first.commit();
  EXPECT_EQ(read_bytes(target), "first");
}

TEST(AtomicFile, RefusesAFolderThatIsNotThere) {
  const Folder folder;
  const auto error = refusal([&] { write_file(folder.path("no/a.txt"), "x"); });
  EXPECT_EQ(error.path(), folder.path("no/a.txt"));
  EXPECT_EQ(error.fault(), FileFault::not_writable);
  EXPECT_THAT(error.what(), HasSubstr("cannot be written (No such file or directory)"));
}

TEST(AtomicFile, RefusesAFolderInPlaceOfAFile) {
  const Folder folder;
  EXPECT_THAT(refusal([&] { write_file(folder.path(), "x"); }).reason(), HasSubstr("is a folder"));
  EXPECT_THAT(all_names_in(folder.path()), IsEmpty());
}

TEST(AtomicFile, WritesToADeviceDirectlyAndSaysThatItIsFull) {
  EXPECT_THAT(refusal([] { write_file("/dev/full", "x"); }).reason(), HasSubstr("No space left on device"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
  write_file("/dev/null", "x");
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(AtomicFile, LeavesTheOldFileWhenTheDiskIsFull) {
  const Folder folder;
  const TinyDisk disk(folder.path("disk"), "64k");
  if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
  const std::string target = folder.path("disk/a.txt");
  write_file(target, "old");
  EXPECT_THAT(refusal([&] { write_file(target, std::string(1'000'000, 'x')); }).reason(),
              HasSubstr("No space left on device"));
  EXPECT_EQ(read_bytes(target), "old");
  EXPECT_THAT(all_names_in(folder.path("disk")), ElementsAre("a.txt"));
}

TEST(AtomicFolder, RemovesWhatIsNotCommitted) {
  const Folder folder;
  {
    const AtomicFolder half(folder.path("out"), {"a.txt"});
    write_bytes(half.path() + "/a.txt", "half");
  }
  EXPECT_THAT(all_names_in(folder.path()), IsEmpty());
}

TEST(AtomicFiles, TakeTheirPlacesTogether) {
  const Folder folder;
  std::filesystem::create_directory(folder.path("sub"));
  folder.add("a.txt", "old");
  AtomicFiles files(folder.path());
  files.write("a.txt", "new");
  files.copy("sub/b.txt", folder.path("a.txt"));
  EXPECT_EQ(read_bytes(folder.path("a.txt")), "old");
  EXPECT_FALSE(std::filesystem::exists(folder.path("sub/b.txt")));
  files.commit();
  EXPECT_EQ(read_bytes(folder.path("a.txt")), "new");
  EXPECT_EQ(read_bytes(folder.path("sub/b.txt")), "old");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("a.txt", "sub"));
}

TEST(AtomicFiles, LeaveNothingWhenOneCannotBeWritten) {
  const Folder folder;
  {
    AtomicFiles files(folder.path());
    files.write("a.txt", "new");
    EXPECT_EQ(refusal([&] { files.write("no/b.txt", "x"); }).path(), folder.path("no/b.txt"));
    EXPECT_EQ(refusal([&] { files.copy("c.txt", folder.path("gone")); }).path(), folder.path("c.txt"));
  }
  EXPECT_THAT(all_names_in(folder.path()), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing

// What becomes of the place that an export is written to.
#include "corpus/export/export_folder.h"

#include "tests/support/files.h"

#include <Poco/File.h>
#include <filesystem>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// One export of two files.
void write_export(const std::string& target, const std::string& text) {
  ExportFolder folder(target, {"a.csv", "b.csv"});
  folder.file(0).write(text);
  folder.file(1).write(text + " too");
  folder.file(0).finish();
  folder.file(1).finish();
  folder.commit();
}

std::optional<FileError> refusal_of(const std::string& target) {
  try {
    write_export(target, "refused");
  } catch (const FileError& error) {
    return error;
  }
  return std::nullopt;
}

std::vector<std::string> all_names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(ExportFolder, IsMadeAndReplacedNightAfterNight) {
  const Folder folder;
  const std::string target = folder.path("out");
  write_export(target, "first");
  EXPECT_THAT(all_names_in(target), ElementsAre(folder_note, "a.csv", "b.csv"));
  chmod(target.c_str(), 0750);
  write_export(target, "second");
  EXPECT_EQ(read_bytes(target + "/a.csv"), "second");
  EXPECT_EQ(read_bytes(target + "/b.csv"), "second too");
  struct stat status {};
  ASSERT_EQ(stat(target.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0750U) << "who may read it stays as the operator set it";
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("out")) << "nothing is left beside it";
}

TEST(ExportFolder, ReplacesAnExportThatHadOtherFiles) {
  const Folder folder;
  const std::string target = folder.path("out");
  {
    ExportFolder older(target, {"c.csv"});
    older.file(0).finish();
    older.commit();
  }
  write_export(target, "new");
  EXPECT_THAT(all_names_in(target), ElementsAre(folder_note, "a.csv", "b.csv"));
  // Somebody has a file of it open in LibreOffice.
  write_bytes(target + "/.~lock.a.csv#", "Ana Field");
  write_export(target, "newer");
  EXPECT_EQ(read_bytes(target + "/a.csv"), "newer");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("out"));
}

TEST(ExportFolder, TakesAnEmptyFolderAndFollowsALink) {
  const Folder folder;
  Poco::File(folder.path("real")).createDirectory();
  std::filesystem::create_directory_symlink(folder.path("real"), folder.path("link"));
  write_export(folder.path("link") + '/', "through the link");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link")));
  EXPECT_EQ(read_bytes(folder.path("real/a.csv")), "through the link");
}

TEST(ExportFolder, IsRefusedWhereAnythingElseIsAndNothingIsTouched) {
  struct Row {
    std::string sentence;
    std::function<void(const std::string&)> prepare;
    std::string named;
  };
  const std::vector<Row> rows{
      {"somebody's folder",
       [](const auto& path) {
         Poco::File(path).createDirectory();
         write_bytes(path + "/thesis.docx", "mine");
       },
       "thesis.docx"},
      {"an export with a file of somebody's in it",
       [](const auto& path) {
         write_export(path, "old");
         write_bytes(path + "/thesis.docx", "mine");
       },
       "thesis.docx"},
      {"a folder in an export",
       [](const auto& path) {
         write_export(path, "old");
         Poco::File(path + "/notes").createDirectory();
       },
       "notes"},
      {"a note that names a path out of the folder",
       [](const auto& path) {
         Poco::File(path).createDirectory();
         write_bytes(path + "/.letterlens-export", "../thesis.docx\n");
         write_bytes(path + "/thesis.docx", "mine");
       },
       "thesis.docx"},
      {"a file", [](const auto& path) { write_bytes(path, "mine"); }, "is a file"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Folder folder;
    const std::string target = folder.path("out");
    row.prepare(target);
    const auto before =
        std::filesystem::is_directory(target) ? all_names_in(target) : std::vector<std::string>();
    const auto refusal = refusal_of(target);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->fault(), FileFault::not_writable);
    EXPECT_THAT(refusal->what(), HasSubstr(row.named));
    EXPECT_THAT(refusal->what(), HasSubstr(target));
    if (!before.empty()) {
      EXPECT_EQ(all_names_in(target), before);
    }
    EXPECT_THAT(all_names_in(folder.path()), ElementsAre("out"));
  }
}

TEST(ExportFolder, IsNotSeenBeforeItIsWhole) {
  const Folder folder;
  const std::string target = folder.path("out");
  write_export(target, "old");
  {
    ExportFolder half(target, {"a.csv"});
    half.file(0).write("new");
    half.file(0).finish();
    EXPECT_EQ(read_bytes(target + "/a.csv"), "old");
  }
  EXPECT_EQ(read_bytes(target + "/a.csv"), "old");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("out")) << "what was given up is cleared";
}

TEST(ExportFolder, ClearsWhatAKilledExportLeft) {
  const Folder folder;
  const std::string left = folder.path(".out.letterlens-incoming");
  Poco::File(left).createDirectory();
  write_bytes(left + "/.letterlens-export", "old-table.csv\n");
  write_bytes(left + "/old-table.csv", "half");
  write_export(folder.path("out"), "new");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("out"));
  EXPECT_THAT(all_names_in(folder.path("out")), ElementsAre(folder_note, "a.csv", "b.csv"));
}

TEST(ExportFolder, IsNotWrittenByTwoAtOnce) {
  const Folder folder;
  const std::string target = folder.path("out");
  const ExportFolder first(target, {"a.csv"});
  const auto refusal = refusal_of(target);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->fault(), FileFault::in_use);
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre(".out.letterlens-incoming"));
}

TEST(ExportFolder, SaysThatItsParentIsMissing) {
  const Folder folder;
  const auto refusal = refusal_of(folder.path("no/out"));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->fault(), FileFault::not_writable);
  EXPECT_THAT(refusal->what(), HasSubstr(folder.path("no")));
  EXPECT_THAT(all_names_in(folder.path()), IsEmpty());
}

// As on a file system that cannot exchange two folders in one step.
TEST(ExportFolder, CanBeExchangedByRenaming) {
  const Folder folder;
  for (const std::string name : {"a", "b"}) {
    Poco::File(folder.path(name)).createDirectory();
    write_bytes(folder.path(name + "/name"), name);
  }
  exchange_by_renaming(folder.path("a"), folder.path("b"));
  EXPECT_EQ(read_bytes(folder.path("a/name")), "b");
  EXPECT_EQ(read_bytes(folder.path("b/name")), "a");
  EXPECT_THAT(all_names_in(folder.path()), ElementsAre("a", "b"));
  // What cannot take the place leaves it to what was there.
  EXPECT_THROW(exchange_by_renaming(folder.path("none"), folder.path("b")), FileError);
  EXPECT_EQ(read_bytes(folder.path("b/name")), "a");
}

}  // namespace
}  // namespace letterlens::testing

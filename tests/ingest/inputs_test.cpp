// Which files of folders and lists are documents to add.
#include "corpus/ingest/inputs.h"

#include "tests/support/files.h"

#include <Poco/File.h>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;

// The folder without links in it, so that names can be compared.
class InputsTest : public ::testing::Test {
 protected:
  std::string path(const std::string& name) const { return top_ + '/' + name; }
  void make_folder(const std::string& name) const { Poco::File(path(name)).createDirectories(); }

  static std::vector<std::string> all(Inputs& inputs) {
    std::vector<std::string> paths;
    while (const auto file = inputs.next()) paths.push_back(file->path);
    return paths;
  }

  Folder folder_;
  std::string top_ = std::filesystem::canonical(folder_.path()).string();
};

TEST_F(InputsTest, AreFoundInFoldersFilesBeforeFolders) {
  make_folder("letters/2022");
  for (const auto* name : {"letters/b.txt", "letters/A.PDF", "letters/2022/c.docx", "letters/.hidden.txt",
                           "letters/b.corrections.json", "letters/notes.csv"})
    folder_.add(name, "text");
  folder_.add("letters/report.bin", "%PDF-1.4");
  Inputs inputs({path("letters")}, {}, path("c"));
  EXPECT_THAT(all(inputs), ElementsAre(path("letters/A.PDF"), path("letters/b.txt"),
                                       path("letters/report.bin"), path("letters/2022/c.docx")));
  EXPECT_EQ(inputs.skipped(), 1U);
}

TEST_F(InputsTest, OfAFolderAreRegularFiles) {
  make_folder("letters");
  ASSERT_EQ(mkfifo(path("letters/pipe").c_str(), 0666), 0);
  Inputs inputs({path("letters")}, {}, path("c"));
  EXPECT_THAT(all(inputs), ElementsAre());
  EXPECT_EQ(inputs.skipped(), 1U);
}

TEST_F(InputsTest, DoNotIncludeTheCorpusItself) {
  make_folder("letters/corpus");
  folder_.add("letters/corpus/a.txt", "text");
  folder_.add("letters/b.txt", "text");
  Inputs inputs({path("letters")}, {}, path("letters/../letters/corpus/"));
  EXPECT_THAT(all(inputs), ElementsAre(path("letters/b.txt")));
}

TEST_F(InputsTest, AreNamedOnlyIfGivenByThemselves) {
  make_folder("letters");
  folder_.add("letters/a.txt", "text");
  std::vector<PathList> lists;
  lists.push_back(PathList::of_paths({path("b.txt")}));
  Inputs inputs({path("letters"), path("nowhere.txt")}, std::move(lists), path("c"));
  const auto found = inputs.next();
  const auto given = inputs.next();
  const auto listed = inputs.next();
  ASSERT_TRUE(found && given && listed);
  EXPECT_FALSE(found->named);
  EXPECT_TRUE(given->named);
  EXPECT_EQ(given->path, path("nowhere.txt")) << "whoever reads it says that it is missing";
  EXPECT_FALSE(listed->named);
  EXPECT_FALSE(inputs.next());
  EXPECT_EQ(inputs.awaited(), std::nullopt);
}

TEST_F(InputsTest, AbsolutePathsHaveNoDots) {
  EXPECT_EQ(absolute_path("/a/./b//c/"), "/a/b/c");
  EXPECT_EQ(absolute_path("/a/x/../b"), "/a/b");
  EXPECT_EQ(absolute_path("/../a"), "/a");
  EXPECT_EQ(absolute_path("~a.txt"), (std::filesystem::current_path() / "~a.txt").string());
  EXPECT_EQ(absolute_path("."), std::filesystem::current_path().string());
}

// The system goes to the parent of the folder that a link leads to, not back to where the link is.
TEST_F(InputsTest, AbsolutePathsFollowALinkBeforeItsParentIsMeant) {
  make_folder("far/away");
  Poco::File(path("far/away")).linkTo(path("link"), Poco::File::LINK_SYMBOLIC);
  EXPECT_EQ(absolute_path(path("link/../b.txt")), path("far/b.txt"));
  EXPECT_EQ(absolute_path(path("link/b.txt")), path("link/b.txt"));
}

}  // namespace
}  // namespace letterlens::testing

// Removing letters, and what removed letters mean for later runs.
#include "corpus/ingest/removal.h"

#include "tests/support/docx_builder.h"
#include "tests/support/ingest_runs.h"

#include <filesystem>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class IngestRemoval : public IngestTest {
 protected:
  Removal remove(const std::vector<std::string>& ids) const {
    Database database(corpus_, Access::write);
    return remove_letters(database, ids);
  }
  std::size_t stored_files() const {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus_ + "/sources"))
      count += entry.is_regular_file() ? 1 : 0;
    return count;
  }
};

TEST_F(IngestRemoval, TakesTheLetterAndItsDocument) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "thornwick-focused-2023.txt");
  add_folder();
  const auto both = ids();
  EXPECT_THAT(remove({both.at(0)}).removed, ElementsAre(both.at(0)));
  EXPECT_THAT(ids(), ElementsAre(both.at(1)));
  EXPECT_EQ(stored_files(), 1U);
}

TEST_F(IngestRemoval, DoesNothingIfAnIdIsUnknown) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  add_folder();
  const Removal removal = remove({ids().at(0), "nowhere-jtai-2020-01-01", "nor-here", "nor-here"});
  EXPECT_THAT(removal.unknown, ElementsAre("nowhere-jtai-2020-01-01", "nor-here"));
  EXPECT_THAT(removal.removed, IsEmpty());
  EXPECT_THAT(ids(), SizeIs(1));
  EXPECT_EQ(stored_files(), 1U);
}

TEST_F(IngestRemoval, SaysWhichRevisionBecomesCurrent) {
  put_sample("a.txt", "northbridge-focused-2022.txt");
  put_sample("b.pdf", "northbridge-focused-2022.pdf");
  put_sample("c.docx", "northbridge-focused-2022.docx");
  add_folder();
  const auto revisions = ids();
  ASSERT_THAT(revisions, SizeIs(3));
  EXPECT_THAT(remove({revisions[2]}).now_current, IsEmpty()) << "the current one is the same";
  const Removal removal = remove({revisions[0], revisions[0]});
  EXPECT_THAT(removal.removed, ElementsAre(revisions[0]));
  ASSERT_THAT(removal.now_current, SizeIs(1));
  EXPECT_EQ(removal.now_current[0].letter_id, revisions[0]);
  EXPECT_THAT(files(), ElementsAre(removal.now_current[0].file));
}

TEST_F(IngestRemoval, TakesAllRevisionsThatAreNamedAlthoughIdsMove) {
  put_sample("a.txt", "northbridge-focused-2022.txt");
  put_sample("b.pdf", "northbridge-focused-2022.pdf");
  put_sample("c.docx", "northbridge-focused-2022.docx");
  add_folder();
  const auto revisions = ids();
  ASSERT_THAT(revisions, SizeIs(3));
  EXPECT_THAT(remove({revisions[0], revisions[1]}).removed, ElementsAre(revisions[0], revisions[1]));
  EXPECT_THAT(ids(), ElementsAre(revisions[0]));
  EXPECT_EQ(stored_files(), 1U);
}

TEST_F(IngestRemoval, IsReportedEachTimeAFolderHasTheLetter) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "thornwick-focused-2023.txt");
  add_folder();
  remove({ids().at(0)});
  for (const bool touched : {false, true, false}) {
    if (touched) touch("a.txt");
    EXPECT_EQ(add_folder(), (Tally{.unchanged = 1, .removed_earlier = 1})) << touched;
  }
  put_sample("copy.txt", "northbridge-focused-2018.txt");
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1, .removed_earlier = 2}));
}

TEST_F(IngestRemoval, IsUndoneByNamingTheFileAndNotByAManifest) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  add_folder();
  const auto before = ids();
  remove(before);
  const auto manifest = folder_.add("m.csv", "path,source_url,publication_date\nletters/a.txt,,\n");
  EXPECT_EQ(add_manifest(manifest), (Tally{.removed_earlier = 1}));
  touch("a.txt");
  EXPECT_EQ(add_manifest(manifest), (Tally{.removed_earlier = 1}));
  EXPECT_THAT(ids(), IsEmpty());
  EXPECT_EQ(add_manifest(manifest, {in_letters("a.txt")}), (Tally{.added = 1, .unchanged = 1}));
  EXPECT_EQ(ids(), before);
}

TEST_F(IngestRemoval, OfAMemberIsUndoneByNamingTheArchive) {
  put("z.zip", make_zip({{"a.txt", sample("northbridge-focused-2018.txt")},
                         {"b.txt", sample("thornwick-focused-2023.txt")}}));
  add_folder();
  const auto both = ids();
  ASSERT_THAT(both, SizeIs(2));
  remove({both[0]});
  EXPECT_EQ(stored_files(), 1U) << "the other letter came from it too";
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1, .removed_earlier = 1}));
  EXPECT_EQ(add_folder({.reprocess = true, .made_with = "other options"}),
            (Tally{.revised = 1, .removed_earlier = 1}));
  EXPECT_THAT(ids(), ElementsAre(both[1]));
  EXPECT_EQ(add({in_letters("z.zip")}), (Tally{.added = 1, .revised = 1}));
  EXPECT_EQ(ids(), both);
  EXPECT_EQ(add({in_letters("z.zip")}), (Tally{.unchanged = 1}));

  remove(both);
  EXPECT_EQ(stored_files(), 0U);
  EXPECT_EQ(add_folder({.reprocess = true}), (Tally{.removed_earlier = 1}));
  EXPECT_EQ(add({in_letters("z.zip")}), (Tally{.added = 2}));
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1})) << "nothing is removed any more";
}

}  // namespace
}  // namespace letterlens::testing

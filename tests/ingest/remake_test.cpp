// Records of an older program are made again from the documents that the corpus keeps.
#include "corpus/ingest/removal.h"
#include "corpus/store/sources.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/docx_builder.h"
#include "tests/support/ingest_runs.h"

#include <Poco/File.h>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Not;

const std::string older_title = "An older reading";

// Letters of two forms, a copy that is a revision, and an archive of which one member fails.
class IngestRemake : public IngestTest {
 protected:
  IngestRemake() {
    put_sample("nb18.txt", "northbridge-focused-2018.txt");
    put_sample("nb22.txt", "northbridge-focused-2022.txt");
    put_sample("nb22.pdf", "northbridge-focused-2022.pdf");
    put("more.zip", make_zip({{"a/westhaven.txt", sample("westhaven-jtai-2018.txt")},
                              {"shopping.txt", "Milk, bread, eggs.\n"}}));
  }
  void add_as_older() const { add_folder({.older = true}); }
  std::vector<std::string> contents() const { return contents_of(corpus_); }
  // What the corpus would be if nothing older had made it.
  std::vector<std::string> contents_if_added_today() const {
    const Folder other;
    Poco::File(corpus_).moveTo(other.path("c"));
    add_folder();
    auto today = contents();
    Poco::File(corpus_).remove(true);
    Poco::File(other.path("c")).moveTo(corpus_);
    return today;
  }
  std::string stored(const std::string& sample_name) const {
    const auto sha256 = record_of("a", sample(sample_name)).at("source").at("sha256").get<std::string>();
    return Sources(corpus_).path(sha256, "text/plain");
  }
};

TEST_F(IngestRemake, NeedsNoneOfTheFilesThatWereAdded) {
  add_as_older();
  EXPECT_THAT(titles(), Each(older_title));
  const auto today = contents_if_added_today();
  for (const auto* name : {"nb18.txt", "nb22.txt", "nb22.pdf", "more.zip"}) take_away(name);
  EXPECT_EQ(remake(), (Tally{.revised = 4, .failed = 1, .known_failures = 1}));
  EXPECT_EQ(contents(), today) << "failures and known files too";
  EXPECT_EQ(remake(), (Tally{.unchanged = 4}));
}

TEST_F(IngestRemake, LeavesWhatIsUpToDate) {
  add({in_letters("nb18.txt")}, {.older = true});
  add_folder();
  EXPECT_EQ(remake(), (Tally{.revised = 1, .unchanged = 3}));
}

TEST_F(IngestRemake, KeepsCorrections) {
  put_correction("nb18.corrections.json", "2018-12-24");
  add({in_letters("nb18.txt")}, {.older = true});
  EXPECT_EQ(remake(), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_THAT(titles(), ElementsAre(Not(older_title)));

  take_away("nb18.corrections.json");
  EXPECT_EQ(remake({.made_with = "other options"}), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24")) << "they are the corpus' own";
}

TEST_F(IngestRemake, LeavesTheOlderRecordIfTheDocumentCannotBeRead) {
  add({in_letters("nb18.txt"), in_letters("nb22.txt")}, {.older = true});
  const std::string gone = stored("northbridge-focused-2018.txt");
  const std::string changed = stored("northbridge-focused-2022.txt");
  Poco::File(gone).remove();
  write_bytes(changed, "other bytes");
  EXPECT_EQ(remake(), (Tally{.failed = 2}));
  EXPECT_THAT(titles(), Each(older_title));
  EXPECT_THAT(failures(), ::testing::UnorderedElementsAre(gone, changed));

  // Once they are back they are read, and are no longer failures.
  write_bytes(gone, sample("northbridge-focused-2018.txt"));
  write_bytes(changed, sample("northbridge-focused-2022.txt"));
  EXPECT_EQ(remake(), (Tally{.revised = 2}));
  EXPECT_THAT(failures(), ElementsAre());
}

TEST_F(IngestRemake, LeavesALetterWithTheDocumentThatItCameFromLast) {
  put("both.zip", make_zip({{"a.txt", sample("westhaven-jtai-2018.txt")},
                            {"b.txt", sample("eastmere-focused-2019.txt")}}));
  add({in_letters("both.zip")}, {.older = true});
  put_sample("alone.txt", "westhaven-jtai-2018.txt");
  ASSERT_EQ(add({in_letters("alone.txt")}), (Tally{.revised = 1}));
  EXPECT_EQ(remake(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(files(), ::testing::UnorderedElementsAre("alone.txt", "b.txt"));
}

TEST_F(IngestRemake, DoesNotBringARemovedMemberBack) {
  put("both.zip", make_zip({{"a.txt", sample("westhaven-jtai-2018.txt")},
                            {"b.txt", sample("eastmere-focused-2019.txt")}}));
  add({in_letters("both.zip")}, {.older = true});
  {
    Database database(corpus_, Access::write);
    remove_letters(database, {ids().at(1)});
  }
  const auto before = ids();
  EXPECT_EQ(remake(), (Tally{.revised = 1, .removed_earlier = 1}));
  EXPECT_EQ(ids(), before);
  EXPECT_THAT(titles(), Not(Contains(older_title)));
}

}  // namespace
}  // namespace letterlens::testing

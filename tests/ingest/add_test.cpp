// Adding: what is new is read once, however often and under whatever name it comes.
#include "corpus/store/corpus_letter.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/docx_builder.h"
#include "tests/support/ingest_runs.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string shopping_list = "Milk, bread, eggs.\n";

TEST_F(IngestTest, KnowsTheSameBytesUnderAnotherName) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  EXPECT_EQ(add_folder(), (Tally{.added = 1}));
  put_sample("again.txt", "northbridge-focused-2018.txt");
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 2}));
  EXPECT_THAT(files(), ElementsAre("a.txt"));
}

TEST_F(IngestTest, ReadsTheSameBytesOnceWhileTheyAreBeingRead) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "northbridge-focused-2018.txt");
  put("c.txt", shopping_list);
  put("d.txt", shopping_list);
  EXPECT_EQ(add_folder({.ahead = true}),
            (Tally{.added = 1, .unchanged = 1, .failed = 2, .known_failures = 1}));
  EXPECT_THAT(files(), ElementsAre("a.txt"));
  EXPECT_THAT(failures(), ElementsAre(in_letters("c.txt"), in_letters("d.txt")));
}

TEST_F(IngestTest, KnowsAFileThatWasOnlyTouched) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  add_folder();
  touch("a.txt");
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1}));
}

TEST_F(IngestTest, MakesStaleRecordsAgainOnRequest) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "thornwick-focused-2023.txt");
  add_folder({.older = true});
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 2}));
  EXPECT_THAT(titles(), ElementsAre("An older reading", "An older reading"));
  EXPECT_EQ(add_folder({.reprocess = true}), (Tally{.revised = 2}));
  EXPECT_THAT(titles(), Not(Contains("An older reading")));
  EXPECT_EQ(add_folder({.reprocess = true}), (Tally{.unchanged = 2}));
  EXPECT_EQ(add_folder({.reprocess = true, .made_with = "other options"}), (Tally{.revised = 2}));
}

TEST_F(IngestTest, KeepsACopyOfALetterAsARevision) {
  put_sample("a.txt", "northbridge-focused-2022.txt");
  add_folder();
  put_sample("b.pdf", "northbridge-focused-2022.pdf");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(ids(), ElementsAre("northbridge-focused-visit-2022-05-11",
                                 StartsWith("northbridge-focused-visit-2022-05-11~")));
  EXPECT_THAT(files(), ElementsAre("b.pdf", "a.txt")) << "the copy with embedded text is the current one";
}

TEST_F(IngestTest, KnowsWhatFailedBefore) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put("shopping.txt", shopping_list);
  EXPECT_EQ(add_folder(), (Tally{.added = 1, .failed = 1}));
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1, .failed = 1, .known_failures = 1}));
  put("copy.txt", shopping_list);
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1, .failed = 2, .known_failures = 2}))
      << "the same bytes under another name are known to be bad";
  put("shopping.txt", "Milk and bread.\n");
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1, .failed = 2, .known_failures = 1})) << "other bytes are not";
  put_sample("shopping.txt", "thornwick-focused-2023.txt");
  EXPECT_EQ(add_folder(), (Tally{.added = 1, .unchanged = 1, .failed = 1, .known_failures = 1}));
  EXPECT_THAT(failures(), ElementsAre(in_letters("copy.txt")));
}

TEST_F(IngestTest, AFileThatIsReplacedByKnownBytesIsNoLongerAFailure) {
  put("a.txt", shopping_list);
  put_sample("b.txt", "thornwick-focused-2023.txt");
  EXPECT_EQ(add_folder(), (Tally{.added = 1, .failed = 1}));
  put_sample("a.txt", "thornwick-focused-2023.txt");
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 2}));
  EXPECT_THAT(failures(), IsEmpty());
}

TEST_F(IngestTest, AnArchiveThatWasOnlyTouchedKeepsTheFailuresOfItsMembers) {
  put("z.zip", make_zip({{"a.txt", sample("westhaven-jtai-2018.txt")}, {"b.txt", shopping_list}}));
  EXPECT_EQ(add_folder(), (Tally{.added = 1, .failed = 1}));
  touch("z.zip");
  EXPECT_EQ(add_folder(), (Tally{.failed = 1, .known_failures = 1}));
  EXPECT_THAT(failures(), ElementsAre(in_letters("z.zip: b.txt")));
}

TEST_F(IngestTest, NotesWhereDocumentsWerePublished) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "thornwick-focused-2023.txt");
  add({in_letters("a.txt")});
  const auto manifest = folder_.add("m.csv",
                                    "path,source_url,publication_date\n"
                                    "letters/a.txt,https://example.org/50001,2018-12-10\n"
                                    "letters/b.txt,https://example.org/50002,\n");
  EXPECT_EQ(add_manifest(manifest), (Tally{.added = 1, .unchanged = 1}));
  Database database(corpus_, Access::read);
  const auto known = corpus_letter(database, "northbridge-focused-visit-2018-06-26");
  const auto added = corpus_letter(database, "thornwick-focused-visit-2023-01-31");
  ASSERT_TRUE(known && added);
  EXPECT_EQ(known->letter.source.url, "https://example.org/50001");
  EXPECT_EQ(known->letter.source.published, Date::parse("2018-12-10"));
  EXPECT_EQ(added->letter.source.url, "https://example.org/50002");
  EXPECT_FALSE(added->letter.source.published);
}

}  // namespace
}  // namespace letterlens::testing

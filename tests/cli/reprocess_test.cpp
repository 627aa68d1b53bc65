// add --reprocess without a path: what an older letterlens made is made anew from what the corpus itself
// holds.
#include "tests/support/corpus_builder.h"
#include "tests/support/docx_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string sample(const std::string& name) {
  return read_bytes(in_checkout("tests/letters/" + name));
}

// Letters of two forms, a copy that is a revision, an archive of which one member fails, and a manifest.
class ReprocessTest : public ::testing::Test {
 protected:
  ReprocessTest() {
    Poco::File(folder_.path("letters")).createDirectories();
    folder_.add("letters/nb18.txt", sample("northbridge-focused-2018.txt"));
    folder_.add("letters/nb22.txt", sample("northbridge-focused-2022.txt"));
    folder_.add("letters/nb22.pdf", sample("northbridge-focused-2022.pdf"));
    folder_.add("letters/more.zip", make_zip({{"a/westhaven.txt", sample("westhaven-jtai-2018.txt")},
                                              {"shopping.txt", "Milk, bread, eggs.\n"}}));
    manifest_ = folder_.add("manifest.csv",
                            "path,source_url,publication_date\n"
                            "letters/nb18.txt,https://example.org/50001,2018-12-10\n"
                            "letters/nb22.pdf,https://example.org/50002,\n");
  }

  Result run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--corpus", corpus_});
    if (arguments[0] == "add")
      arguments.insert(arguments.end(), {"--register", in_checkout("tests/letters/authorities.csv")});
    return run_program({.arguments = arguments, .directory = folder_.path()});
  }
  void add() const {
    EXPECT_EQ(run({"add", folder_.path("letters"), "--manifest", manifest_}).status, 65)
        << "one member of the archive is no letter";
  }
  void sql(const std::string& change) const {
    Database database(corpus_, Access::write);
    database.execute(change);
  }
  // As a letterlens would have left them that read another title and knew no sections.
  void make_older(const std::string& which) const {
    const std::string letters = "(SELECT letter FROM letters WHERE " + which + ")";
    sql("UPDATE texts SET record = json_set(record, '$.title', 'An older reading') WHERE letter IN " +
        letters);
    sql("DELETE FROM sections WHERE letter IN " + letters);
    sql("UPDATE letters SET producer_version = '0.0.1', made_with = 'letterlens 0.0.1' WHERE letter IN " +
        letters);
  }
  std::string exported() const { return run({"export", "--format", "jsonl"}).out; }

  Folder folder_;
  std::string corpus_ = folder_.path("c");
  std::string manifest_;
};

TEST_F(ReprocessTest, MakesOlderRecordsAnewWithoutTheFilesThatWereAdded) {
  add();
  const auto contents = contents_of(corpus_);
  const std::string before = exported();
  EXPECT_THAT(before, HasSubstr("\"file\":\"nb22.pdf\""));
  EXPECT_THAT(before, HasSubstr("\"archive\":\"more.zip\""));
  EXPECT_THAT(before, HasSubstr("https://example.org/50001"));
  make_older("file <> 'nb18.txt'");
  ASSERT_NE(exported(), before);
  EXPECT_THAT(run({"list", "--revisions"}).err,
              HasSubstr("3 records were made by an older letterlens; letterlens add --reprocess"));
  EXPECT_THAT(run({"check", "--quick"}).out, HasSubstr("letterlens add --reprocess makes them anew"));

  Poco::File(folder_.path("letters")).remove(true);
  const Result again = run({"add", "--reprocess"});
  EXPECT_EQ(again.status, 0) << again.out << "the member that is no letter was known to be none";
  EXPECT_THAT(again.out,
              StartsWith("0 added, 3 revised, 1 unchanged, 0 to review, 1 failed (1 known before)"));
  EXPECT_EQ(exported(), before);
  EXPECT_EQ(contents_of(corpus_), contents) << "failures and known files too";
  EXPECT_THAT(run({"list", "--revisions"}).err, Not(HasSubstr("older")));
  EXPECT_THAT(run({"check"}).out, HasSubstr("no fault"));
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 0 revised, 4 unchanged"));
}

TEST_F(ReprocessTest, LooksAtTheVersionThatListAndCheckCount) {
  add();
  sql("UPDATE letters SET producer_version = '0.0.1' WHERE file = 'nb18.txt'");
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 1 revised, 3 unchanged"));
  EXPECT_THAT(run({"list"}).err, Not(HasSubstr("older")));
}

TEST_F(ReprocessTest, DecidesByRuleWhichRevisionIsTheCurrentOne) {
  add();
  const auto contents = contents_of(corpus_);
  // An older letterlens that took the plain text for the better copy.
  sql("UPDATE letters SET current = 0, id = letter_id || '~old' WHERE file = 'nb22.pdf'");
  sql("UPDATE letters SET current = 1, id = letter_id WHERE file = 'nb22.txt'");
  make_older("file LIKE 'nb22.%'");
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 2 revised, 2 unchanged"));
  EXPECT_EQ(contents_of(corpus_), contents);
}

TEST_F(ReprocessTest, KeepsAPersonsWord) {
  folder_.add(
      "letters/nb18.corrections.json",
      R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": "2018-12-24", "who": "A Reader", "why": "test"}]})");
  add();
  const std::string before = exported();
  ASSERT_THAT(before, HasSubstr("2018-12-24"));
  make_older("file = 'nb18.txt'");
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 1 revised, 3 unchanged"));
  EXPECT_EQ(exported(), before);

  // Without them the older record is the better one.
  make_older("file = 'nb18.txt'");
  const std::string older = exported();
  Poco::File(folder_.path("letters/nb18.corrections.json")).remove();
  const Result left = run({"add", "--reprocess"});
  EXPECT_THAT(left.out, StartsWith("0 added, 0 revised, 4 unchanged"));
  EXPECT_THAT(left.out, HasSubstr("1 left as they were because their corrections are not where they lay"));
  EXPECT_EQ(exported(), older);
  EXPECT_THAT(run({"add", "--reprocess", "--no-corrections"}).out, HasSubstr("4 revised, 0 unchanged"));
  EXPECT_THAT(exported(), Not(HasSubstr("2018-12-24")));
}

TEST_F(ReprocessTest, LeavesTheOlderRecordWhereTheDocumentCannotBeRead) {
  add();
  make_older("file IN ('nb18.txt', 'nb22.txt')");
  const std::string older = exported();
  const auto sources =
      answers(corpus_, "SELECT source FROM letters WHERE file IN ('nb18.txt', 'nb22.txt') ORDER BY file");
  const auto stored = [&](const std::string& sha256) {
    return corpus_ + "/sources/" + sha256.substr(0, 2) + '/' + sha256 + ".txt";
  };
  Poco::File(stored(sources[0])).remove();
  write_bytes(stored(sources[1]), "other bytes");
  const Result result = run({"add", "--reprocess"});
  EXPECT_EQ(result.status, 65);
  EXPECT_THAT(result.out, StartsWith("0 added, 0 revised, 2 unchanged, 0 to review, 2 failed\n"));
  EXPECT_THAT(result.out, HasSubstr("failed: " + stored(sources[0]) +
                                    ": it cannot be read any more; restore it from a backup (missing_file)"));
  EXPECT_THAT(result.out, HasSubstr("failed: " + stored(sources[1]) + ": its bytes are not those"));
  EXPECT_EQ(exported(), older);

  // Once they are back they are read, and the failures are forgotten.
  write_bytes(stored(sources[0]), sample("northbridge-focused-2018.txt"));
  write_bytes(stored(sources[1]), sample("northbridge-focused-2022.txt"));
  EXPECT_EQ(run({"add", "--reprocess"}).status, 0);
  EXPECT_THAT(answers(corpus_, "SELECT path FROM failures"), ElementsAre(folder_.path("letters/more.zip")));
}

TEST_F(ReprocessTest, LeavesALetterWithTheDocumentThatItCameFromLast) {
  add();
  // The archive's member, once more as a file of its own: since then it is that file's letter.
  const std::string alone = folder_.add("letters/westhaven.txt", sample("westhaven-jtai-2018.txt"));
  ASSERT_THAT(run({"add", "--reprocess", alone}).out, StartsWith("0 added, 1 revised"));
  const auto contents = contents_of(corpus_);
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 0 revised, 4 unchanged"));
  make_older("file = 'westhaven.txt'");
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 1 revised, 3 unchanged"));
  EXPECT_EQ(contents_of(corpus_), contents);
}

TEST_F(ReprocessTest, DoesNotBringARemovedMemberBack) {
  folder_.add("letters/more.zip", make_zip({{"a.txt", sample("westhaven-jtai-2018.txt")},
                                            {"b.txt", sample("eastmere-focused-2019.txt")}}));
  ASSERT_EQ(run({"add", folder_.path("letters")}).status, 0);
  const auto id = answers(corpus_, "SELECT id FROM letters WHERE file = 'a.txt'").at(0);
  ASSERT_EQ(run({"remove", id}).status, 0);
  const auto contents = contents_of(corpus_);
  make_older("file = 'b.txt'");
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 1 revised, 3 unchanged"));
  EXPECT_EQ(contents_of(corpus_), contents);
}

TEST_F(ReprocessTest, NeedsACorpus) {
  const Result result = run({"add", "--reprocess"});
  EXPECT_EQ(result.status, 64);
  EXPECT_THAT(result.err, HasSubstr(corpus_ + ": there is no corpus, so nothing to make anew"));
  EXPECT_FALSE(Poco::File(corpus_).exists());
  EXPECT_THAT(run({"add"}).err, HasSubstr("--manifest or --reprocess"));
}

}  // namespace
}  // namespace letterlens::testing

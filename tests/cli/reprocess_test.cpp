// add --reprocess without a path: what an older letterlens made is made again from what the corpus has.
#include "tests/support/corpus_builder.h"
#include "tests/support/docx_builder.h"
#include "tests/support/files.h"
#include "tests/support/ingest_runs.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// A letter, a copy that is a revision of another, and an archive of which one member fails.
class ReprocessTest : public IngestTest {
 protected:
  ReprocessTest() {
    put_sample("nb18.txt", "northbridge-focused-2018.txt");
    put_sample("nb22.pdf", "northbridge-focused-2022.pdf");
    put_sample("nb22.txt", "northbridge-focused-2022.txt");
    put("more.zip", make_zip({{"a/westhaven.txt", sample("westhaven-jtai-2018.txt")},
                              {"shopping.txt", "Milk, bread, eggs.\n"}}));
  }
  Result run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--corpus", corpus_});
    if (arguments[0] == "add")
      arguments.insert(arguments.end(), {"--register", in_checkout("tests/letters/authorities.csv")});
    return run_program({.arguments = arguments, .directory = folder_.path()});
  }
  std::string exported() const { return run({"export", "--format", "jsonl"}).out; }
};

TEST_F(ReprocessTest, MakesOlderRecordsAgainWithoutTheFilesThatWereAdded) {
  ASSERT_EQ(run({"add", letters_}).status, 65) << "one member of the archive is not a letter";
  const auto contents = contents_of(corpus_);
  const std::string today = exported();
  Poco::File(corpus_).remove(true);
  add_folder({.older = true});
  ASSERT_NE(exported(), today);
  EXPECT_THAT(run({"list", "--revisions"}).err, HasSubstr("4 records were made by an older letterlens"));
  EXPECT_THAT(run({"check", "--quick"}).out, HasSubstr("letterlens add --reprocess"));

  Poco::File(letters_).remove(true);
  const Result again = run({"add", "--reprocess"});
  EXPECT_EQ(again.status, 0) << again.out << "the member that is not a letter was known";
  EXPECT_THAT(again.out,
              StartsWith("0 added, 4 revised, 0 unchanged, 0 to review, 1 failed (1 known before)"));
  EXPECT_EQ(exported(), today);
  EXPECT_EQ(contents_of(corpus_), contents) << "failures and known files too";
  EXPECT_THAT(run({"list", "--revisions"}).err, Not(HasSubstr("older")));
  EXPECT_THAT(run({"check"}).out, HasSubstr("no fault"));
  EXPECT_THAT(run({"add", "--reprocess"}).out, StartsWith("0 added, 0 revised, 4 unchanged"));
}

TEST_F(ReprocessTest, ForgetsWhatFailedUnderOtherOptionsOnly) {
  put_sample("scan.pdf", "eastmere-focused-2019-scan.pdf");
  const std::string scan = in_letters("scan.pdf");
  ASSERT_EQ(run({"add", scan, "--ocr", "never"}).status, 65);
  put_sample("copy.pdf", "eastmere-focused-2019-scan.pdf");
  ASSERT_EQ(run({"add", in_letters("copy.pdf")}).status, 0) << "the same bytes, under another name";
  EXPECT_EQ(run({"failures"}).out, "") << "they gave a record";

  ASSERT_EQ(run({"add", "--reprocess", scan, "--ocr", "never"}).status, 65);
  ASSERT_THAT(run({"failures"}).out, HasSubstr("scan.pdf: no_text_layer"));
  const Result again = run({"add", "--reprocess"});
  EXPECT_THAT(again.out, StartsWith("0 added, 0 revised, 1 unchanged, 0 to review, 0 failed"));
  EXPECT_EQ(run({"failures"}).out, "") << "its record is of these options";
}

TEST_F(ReprocessTest, SaysWhatIsMissing) {
  put_correction("nb18.corrections.json", "2018-12-24");
  add({in_letters("nb18.txt"), in_letters("nb22.txt")}, {.older = true});
  take_away("nb18.corrections.json");
  Poco::File(corpus_ + "/sources").remove(true);
  const Result result = run({"add", "--reprocess"});
  EXPECT_EQ(result.status, 65);
  EXPECT_THAT(result.out, StartsWith("0 added, 0 revised, 0 unchanged, 0 to review, 2 failed\n"));
  EXPECT_THAT(result.out, HasSubstr("failed: " + corpus_ + "/sources/"));
  EXPECT_THAT(result.out, HasSubstr(": it cannot be read any more; restore it from a backup (missing_file)"));
}

TEST_F(ReprocessTest, NeedsACorpus) {
  const Result result = run({"add", "--reprocess"});
  EXPECT_EQ(result.status, 64);
  EXPECT_THAT(result.err, HasSubstr(corpus_ + ": there is no corpus, so nothing to make again"));
  EXPECT_FALSE(Poco::File(corpus_).exists());
  EXPECT_THAT(run({"add"}).err, HasSubstr("--manifest or --reprocess"));
}

}  // namespace
}  // namespace letterlens::testing

// add on later nights: copies under several names, corrections, removed letters and files that were replaced.
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
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

std::string sample(const std::string& name) {
  return read_bytes(in_checkout("tests/letters/" + name));
}

std::string corrected_to(const std::string& date) {
  return R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": ")" + date +
         R"(", "who": "A Reader", "why": "test"}]})";
}

class AddAgain : public ::testing::Test {
 protected:
  AddAgain() { Poco::File(letters_).createDirectories(); }

  Result add(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{"add", "--corpus", corpus_, "--register",
                                       in_checkout("tests/letters/authorities.csv")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program({.arguments = arguments});
  }
  // The letters are read in the order of the files, so that each run of a test is the same.
  Result add_folder(std::vector<std::string> options = {}) const {
    options.insert(options.end(), {"--jobs", "1", letters_});
    return add(options);
  }
  Result remove(const std::string& id) const {
    return run_program({.arguments = {"remove", "--corpus", corpus_, id}});
  }
  void put(const std::string& name, const std::string& bytes) const { folder_.add("letters/" + name, bytes); }
  void take_away(const std::string& name) const { Poco::File(letters_ + '/' + name).remove(); }
  void touch(const std::string& name) const {
    Poco::File(letters_ + '/' + name).setLastModified(Poco::Timestamp(0));
  }
  std::vector<std::string> asked(const std::string& question) const { return answers(corpus_, question); }
  std::vector<std::string> dates() const { return asked("SELECT letter_date FROM letters ORDER BY 1"); }
  std::vector<std::string> ids() const { return asked("SELECT id FROM letters ORDER BY 1"); }

  Folder folder_;
  std::string letters_ = folder_.path("letters");
  std::string corpus_ = folder_.path("c");
};

TEST_F(AddAgain, ANameWithoutCorrectionsDoesNotUndoThoseBesideAnotherName) {
  put("a.txt", sample("northbridge-focused-2018.txt"));
  put("b.txt", sample("northbridge-focused-2018.txt"));
  put("b.corrections.json", corrected_to("2018-12-24"));
  add_folder();
  ASSERT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_THAT(add_folder({"--ocr", "never", "--reprocess"}).out,
              StartsWith("0 added, 1 revised, 1 unchanged"));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_THAT(asked("SELECT DISTINCT made_with LIKE '%ocr never' FROM letters"), ElementsAre("1"));
  EXPECT_THAT(add({"--reprocess", letters_ + "/a.txt"}).out, StartsWith("0 added, 1 revised"));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24")) << "nor when only the other name is given";

  // Corrections that came and went beside the one name leave those beside the other.
  put("a.corrections.json", corrected_to("2018-12-25"));
  EXPECT_THAT(add_folder().out, StartsWith("0 added, 1 revised, 1 unchanged"));
  ASSERT_THAT(dates(), ElementsAre("2018-12-25")) << "the last word of a person is followed";
  EXPECT_THAT(add_folder({"--ocr", "never", "--reprocess"}).out,
              StartsWith("0 added, 1 revised, 1 unchanged"));
  EXPECT_THAT(dates(), ElementsAre("2018-12-25")) << "and stays when the record is made anew";
  take_away("a.corrections.json");
  EXPECT_THAT(add_folder().out, StartsWith("0 added, 1 revised, 1 unchanged"));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  take_away("b.corrections.json");
  EXPECT_THAT(add_folder().out, StartsWith("0 added, 1 revised, 1 unchanged"));
  EXPECT_THAT(dates(), ElementsAre(Not("2018-12-24")));
}

TEST_F(AddAgain, CorrectionsThatLieNowhereAnyMoreAreNotLost) {
  put("a.txt", sample("northbridge-focused-2018.txt"));
  put("b.txt", sample("northbridge-focused-2018.txt"));
  put("b.corrections.json", corrected_to("2018-12-24"));
  add_folder();
  take_away("b.txt");
  const Result left = add_folder({"--ocr", "never", "--reprocess"});
  EXPECT_THAT(left.out, StartsWith("0 added, 0 revised, 1 unchanged"));
  EXPECT_THAT(left.out, HasSubstr("1 left as they were because their corrections are not where they lay"));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_THAT(add_folder({"--no-corrections", "--reprocess"}).out, StartsWith("0 added, 1 revised"));
  EXPECT_THAT(dates(), ElementsAre(Not("2018-12-24")));
}

TEST_F(AddAgain, FollowsCorrectionsBesideAFileThatWasReplacedByKnownBytes) {
  put("x.txt", sample("northbridge-focused-2018.txt"));
  put("y.txt", sample("thornwick-focused-2023.txt"));
  add_folder();
  put("x.txt", sample("thornwick-focused-2023.txt"));
  put("x.corrections.json", corrected_to("2023-12-24"));
  EXPECT_THAT(add_folder().out, StartsWith("0 added, 1 revised, 1 unchanged"));
  EXPECT_THAT(asked("SELECT letter_date FROM letters WHERE id LIKE 'thornwick%'"), ElementsAre("2023-12-24"));
  EXPECT_THAT(add_folder().out, StartsWith("0 added, 0 revised, 2 unchanged"));
}

TEST_F(AddAgain, AFileThatIsReplacedByKnownBytesLeavesTheFailures) {
  put("a.pdf", sample("thornwick-focused-2023.pdf").substr(0, 1000));
  put("b.pdf", sample("thornwick-focused-2023.pdf"));
  ASSERT_EQ(add_folder().status, 65);
  ASSERT_THAT(asked("SELECT path FROM failures"), ElementsAre(letters_ + "/a.pdf"));
  put("a.pdf", sample("thornwick-focused-2023.pdf"));
  EXPECT_THAT(add_folder().out, StartsWith("0 added, 0 revised, 2 unchanged, 0 to review, 0 failed\n"));
  EXPECT_THAT(asked("SELECT path FROM failures"), IsEmpty());
}

TEST_F(AddAgain, AnArchiveThatWasOnlyTouchedKeepsTheFailuresOfItsMembers) {
  put("z.zip", make_zip({{"a.txt", sample("westhaven-jtai-2018.txt")}, {"b.txt", "Milk, bread, eggs.\n"}}));
  ASSERT_EQ(add_folder().status, 65);
  touch("z.zip");
  EXPECT_THAT(add_folder().out, HasSubstr("1 failed (1 known before)"));
  EXPECT_THAT(asked("SELECT member FROM failures"), ElementsAre("b.txt"));
}

TEST_F(AddAgain, AManifestIsAListAndDoesNotBringARemovedLetterBack) {
  put("a.txt", sample("northbridge-focused-2018.txt"));
  const auto manifest = folder_.add("manifest.csv",
                                    "path,source_url,publication_date\n"
                                    "letters/a.txt,https://example.org/50001,2018-12-10\n");
  ASSERT_THAT(add({"--manifest", manifest}).out, StartsWith("1 added"));
  ASSERT_EQ(remove(ids().at(0)).status, 0);
  touch("a.txt");
  EXPECT_THAT(add({"--manifest", manifest}).out, HasSubstr("1 left out because they were removed"));
  EXPECT_THAT(ids(), IsEmpty());
  EXPECT_THAT(add({"--manifest", manifest, letters_ + "/a.txt"}).out, StartsWith("1 added"))
      << "named on the command line it comes back";
}

TEST_F(AddAgain, SaysOfARemovedLetterEachTimeThatItWasLeftOut) {
  put("a.txt", sample("northbridge-focused-2018.txt"));
  put("b.txt", sample("thornwick-focused-2023.txt"));
  add_folder();
  ASSERT_EQ(remove(ids().at(0)).status, 0);
  for (const bool touched : {false, true, false}) {
    if (touched) touch("a.txt");
    const Result result = add_folder();
    EXPECT_THAT(result.out, StartsWith("0 added, 0 revised, 1 unchanged")) << touched;
    EXPECT_THAT(result.out, HasSubstr("1 left out because they were removed")) << touched;
  }
}

TEST_F(AddAgain, NamingAnArchiveTakesItsRemovedMembersBack) {
  put("z.zip", make_zip({{"a.txt", sample("northbridge-focused-2018.txt")},
                         {"b.txt", sample("thornwick-focused-2023.txt")}}));
  add_folder();
  const auto both = ids();
  ASSERT_EQ(both.size(), 2U);
  ASSERT_EQ(remove(both[0]).status, 0);
  const Result left = add_folder();
  EXPECT_THAT(left.out, StartsWith("0 added, 0 revised, 1 unchanged"));
  EXPECT_THAT(left.out, HasSubstr("1 left out because they were removed"));
  EXPECT_THAT(ids(), ElementsAre(both[1]));
  EXPECT_THAT(add({letters_ + "/z.zip"}).out, StartsWith("1 added, 1 revised"));
  EXPECT_EQ(ids(), both);
  EXPECT_THAT(add({letters_ + "/z.zip"}).out, StartsWith("0 added, 0 revised, 1 unchanged"));

  ASSERT_EQ(remove(both[0]).status, 0);
  ASSERT_EQ(remove(both[1]).status, 0);
  EXPECT_THAT(add_folder({"--reprocess"}).out, HasSubstr("1 left out because they were removed"));
  EXPECT_THAT(ids(), IsEmpty());
  EXPECT_THAT(add({letters_ + "/z.zip"}).out, StartsWith("2 added, 0 revised"));
  EXPECT_THAT(asked("SELECT sha256 FROM removed"), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing

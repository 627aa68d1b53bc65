// add: what is new is read once, however often it is offered.
#include "corpus/store/lock.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/docx_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Json = nlohmann::ordered_json;
using ::testing::StartsWith;

const std::string register_file = in_checkout("tests/letters/authorities.csv");

std::string sample(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

Result add(const std::string& corpus, const std::vector<std::string>& more, const std::string& input = "") {
  std::vector<std::string> arguments{"add", "--corpus", corpus, "--register", register_file};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program({.arguments = arguments, .input = input});
}

Json record_of_file(const std::string& corpus, const std::string& file) {
  for (auto& record : stored_records(corpus))
    if (record.at("source").at("file") == file) return record;
  return {};
}

// A folder of letters with a sub-folder and what is no letter.
class AddTest : public ::testing::Test {
 protected:
  AddTest() {
    Poco::File(folder_.path("letters/2022")).createDirectories();
    copy("northbridge-focused-2022.txt", "letters/2022/nb22.txt");
    copy("northbridge-focused-2018.txt", "letters/nb18.txt");
    copy("thornwick-focused-2023.pdf", "letters/THORNWICK.PDF");
    folder_.add("letters/notes.csv", "a,b\n");
    folder_.add("letters/.hidden.txt", "not seen");
  }

  void copy(const std::string& name, const std::string& to) { folder_.add(to, read_bytes(sample(name))); }

  Folder folder_;
  std::string corpus_ = folder_.path("c");
  std::string letters_ = folder_.path("letters");
};

TEST_F(AddTest, ReadsAFolderToTheBottomAndOnlyOnce) {
  const Result first = add(corpus_, {letters_});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_THAT(first.out, StartsWith("3 added, 0 revised, 0 unchanged, 0 to review, 0 failed\n"));
  EXPECT_THAT(first.out, HasSubstr("1 other files in the folders skipped"));
  EXPECT_THAT(letters_so_far(corpus_),
              ElementsAre("northbridge-focused-visit-2018-06-26", "northbridge-focused-visit-2022-05-11",
                          "thornwick-focused-visit-2023-01-31"));
  const auto before = contents_of(corpus_);

  const Result second = add(corpus_, {letters_});
  EXPECT_EQ(second.status, 0) << second.err;
  EXPECT_THAT(second.out, StartsWith("0 added, 0 revised, 3 unchanged, 0 to review, 0 failed\n"));
  EXPECT_EQ(contents_of(corpus_), before);
}

TEST_F(AddTest, GivesTheSameCorpusInAnyOrderAndWithAnyNumberOfWorkers) {
  add(corpus_, {letters_, sample("northbridge-focused-2022.pdf"), sample("northbridge-focused-2022.docx"),
                "--jobs", "4"});
  const std::string other = folder_.path("other");
  add(other, {sample("northbridge-focused-2022.docx"), "--jobs", "1"});
  add(other, {sample("northbridge-focused-2022.pdf"), "--jobs", "1"});
  add(other, {letters_, "--jobs", "1"});
  EXPECT_EQ(contents_of(other), contents_of(corpus_));
  // Of three copies the one with embedded text is the letter, the others are revisions of it.
  const std::string id = "northbridge-focused-visit-2022-05-11";
  EXPECT_EQ(record_of_file(corpus_, "northbridge-focused-2022.pdf").at("id"), id);
  for (const std::string copy : {"nb22.txt", "northbridge-focused-2022.docx"})
    EXPECT_THAT(record_of_file(corpus_, copy).at("id").get<std::string>(), StartsWith(id + "~"));
}

TEST_F(AddTest, TakesPathsFromAListAndAManifest) {
  const std::string list = letters_ + "/nb18.txt" + '\0' + letters_ + "/THORNWICK.PDF" + '\0';
  EXPECT_THAT(add(corpus_, {"-0", "--files-from", "-"}, list).out, StartsWith("2 added"));
  const std::string manifest = folder_.add("manifest.csv",
                                           "path,source_url,publication_date\n"
                                           "letters/nb18.txt,https://example.org/50001,2018-12-10\n"
                                           "letters/2022/nb22.txt,https://example.org/50002,\n");
  EXPECT_THAT(add(corpus_, {"--manifest", manifest}).out, StartsWith("1 added, 0 revised, 1 unchanged"));
  const Json source = record_of_file(corpus_, "nb18.txt").at("source");
  EXPECT_EQ(source.at("url"), "https://example.org/50001");
  EXPECT_EQ(source.at("published"), "2018-12-10");
}

TEST_F(AddTest, NamesWhatFailsAndSpoilsOnlyTheFirstNight) {
  folder_.add("letters/broken.pdf", "%PDF-1.4 and no more");
  folder_.add("letters/shopping.txt", "Milk, bread, eggs.\n");
  const Result first = add(corpus_, {letters_});
  EXPECT_EQ(first.status, 65);
  EXPECT_THAT(first.out, StartsWith("3 added, 0 revised, 0 unchanged, 0 to review, 2 failed\n"));
  EXPECT_THAT(first.out, HasSubstr("failed: " + letters_ + "/broken.pdf: "));
  EXPECT_THAT(first.out, HasSubstr("(not_a_letter)"));

  const Result second = add(corpus_, {letters_});
  EXPECT_EQ(second.status, 0);
  EXPECT_THAT(second.out,
              StartsWith("0 added, 0 revised, 3 unchanged, 0 to review, 2 failed (2 known before)\n"));
}

TEST_F(AddTest, AppliesTheCorrectionsBesideADocument) {
  folder_.add(
      "letters/nb18.corrections.json",
      R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": "2018-12-24", "who": "A Reader", "why": "test"}]})");
  EXPECT_THAT(add(corpus_, {letters_}).out, StartsWith("3 added"));
  EXPECT_EQ(record_of_file(corpus_, "nb18.txt").at("letter_date"), "2018-12-24");
  EXPECT_THAT(add(corpus_, {letters_, "--no-corrections"}).out,
              StartsWith("0 added, 1 revised, 2 unchanged"));
  EXPECT_NE(record_of_file(corpus_, "nb18.txt").at("letter_date"), "2018-12-24");
}

TEST_F(AddTest, MakesRecordsOfOtherOptionsAgainOnRequest) {
  add(corpus_, {letters_});
  const std::vector<std::string> plain{"add", "--corpus", corpus_, letters_};
  EXPECT_THAT(run_program({.arguments = plain}).out, StartsWith("0 added, 0 revised, 3 unchanged"));
  auto again = plain;
  again.emplace_back("--reprocess");
  // Without the register of the invented authorities the records come out otherwise.
  EXPECT_THAT(run_program({.arguments = again}).out,
              StartsWith("0 added, 3 revised, 0 unchanged, 3 to review"));
  EXPECT_THAT(run_program({.arguments = again}).out, StartsWith("0 added, 0 revised, 3 unchanged"));
}

TEST_F(AddTest, ReadsTheMembersOfAnArchive) {
  const std::string archive =
      folder_.add("letters.zip", make_zip({{"a.txt", read_bytes(sample("northbridge-focused-2022.txt"))},
                                           {"b/c.txt", "Milk, bread, eggs.\n"}}));
  const Result result = add(corpus_, {archive});
  EXPECT_EQ(result.status, 65);
  EXPECT_THAT(result.out, StartsWith("1 added, 0 revised, 0 unchanged, 0 to review, 1 failed\n"));
  EXPECT_THAT(result.out, HasSubstr("failed: " + archive + ": c.txt: "));
  EXPECT_EQ(record_of_file(corpus_, "a.txt").at("source").at("archive"), "letters.zip");
  EXPECT_EQ(add(corpus_, {archive}).status, 0);
}

TEST_F(AddTest, NamesAFolderThatMayNotBeRead) {
  const std::filesystem::path closed = letters_ + "/2022";
  const auto everybody = std::filesystem::perms::all;
  std::filesystem::permissions(folder_.path(), everybody);
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  Call call{.arguments = {"add", "--corpus", corpus_, letters_}};
  if (geteuid() == 0) {  // to whom every folder is open
    const Call reach{
        .arguments = {"--reuid=65534", "--regid=65534", "--clear-groups", "test", "-x", program_path()},
        .program = "/usr/bin/setpriv"};
    if (run_program(reach).status != 0) GTEST_SKIP() << "another account cannot reach " << program_path();
    call.program = "/usr/bin/setpriv";
    call.arguments.insert(call.arguments.begin(),
                          {"--reuid=65534", "--regid=65534", "--clear-groups", program_path()});
  }
  const Result result = run_program(call);
  std::filesystem::permissions(closed, everybody);
  EXPECT_EQ(result.status, 65) << result.err;
  EXPECT_THAT(result.out, StartsWith("2 added, 0 revised, 0 unchanged"));
  EXPECT_THAT(result.out + result.err, HasSubstr(closed.string() + ": the folder may not be read"));
}

TEST_F(AddTest, RefusesASecondWriter) {
  std::optional<WriteLock> first(std::in_place, corpus_, std::chrono::milliseconds(0));
  const Result second = add(corpus_, {letters_});
  EXPECT_EQ(second.status, 75);
  EXPECT_THAT(second.err, HasSubstr("another letterlens (process"));

  // One that waits goes on as soon as the corpus is free.
  Conversation waiting(
      {.arguments = {"add", "--corpus", corpus_, "--register", register_file, "--wait", "600", letters_}});
  first.reset();
  EXPECT_EQ(waiting.finish().status, 0);
  EXPECT_EQ(letters_so_far(corpus_).size(), 3U);
}

TEST_F(AddTest, SaysWhatIsWrongOnTheCommandLine) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> calls{
      {{}, "add needs a file"},
      {{letters_, "--jobs", "none"}, "--jobs takes a whole number, 1 to 1024, not \"none\""},
      {{letters_, "--memory-limit", "100"}, "--memory-limit takes a whole number, 0 or 256 to"},
      {{letters_, "--timeout", "0"}, "--timeout takes a whole number, 1 to"},
      {{"--files-from", folder_.path("nowhere")}, "the list cannot be opened"},
      {{"--manifest", folder_.path("nowhere.csv")}, "nowhere.csv: cannot be read"},
      {{"--manifest", folder_.add("m.csv", "path,source_url,publication_date\na.txt,javascript:alert(1),\n")},
       "m.csv: row 2: \"javascript:alert(1)\" is not an http or https address"},
  };
  for (const auto& [arguments, reason] : calls) {
    const Result result = add(corpus_, arguments);
    EXPECT_EQ(result.status, 64) << reason;
    EXPECT_THAT(result.err, HasSubstr(reason));
  }
  EXPECT_FALSE(Poco::File(corpus_).exists());
}

}  // namespace
}  // namespace letterlens::testing

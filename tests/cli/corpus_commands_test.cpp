// letterlens check, failures and remove, as a person calls them.
#include "corpus/store/lock.h"
#include "corpus/store/sources.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/damage.h"
#include "tests/support/documents.h"
#include "tests/support/docx_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/File.h>
#include <filesystem>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using ::testing::StartsWith;
using Json = nlohmann::json;
using Strings = std::vector<std::string>;

const std::string northbridge = "northbridge-focused-visit-2022-05-11";
const std::string thornwick = "thornwick-focused-visit-2023-01-31";

std::string sample(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

Strings lines_of(const std::string& text) {
  Strings lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

class CorpusCommands : public ::testing::Test {
 protected:
  std::string corpus() const { return folder_.path("letters.corpus"); }
  Result run(Strings arguments) const {
    return run_program({.arguments = std::move(arguments), .directory = folder_.path()});
  }
  Result add(const Strings& paths) const {
    Strings arguments{"add", "--register", in_checkout("tests/letters/authorities.csv")};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    return run(arguments);
  }
  void build(const Strings& names) const {
    Strings documents;
    for (const auto& name : names) documents.push_back(sample(name));
    build_corpus(corpus(), documents);
  }
  Strings ids() const { return letters_so_far(corpus()); }
  // Files in sources/, without those that are on their way.
  std::size_t stored_files() const {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus() + "/sources"))
      count += entry.is_regular_file() ? 1 : 0;
    return count;
  }

  Folder folder_;
};

TEST_F(CorpusCommands, CheckSaysThatASoundCorpusIsOne) {
  build({"northbridge-focused-2022.txt", "thornwick-focused-2023.txt"});
  const Result result = run({"check"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "letters.corpus: 2 letters from 2 documents: no fault\n");
  EXPECT_THAT(result.err, IsEmpty());
}

TEST_F(CorpusCommands, CheckNamesEachFaultOnOneLineAndExitsWithOne) {
  build({"northbridge-focused-2022.txt", "thornwick-focused-2023.txt"});
  change_first_items(corpus());
  const Result result = run({"check", "--quick"});
  EXPECT_EQ(result.status, 1);
  const auto lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[0],
              AllOf(StartsWith("fault: " + northbridge + ": "), HasSubstr("items: row 1 differs in text"),
                    HasSubstr("; remove the letter and add its document again")));
  EXPECT_EQ(lines[2], "letters.corpus: 2 letters from 2 documents: 2 faults");

  const Result as_json = run({"check", "--json", "--corpus", corpus()});
  EXPECT_EQ(as_json.status, 1);
  const auto json = Json::parse(as_json.out);
  EXPECT_EQ(json.at("faults"), json.at("findings").size());
  EXPECT_EQ(json.at("letters"), 2);
  const auto& findings = json.at("findings");
  const auto row = std::find_if(findings.begin(), findings.end(), [](const Json& finding) {
    return finding.at("code") == "row_differs" && finding.at("subject") == thornwick;
  });
  ASSERT_NE(row, findings.end());
  EXPECT_EQ(row->at("weight"), "fault");
}

TEST_F(CorpusCommands, CheckCleansFilesWithoutARowWhenAsked) {
  build({"northbridge-focused-2022.txt"});
  Poco::File(corpus() + "/sources/ab").createDirectories();
  write_bytes(corpus() + "/sources/ab/ab" + std::string(62, '0') + ".txt", "left by a killed run");
  const Result result = run({"check", "--clean"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("1 file that no letter came from removed"));
  EXPECT_EQ(stored_files(), 1U);
}

TEST_F(CorpusCommands, SayWhenThereIsNoCorpus) {
  for (const auto& arguments : {Strings{"check"}, {"check", "--clean"}, {"failures"}, {"remove", "a"}}) {
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 64) << arguments[0];
    EXPECT_THAT(result.err, HasSubstr("there is no corpus"));
    EXPECT_FALSE(Poco::File(corpus()).exists()) << "none is made";
  }
}

TEST_F(CorpusCommands, SayWhenTheDatabaseIsNone) {
  Poco::File(corpus()).createDirectories();
  write_bytes(corpus() + "/corpus.sqlite", std::string(8192, 'x'));
  const Result checked = run({"check"});
  EXPECT_EQ(checked.status, 1);
  EXPECT_THAT(checked.out, HasSubstr("fault: corpus.sqlite: "));
  EXPECT_EQ(run({"failures"}).status, 76);
}

TEST_F(CorpusCommands, SayWhenTheCorpusIsOfANewerVersion) {
  build({"northbridge-focused-2022.txt"});
  set_table_version(corpus(), 1000);
  const Result result = run({"list"});
  EXPECT_EQ(result.status, 76);
  EXPECT_THAT(result.err, HasSubstr("newer letterlens"));
}

TEST_F(CorpusCommands, RefuseWordsTheyDoNotKnow) {
  for (const auto& arguments :
       {Strings{"check", "x"}, {"failures", "x"}, {"remove"}, {"remove", "--wait", "soon", "a"}})
    EXPECT_EQ(run(arguments).status, 64) << arguments[0];
}

TEST_F(CorpusCommands, FailuresNamesEachDocumentThatGaveNoRecord) {
  const Folder letters;
  letters.add("a.txt", letter_as_text());
  letters.add("empty.txt", "");
  letters.add("other.txt",
              "Dear Sir,\n\nthe boiler is due for its yearly service.\n\nYours faithfully\n\nA Plumber\n");
  EXPECT_EQ(add({letters.path()}).status, 65);
  const Result result = run({"failures"});
  EXPECT_EQ(result.status, 0);
  const auto lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_THAT(lines[0],
              AllOf(StartsWith(letters.path("empty.txt") + ": empty_file: "), HasSubstr("(letterlens ")));
  EXPECT_THAT(lines[1], StartsWith(letters.path("other.txt") + ": not_a_letter: "));

  const auto json = lines_of(run({"failures", "--json"}).out);
  ASSERT_EQ(json.size(), 2U);
  const auto failure = Json::parse(json[1]);
  EXPECT_EQ(failure.at("path"), letters.path("other.txt"));
  EXPECT_EQ(failure.at("code"), "not_a_letter");
  EXPECT_TRUE(failure.at("member").is_null());
  EXPECT_EQ(failure.at("sha256").get<std::string>().size(), 64U);
}

TEST_F(CorpusCommands, FailuresNamesTheMemberOfAnArchive) {
  const Folder letters;
  letters.add("letters.zip", make_zip({{"a.txt", letter_as_text()}, {"b.txt", "no letter"}}));
  EXPECT_EQ(add({letters.path()}).status, 65);
  EXPECT_THAT(run({"failures"}).out,
              StartsWith(letters.path("letters.zip") + ", member b.txt: not_a_letter: "));
}

TEST_F(CorpusCommands, RemoveTakesTheLetterItsItemsAndItsDocument) {
  build({"northbridge-focused-2022.txt", "thornwick-focused-2023.txt"});
  const Result result = run({"remove", northbridge});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(lines_of(result.out), ElementsAre("removed " + northbridge, HasSubstr("letterlens add")));
  EXPECT_THAT(ids(), ElementsAre(thornwick));
  EXPECT_EQ(stored_files(), 1U);
  EXPECT_EQ(run({"check"}).status, 0);
}

TEST_F(CorpusCommands, RemoveDoesNothingWhenOneIdIsUnknown) {
  build({"northbridge-focused-2022.txt", "thornwick-focused-2023.txt"});
  const Result result = run({"remove", northbridge, "nowhere-jtai-2020-01-01", "also-nowhere"});
  EXPECT_EQ(result.status, 64);
  EXPECT_THAT(result.err, AllOf(HasSubstr("nowhere-jtai-2020-01-01"), HasSubstr("also-nowhere"),
                                HasSubstr("nothing was removed")));
  EXPECT_THAT(result.out, IsEmpty());
  EXPECT_EQ(ids().size(), 2U);
  EXPECT_EQ(stored_files(), 2U);
}

TEST_F(CorpusCommands, RemoveSaysWhichRevisionIsTheCurrentOneNow) {
  build({"northbridge-focused-2022.txt", "northbridge-focused-2022.pdf"});
  const Result result = run({"remove", northbridge});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(lines_of(result.out)[1],
              StartsWith(northbridge + " is now the copy of northbridge-focused-2022.txt"));
  EXPECT_THAT(ids(), ElementsAre(northbridge));
  EXPECT_EQ(run({"check"}).status, 0);
}

TEST_F(CorpusCommands, RemoveWaitsForItsTurn) {
  build({"northbridge-focused-2022.txt"});
  const WriteLock other(corpus(), std::chrono::milliseconds(0));
  for (const auto& arguments : {Strings{"remove", northbridge}, {"check", "--clean"}}) {
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 75);
    EXPECT_THAT(result.err, HasSubstr("--wait SECONDS"));
  }
  EXPECT_EQ(ids().size(), 1U);
  EXPECT_EQ(run({"check"}).status, 0) << "reading needs no turn";
}

}  // namespace
}  // namespace letterlens::testing

// Corrections by a command: the letter is read again by what is said, and the corpus keeps it.
#include "corpus/store/lock.h"
#include "tests/support/files.h"
#include "tests/support/letter_text.h"
#include "tests/support/program.h"
#include "tests/support/schema.h"

#include <Poco/File.h>
#include <chrono>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Json = nlohmann::json;

const std::string findings =
    "Headline findings\nMost children are helped by people who know them. Social workers visit children when "
    "they should and write down what children say. Leaders know the quality of practice well. Partners share "
    "what they know at once. Care leavers are in touch with their personal advisers for as long as they "
    "wish.";

// The list of what needs to improve is under words that no letter uses, so it is not found.
const Draft odd_heading{
    .headline = findings,
    .improvements =
        "Matters for the director\n\n■ The choice of suitable accommodation.\n■ The quality "
        "of pathway plans."};

class CorrectTest : public ::testing::Test {
 protected:
  CorrectTest() {
    Poco::File(letters_).createDirectories();
    folder_.add("letters/a.txt", plain_text(odd_heading));
    EXPECT_EQ(run({"add", letters_}).status, 0);
    id_ = Json::parse(run({"list", "--json"}).out).at("id");
  }
  Result run(std::vector<std::string> arguments, bool with_register = true) const {
    arguments.insert(arguments.begin() + 1, {"--corpus", corpus_});
    const bool reads = arguments[0] == "add" || arguments[0] == "correct";
    if (reads && with_register)
      arguments.insert(arguments.end(), {"--register", in_checkout("tests/letters/authorities.csv")});
    return run_program({.arguments = arguments, .directory = folder_.path()});
  }
  Result correct(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"correct", id_});
    return run(std::move(arguments));
  }
  // Every answer in JSON is of its schema.
  Json answer(std::vector<std::string> arguments) const {
    arguments.emplace_back("--json");
    const Result result = correct(std::move(arguments));
    EXPECT_EQ(result.status, 0) << result.err;
    Json json = Json::parse(result.out);
    EXPECT_THAT(errors_by("correct.schema.json", json), IsEmpty()) << result.out;
    return json;
  }
  Json record() const { return Json::parse(run({"show", id_, "--json"}).out); }

  const Folder folder_;
  const std::string corpus_ = folder_.path("c");
  const std::string letters_ = folder_.path("letters");
  std::string id_;
};

TEST_F(CorrectTest, NamingAHeadingHasTheListReadAndSettlesTheWarning) {
  ASSERT_EQ(record().at("status"), "needs_review");
  const Result result = correct({"--heading", "Matters for the director=improvements", "--who", "Ana Field",
                                 "--why", "the heading is the authority's own"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("improvements: 0 entries → 2 entries\n"),
                                HasSubstr("  2. The quality of pathway plans.\n"),
                                HasSubstr("settled: improvements_missing: "),
                                HasSubstr("status: needs_review → complete\n")));
  EXPECT_THAT(record().at("improvements"), SizeIs(2));
  EXPECT_EQ(record().at("source").at("file"), "a.txt");
  EXPECT_THAT(run({"check"}).out, HasSubstr("no fault"));

  // Whatever happens to the file, the corpus keeps what was said.
  EXPECT_THAT(run({"add", letters_}).out, StartsWith("0 added, 0 revised, 1 unchanged"));
  Poco::File(letters_).remove(true);
  Poco::File(folder_.path("elsewhere")).createDirectories();
  folder_.add("elsewhere/b.txt", plain_text(odd_heading));
  EXPECT_THAT(run({"add", folder_.path("elsewhere"), "--ocr", "never", "--reprocess"}).out,
              StartsWith("0 added, 1 revised"));
  EXPECT_THAT(record().at("improvements"), SizeIs(2));
}

TEST_F(CorrectTest, SaysWhatChangedAndKeepsTheHistory) {
  const Json first = answer({"/letter_date=2022-06-15", "--who", "Ana Field"});
  ASSERT_THAT(first.at("change").at("fields"), SizeIs(2)) << "the date, and the words that it was read from";
  EXPECT_EQ(first.at("change").at("fields").at(0).at("field"), "letter_date");
  EXPECT_EQ(first.at("change").at("fields").at(0).at("after"), "2022-06-15");
  answer({"/letter_date=2022-06-16", "--who", "Ben Moss"});
  const Json listed = answer({"--list", "--with-names"});
  EXPECT_EQ(listed.at("change"), nullptr);
  ASSERT_THAT(listed.at("corrections"), SizeIs(2));
  EXPECT_EQ(listed.at("corrections").at(0).at("state"), "superseded");
  EXPECT_EQ(listed.at("corrections").at(0).at("superseded_by"), 2);
  EXPECT_EQ(listed.at("corrections").at(1).at("who"), "Ben Moss");
  EXPECT_FALSE(answer({"--list"}).at("corrections").at(1).contains("who"));

  const Json back = answer({"--withdraw", "2", "--who", "Ana Field", "--why", "misread"});
  EXPECT_EQ(back.at("corrections").at(1).at("state"), "withdrawn");
  EXPECT_EQ(record().at("letter_date"), "2022-06-15") << "what it had superseded holds again";
  EXPECT_THAT(correct({"--list"}).out, AllOf(HasSubstr("withdrawn"), HasSubstr("Ana Field (misread)")));
  EXPECT_THAT(correct({"--withdraw", "2"}).err, HasSubstr("is not the number of a correction"));
}

TEST_F(CorrectTest, AKindHasTheLetterReadAgainAndMayChangeItsId) {
  const Json changed = answer({"/kind=monitoring_visit"});
  EXPECT_EQ(changed.at("change").at("id").at("before"), id_);
  EXPECT_THAT(changed.at("change").at("id").at("after").get<std::string>(), HasSubstr("-monitoring-visit-"));
  const std::string now = changed.at("change").at("id").at("after");
  EXPECT_EQ(changed.at("id"), now);

  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"show", id_}, {"correct", id_, "--list"}}) {
    const Result result = run(words);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_THAT(result.out, StartsWith(now)) << "the id that it had still finds it";
    EXPECT_THAT(result.err, HasSubstr(id_ + " was corrected; it is now " + now));
  }
  EXPECT_THAT(run({"remove", id_}).err, HasSubstr("is now " + now));
  ASSERT_EQ(run({"correct", now, "--withdraw", "1"}).status, 0);
  EXPECT_THAT(run({"show", now}).err, HasSubstr("it is now " + id_)) << "and the other way round";
}

TEST_F(CorrectTest, AnItemThatWasMissedIsAddedByItsWords) {
  ASSERT_EQ(correct({"/improvements/-=The quality of pathway plans."}).status, 0);
  const Result second = correct({"/improvements/-=The choice of suitable accommodation."});
  EXPECT_THAT(second.out, AllOf(HasSubstr("  1. The choice of suitable accommodation.\n"),
                                HasSubstr("  2. The quality of pathway plans.\n")));
  EXPECT_EQ(record().at("status"), "complete") << "the list is there, and its words are assigned";
  EXPECT_THAT(correct({"/improvements/-=The quality of nothing."}).err,
              HasSubstr("does not stand word for word in the letter"));
  EXPECT_THAT(
      correct({"/improvements/7=The quality of pathway plans."}).err,
      HasSubstr("the list has /improvements/0 (#1) to /improvements/1 (#2); /improvements/- adds one"));

  EXPECT_EQ(correct({"#2=The quality of pathway"}).status, 0);
  EXPECT_EQ(record().at("improvements").at(1).at("text"), "The quality of pathway");
  EXPECT_EQ(correct({"#improvements/1=The choice of suitable"}).status, 0);
  EXPECT_EQ(record().at("improvements").at(0).at("text"), "The choice of suitable");
  EXPECT_THAT(correct({"--list"}).out,
              AllOf(HasSubstr("/improvements/- (added): "), HasSubstr("/improvements/0 (#1): ")));
}

TEST_F(CorrectTest, ShowNamesTheCodesThatCanBeAccepted) {
  const Result shown = run({"show", id_});
  EXPECT_THAT(shown.out, AllOf(HasSubstr("To review (improvements_missing): "),
                               HasSubstr("letterlens correct " + id_ + " --accept CODE")));
  ASSERT_EQ(correct({"--accept", "improvements_missing"}).status, 0);
  EXPECT_THAT(run({"show", id_}).out, Not(HasSubstr("--accept")));
}

TEST_F(CorrectTest, AddSaysWhichLettersNeedReview) {
  Poco::File(corpus_).remove(true);
  EXPECT_THAT(run({"add", letters_}).out,
              AllOf(HasSubstr("1 to review"), HasSubstr("\nreview: " + id_ + ": improvements_missing: ")));
}

TEST_F(CorrectTest, RefusesWhatDoesNotFitAndChangesNothing) {
  const Json before = record();
  struct Row {
    std::string sentence;
    std::vector<std::string> arguments;
    std::string reason;
  };
  const std::vector<Row> rows{
      {"words that the letter does not have",
       {"/title=No such words"},
       "does not stand word for word in the letter"},
      {"a kind that is none", {"/kind=report"}, "\"report\" is not a known kind (one of focused_visit, "},
      {"a field that is none", {"/wishes=more"}, "no such field"},
      {"a line inside a paragraph",
       {"--heading", "Leaders know the quality=improvements"},
       "not a line of its own"},
      {"a heading without its kind", {"--heading", "Matters for the director"}, "is not LINE=KIND"},
      {"a kind of section that is none",
       {"--heading", "Matters for the director=wishes"},
       "is not a known kind of section"},
      {"a diagnostic that the letter has not", {"--accept", "empty_list"}, "no such diagnostic"},
      {"one good and one bad: neither is taken",
       {"/letter_date=2022-06-15", "/kind=report"},
       "\"report\" is not a known kind"},
      {"words without a field", {"2022-06-15"}, "is not a correction such as"},
      {"nothing to do", {}, "say what to correct"},
      {"two things at once", {"/kind=jtai", "--list"}, "do not go together"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Result result = correct(row.arguments);
    EXPECT_EQ(result.status, 64);
    EXPECT_THAT(result.err, HasSubstr(row.reason));
    EXPECT_THAT(result.out, IsEmpty());
  }
  EXPECT_EQ(record(), before);
  EXPECT_THAT(answer({"--list"}).at("corrections"), IsEmpty());
  EXPECT_THAT(names_in(corpus_, ""), Not(::testing::Contains("corrections")));
}

TEST_F(CorrectTest, RefusesToReadALetterWithOtherOptions) {
  const Result result = run({"correct", id_, "/kind=jtai"}, false);
  EXPECT_EQ(result.status, 64);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("was read with these options: register "), HasSubstr("now they are: none")));
}

TEST_F(CorrectTest, TakesAFileAndWritesOne) {
  ASSERT_EQ(correct({"--accept", "improvements_missing", "--who", "Ana Field", "--why", "looked"}).status, 0);
  EXPECT_EQ(record().at("status"), "complete");
  const std::string file = folder_.path("held.json");
  EXPECT_THAT(correct({"--export", file}).out, HasSubstr("1 correction written to "));
  const Json without = Json::parse(read_bytes(file));
  EXPECT_THAT(errors_by("corrections.schema.json", without), IsEmpty());
  EXPECT_EQ(without.at("corrections").at(0).at("who"), "name left out");
  correct({"--export", file, "--with-names"});
  EXPECT_EQ(Json::parse(read_bytes(file)).at("corrections").at(0).at("who"), "Ana Field");

  answer({"--withdraw", "1"});
  ASSERT_EQ(record().at("status"), "needs_review");
  const Json taken = answer({"--from", file});
  EXPECT_EQ(taken.at("corrections").at(1).at("file"), file);
  EXPECT_EQ(record().at("status"), "complete");

  // A file that was written before the corpus was corrected is not newer.
  answer({"/letter_date=2022-06-15"});
  folder_.add(
      "old.json",
      R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": "2022-06-16",)"
      R"( "who": "Ana Field", "why": "read", "date": "2022-07-01"}]})");
  const Result refused = correct({"--from", folder_.path("old.json")});
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.err, HasSubstr("nothing is changed"));
  EXPECT_EQ(record().at("letter_date"), "2022-06-15");
}

TEST_F(CorrectTest, AConflictIsToldByAddCheckAndTheList) {
  answer({"/letter_date=2022-06-15"});
  folder_.add(
      "letters/a.corrections.json",
      R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": "2022-06-16",)"
      R"( "who": "Ana Field", "why": "read"}]})");
  EXPECT_THAT(run({"add", letters_}).out,
              HasSubstr("a.corrections.json says that /letter_date is \"2022-06-16\""));
  EXPECT_EQ(record().at("letter_date"), "2022-06-15");
  EXPECT_THAT(run({"check"}).out, HasSubstr("note: " + id_ + ": a.corrections.json says that /letter_date"));
  EXPECT_THAT(correct({"--list"}).out, HasSubstr("CONFLICT with 1, not applied"));
  const Json decided = answer({"--withdraw", "1"});
  EXPECT_EQ(decided.at("corrections").at(1).at("state"), "holds");
  EXPECT_EQ(record().at("letter_date"), "2022-06-16");
}

TEST_F(CorrectTest, LeavesNamesOutOfExports) {
  ASSERT_EQ(correct({"--accept", "improvements_missing", "--who", "Ana Field", "--why", "looked"}).status, 0);
  EXPECT_THAT(run({"export", "--format", "jsonl"}).out,
              AllOf(HasSubstr("looked"), Not(HasSubstr("Ana Field"))));
  EXPECT_THAT(run({"export", "--format", "jsonl", "--with-names"}).out, HasSubstr("Ana Field"));
  for (const bool with_names : {false, true}) {
    std::vector<std::string> call{"export", "--format", "csv", "--out", folder_.path("tables")};
    if (with_names) call.emplace_back("--with-names");
    ASSERT_EQ(run(call).status, 0);
    std::string all;
    for (const auto& name : names_in(folder_.path("tables"), ".csv"))
      all += read_bytes(folder_.path("tables/" + name));
    EXPECT_THAT(all, HasSubstr("looked"));
    EXPECT_EQ(all.find("Ana Field") != std::string::npos, with_names);
  }
}

TEST_F(CorrectTest, WaitsForNobodyWhoWrites) {
  const WriteLock lock(corpus_, std::chrono::milliseconds(0));
  const Result result = correct({"/letter_date=2022-06-15"});
  EXPECT_EQ(result.status, 75) << result.err;
  EXPECT_EQ(correct({"--list"}).status, 0) << "whoever only looks need not wait";
}

TEST_F(CorrectTest, NeedsALetterThatIsThere) {
  EXPECT_EQ(run({"correct", "nowhere", "--list"}).status, 64);
  EXPECT_EQ(run({"correct"}).status, 64);
}

}  // namespace
}  // namespace letterlens::testing

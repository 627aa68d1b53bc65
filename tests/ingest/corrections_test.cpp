// Corrections: files beside documents are taken into the corpus, which keeps them by the document's bytes.
#include "corpus/store/correction_tables.h"
#include "schemas/base/sha256.h"
#include "tests/support/docx_builder.h"
#include "tests/support/ingest_runs.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr auto corrections_file = "a.corrections.json";

class IngestCorrections : public IngestTest {
 protected:
  // What the command correct says of the letter's date.
  void correct(const std::string& sample_name, const std::string& letter_date) const {
    Database database(corpus_, Access::write);
    const std::string hash = sha256(sample(sample_name));
    auto history = correction_history(database, hash);
    const std::string moment = "2024-03-01T12:00:00Z";
    take_command(history,
                 {std::nullopt,
                  moment,
                  moment,
                  {std::nullopt, {{"/letter_date", {}, letter_date, "Ana Field", "read", std::nullopt}}}});
    database.transaction([&] { write_correction_history(database, hash, history); });
  }
  // What became of all that was said of a letter.
  std::vector<std::string> states(const std::string& sample_name) const {
    Database database(corpus_, Access::read);
    std::vector<std::string> out;
    for (const auto& one : correction_history(database, sha256(sample(sample_name))))
      out.emplace_back(name_of(one.state()));
    return out;
  }
};

constexpr auto letter = "northbridge-focused-2018.txt";

TEST_F(IngestCorrections, AreTakenWhenTheyComeAndChange) {
  put_sample("a.txt", letter);
  add_folder();
  const auto before = dates();
  put_correction(corrections_file, "2018-12-24");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1}));
  put_correction(corrections_file, "2018-12-25 ");  // another size: its time may be the same
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_EQ(dates(), before) << "a date that is none is refused";
  put_correction(corrections_file, "2018-12-26");
  add_folder();
  EXPECT_THAT(dates(), ElementsAre("2018-12-26"));
  EXPECT_THAT(states(letter), ElementsAre("withdrawn", "withdrawn", "holds"));
  put(corrections_file, R"({"schema_version": "1.0.0", "corrections": []})");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_EQ(dates(), before) << "the file no longer says so";
}

TEST_F(IngestCorrections, AreKeptWhenTheirFileGoes) {
  put_sample("a.txt", letter);
  put_correction(corrections_file, "2018-12-24");
  add_folder();
  take_away(corrections_file);
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1}));
  EXPECT_EQ(add_folder({.reprocess = true, .made_with = "other options"}), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  take_away("a.txt");
  EXPECT_EQ(remake(), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  put_sample("elsewhere.txt", letter);
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
}

TEST_F(IngestCorrections, BesideOneNameAreThoseOfEveryName) {
  put_sample("a.txt", letter);
  put_sample("b.txt", letter);
  put_correction("b.corrections.json", "2018-12-24");
  add_folder();
  ASSERT_THAT(dates(), ElementsAre("2018-12-24"));
  const RunOptions other{.reprocess = true, .made_with = "other options"};
  EXPECT_EQ(add_folder(other), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_EQ(add({in_letters("a.txt")}, {.reprocess = true}), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24")) << "even if only the other name is given";
}

TEST_F(IngestCorrections, ThatWereChangedLastHold) {
  put_sample("a.txt", letter);
  put_sample("b.txt", letter);
  put_correction("b.corrections.json", "2018-12-24");
  touch("b.corrections.json");
  add_folder();
  put_correction(corrections_file, "2018-12-25");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  ASSERT_THAT(dates(), ElementsAre("2018-12-25"));
  EXPECT_EQ(add_folder({.reprocess = true, .made_with = "other options"}),
            (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-25")) << "and stay when the record is made again";
  put(corrections_file, R"({"schema_version": "1.0.0", "corrections": []})");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
}

TEST_F(IngestCorrections, AreLeftOutOnRequestAndNotLost) {
  put_sample("a.txt", letter);
  put_correction(corrections_file, "2018-12-24");
  add_folder();
  EXPECT_EQ(add_folder({.reprocess = true, .use_corrections = false, .made_with = "no corrections"}),
            (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre(Not("2018-12-24")));
  EXPECT_EQ(remake({.use_corrections = false, .made_with = "no corrections"}), (Tally{.unchanged = 1}));
  EXPECT_EQ(remake(), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
}

TEST_F(IngestCorrections, BesideAFileThatWasReplacedByKnownBytesAreFollowed) {
  put_sample("x.txt", letter);
  put_sample("y.txt", "thornwick-focused-2023.txt");
  add_folder();
  put_sample("x.txt", "thornwick-focused-2023.txt");
  put_correction("x.corrections.json", "2023-12-24");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre(Not("2023-12-24"), "2023-12-24"));
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 2}));
}

TEST_F(IngestCorrections, OfTheCorpusAreAppliedWhereverTheBytesComeFrom) {
  add_folder();
  correct(letter, "2018-12-24");
  put("both.zip", make_zip({{"a.txt", sample(letter)}, {"b.txt", sample("eastmere-focused-2019.txt")}}));
  EXPECT_EQ(add_folder(), (Tally{.added = 2}));
  EXPECT_THAT(dates(), Contains("2018-12-24"));
  put_sample("a.txt", letter);
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), Contains("2018-12-24"));
}

TEST_F(IngestCorrections, ThatWereMadeSinceTheLetterWasReadAreAppliedWhenRecordsAreMadeAgain) {
  put_sample("a.txt", letter);
  put_sample("b.txt", "thornwick-focused-2023.txt");
  add_folder();
  correct(letter, "2018-12-24");
  EXPECT_EQ(remake(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), Contains("2018-12-24"));
  EXPECT_EQ(remake(), (Tally{.unchanged = 2}));
}

TEST_F(IngestCorrections, OfAFileThatSpeaksAgainstTheCorpusAreAConflict) {
  put_sample("a.txt", letter);
  add_folder();
  correct(letter, "2018-12-24");
  put_correction(corrections_file, "2018-12-25");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .corrections_not_applied = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_THAT(warnings(), ElementsAre("correction_conflict"));
  EXPECT_EQ(remake({.made_with = "other options"}), (Tally{.revised = 1}));
  EXPECT_THAT(warnings(), ElementsAre("correction_conflict")) << "until a person decides";
  correct(letter, "2018-12-24");
  EXPECT_EQ(remake({.made_with = "other options"}), (Tally{.revised = 1}));
  EXPECT_THAT(warnings(), IsEmpty());
  EXPECT_THAT(states(letter), ElementsAre("superseded", "superseded", "holds"));
}

TEST_F(IngestCorrections, OfAFileWithALaterDayGoBeforeTheCorpus) {
  put_sample("a.txt", letter);
  add_folder();
  correct(letter, "2018-12-24");
  put(corrections_file,
      R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": "2018-12-25",)"
      R"( "who": "Ana Field", "why": "read", "date": "2024-03-02"}]})");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-25"));
  EXPECT_THAT(states(letter), ElementsAre("superseded", "holds"));
}

TEST_F(IngestCorrections, ThatCannotBeReadAreToldInTheRecord) {
  put_sample("a.txt", letter);
  put_correction(corrections_file, "2018-12-24");
  add_folder();
  put(corrections_file, "{");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .corrections_not_applied = 1}));
  EXPECT_THAT(warnings(), ElementsAre("corrections_unreadable"));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24")) << "what it said before is the corpus' own";
  put(corrections_file, R"({"schema_version": "1.0.0", "document_sha256": ")" + std::string(64, 'a') +
                            R"(", "corrections": []})");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .corrections_not_applied = 1}));
  EXPECT_THAT(warnings(), ElementsAre("corrections_for_other_document"));
  put_correction(corrections_file, "2018-12-24");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_THAT(warnings(), IsEmpty());
  EXPECT_THAT(states(letter), ElementsAre("holds"));
}

TEST_F(IngestCorrections, BesideAnArchiveAreForNoLetter) {
  put("both.zip", make_zip({{"a.txt", sample(letter)}, {"b.txt", sample("eastmere-focused-2019.txt")}}));
  put_correction("both.corrections.json", "2018-12-24");
  EXPECT_EQ(add_folder(), (Tally{.added = 2, .corrections_not_applied = 1}));
  EXPECT_THAT(dates(), Each(Not("2018-12-24")));
  Database database(corpus_, Access::read);
  std::vector<std::string> codes;
  for_each_corrections_problem(database,
                               [&](const CorrectionsProblem& problem) { codes.push_back(problem.code); });
  EXPECT_THAT(codes, ElementsAre("corrections_for_other_document"));
}

// An older letterlens read the letter with a file that the corpus has not taken.
TEST_F(IngestCorrections, OfAnOlderCorpusAreTakenWhereTheyAreOrTheLetterIsLeft) {
  put_sample("a.txt", letter);
  put_sample("b.txt", letter);
  put_correction("b.corrections.json", "2018-12-24");
  add_folder();
  {
    Database database(corpus_, Access::write);
    forget_corrections_as_an_older_corpus(database);
  }
  const RunOptions other{.reprocess = true, .made_with = "other options"};
  const std::string file = "b.corrections.json";
  take_away(file);
  EXPECT_EQ(add_folder(other), (Tally{.unchanged = 2, .corrections_missing = 2}));
  EXPECT_EQ(remake(other), (Tally{.unchanged = 1, .corrections_missing = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  put_correction(file, "2018-12-24");
  EXPECT_EQ(remake(other), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_THAT(states(letter), SizeIs(1));
}

}  // namespace
}  // namespace letterlens::testing

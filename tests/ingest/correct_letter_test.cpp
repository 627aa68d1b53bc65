// A letter that a person corrects is read again and stored with what was said, or nothing is changed.
#include "corpus/correct/correct_letter.h"

#include "corpus/ingest/handed_corrections.h"
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/docx_builder.h"
#include "tests/support/ingest_runs.h"

#include <Poco/File.h>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr auto letter_sample = "northbridge-focused-2018.txt";

class CorrectLetter : public IngestTest {
 protected:
  // Reads as workers do, with what they are handed.
  Reader reader() const {
    return [corpus = corpus_](const std::function<NextRequest()>& next,
                              const std::function<void(ReadResult)>& use, const std::atomic<bool>&) {
      const ProcessOptions options{.corrections_folder = handed_corrections_folder(corpus)};
      const Knowledge known{Register(read_bytes(in_checkout("tests/letters/authorities.csv"))), Themes()};
      while (const auto request = next().request) {
        ReadResult result;
        result.number = request->number;
        process_each_in_file(request->path, known, options, [&](const Processed& processed) {
          add_letter(result, read_record(emit(processed, {.with_text = true})));
          return true;
        });
        use(std::move(result));
      }
    };
  }
  static Reader failing_reader() {
    return [](const std::function<NextRequest()>& next, const std::function<void(ReadResult)>& use,
              const std::atomic<bool>&) {
      ReadResult result;
      result.number = next().request.value().number;
      result.failures.push_back({"", "worker_crashed", "the worker crashed"});
      use(std::move(result));
    };
  }

  // Says the letter's date by a command.
  CorrectableLetter correct(const std::string& id, const std::string& date, const Reader& by,
                            bool stopped = false) const {
    Database database(corpus_, Access::write);
    const auto letter = correctable_letter(database, id);
    auto history = letter.history;
    const std::string now = "2024-03-01T12:00:00Z";
    take_command(history, {std::nullopt,
                           now,
                           now,
                           {std::nullopt, {{"/letter_date", {}, date, "A Reader", "test", std::nullopt}}}});
    const IngestSettings settings{.made_with = RunOptions{}.made_with};
    const std::atomic<bool> stop{stopped};
    return correct_letter(database, settings, letter, history, by, stop);
  }
  CorrectionHistory history_of(const std::string& id) const {
    Database database(corpus_, Access::read);
    return correctable_letter(database, id).history;
  }
};

TEST_F(CorrectLetter, ReadsItFromTheDocumentThatTheCorpusKeeps) {
  put_sample("a.txt", letter_sample);
  add_folder();
  Poco::File(letters_).remove(true);
  const auto corrected = correct(ids().front(), "2018-12-24", reader());
  EXPECT_EQ(corrected.letter.letter.letter_date.value().date.iso(), "2018-12-24");
  EXPECT_EQ(corrected.letter.letter.source.file, "a.txt") << "not the name of the corpus' own copy";
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_FALSE(Poco::File(handed_corrections_folder(corpus_)).exists());
  EXPECT_EQ(remake(), (Tally{.unchanged = 1})) << "it was read with what holds";
}

TEST_F(CorrectLetter, AndLeavesEverythingAsItWasIfItCannotBeRead) {
  put_sample("a.txt", letter_sample);
  add_folder();
  const std::string id = ids().front();
  const auto before = contents_of(corpus_);
  EXPECT_THROW(correct(id, "2018-12-24", failing_reader()), NotCorrected);
  EXPECT_THROW(correct(id, "24 December 2018", reader()), NotCorrected) << "not a date as the record has it";
  const Reader idle = [](const auto&, const auto&, const auto&) {};
  EXPECT_THROW(correct(id, "2018-12-24", idle, true), CorpusError) << "somebody stopped it";
  Poco::File(corpus_ + "/sources").remove(true);
  EXPECT_THROW(correct(id, "2018-12-24", reader()), NotCorrected);
  EXPECT_EQ(contents_of(corpus_), before);
  EXPECT_THAT(history_of(id), IsEmpty());
}

TEST_F(CorrectLetter, OfAnArchiveAloneAmongItsMembers) {
  put("both.zip",
      make_zip({{"a.txt", sample(letter_sample)}, {"b.txt", sample("eastmere-focused-2019.txt")}}));
  add_folder();
  const auto before = dates();
  correct(ids().back(), "2018-12-24", reader());
  EXPECT_EQ(dates().front(), before.front());
  EXPECT_EQ(dates().back(), "2018-12-24");
  EXPECT_EQ(remake({.made_with = "other options"}), (Tally{.revised = 2}));
  EXPECT_EQ(dates().back(), "2018-12-24");
}

TEST_F(CorrectLetter, ThatIsARevisionKeepsItsOwnCorrections) {
  put_sample("a.txt", "northbridge-focused-2022.txt");
  put_sample("a.pdf", "northbridge-focused-2022.pdf");
  add_folder();
  ASSERT_EQ(ids().size(), 2U);
  const std::string older = ids().back();
  ASSERT_THAT(older, ::testing::HasSubstr("~"));
  correct(older, "2022-12-24", reader());
  EXPECT_THAT(dates(), Contains("2022-12-24"));
  EXPECT_THAT(dates(), Contains(Not("2022-12-24"))) << "the other copy has none";
  EXPECT_THAT(history_of(ids().front()), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing

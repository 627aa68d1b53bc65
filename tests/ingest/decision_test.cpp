// What a document means for the corpus, as a table of cases.
#include "corpus/ingest/decision.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace letterlens {

// Shown by GoogleTest when a decision is not the expected one.
void PrintTo(const Decision& decision, std::ostream* out) {
  *out << "action " << static_cast<int>(decision.action) << ", reason " << static_cast<int>(decision.reason);
}

namespace {

using Since = SinceLastSeen;
using Copy = StoredCopy;

constexpr auto absent = CorrectionsFact::absent;
constexpr auto applied = CorrectionsFact::applied;
constexpr auto other = CorrectionsFact::other;

struct Row {
  std::string sentence;
  DocumentFacts facts;
  Decision expected;
};

void expect_decisions(const std::vector<Row>& rows) {
  for (const auto& row : rows) EXPECT_EQ(decide(row.facts), row.expected) << row.sentence;
}

TEST(Decision, OnAFileThatIsNew) {
  expect_decisions({
      {"a file that cannot be read goes to the reader, who says why",
       {.file = FileFact::unreadable},
       {Action::read, Reason::unreadable}},
      {"and does so whatever is known of its path",
       {.named = true, .file = FileFact::unreadable, .removed = true},
       {Action::read, Reason::unreadable}},
      {"new bytes are read", {}, {Action::read, Reason::new_document}},
      {"new bytes under a known path are read", {.replaced = true}, {Action::read, Reason::changed}},
      {"bytes that are being read under another name are waited for",
       {.being_read = true},
       {Action::wait, Reason::same_bytes}},
      {"also if letters from them are known",
       {.being_read = true, .has_letters = true},
       {Action::wait, Reason::same_bytes}},
  });
}

TEST(Decision, OnAFileThatIsKnown) {
  const auto last_seen = FileFact::as_last_seen;
  expect_decisions({
      {"a file as last seen is not opened",
       {.file = last_seen, .corrections = Since::unchanged},
       {Action::leave, Reason::unchanged}},
      {"nor is it while the same bytes are being read",
       {.file = last_seen, .being_read = true},
       {Action::leave, Reason::unchanged}},
      {"known bytes under another name are not read",
       {.has_letters = true},
       {Action::leave, Reason::unchanged}},
      {"a known file that was only touched is not read",
       {.has_letters = true, .corrections = Since::unchanged},
       {Action::leave, Reason::unchanged}},
      {"a file that was replaced by known bytes is not read",
       {.replaced = true, .has_letters = true},
       {Action::leave, Reason::unchanged}},
  });
}

TEST(Decision, OnBytesThatFailed) {
  const auto last_seen = FileFact::as_last_seen;
  expect_decisions({
      {"a file that failed is not tried again while it is as last seen",
       {.file = last_seen, .failed = true},
       {Action::leave, Reason::failed_before}},
      {"but is after it was touched", {.failed = true}, {Action::read, Reason::failed_before}},
      {"or on request, once its bytes are known to be the same",
       {.reprocess = true, .file = last_seen, .failed = true},
       {Action::hash, Reason::failed_before}},
      {"an archive whose other members are letters still counts as failed",
       {.has_letters = true, .failed = true},
       {Action::leave, Reason::failed_before}},
      {"also if one of them was removed",
       {.has_letters = true, .removed = true, .failed = true},
       {Action::leave, Reason::failed_before}},
  });
}

TEST(Decision, OnStaleRecords) {
  const auto last_seen = FileFact::as_last_seen;
  expect_decisions({
      {"a stale record is left unless it is asked for",
       {.has_letters = true, .stale = true},
       {Action::leave, Reason::unchanged}},
      {"on request it is made again",
       {.reprocess = true, .has_letters = true, .stale = true},
       {Action::read, Reason::stale}},
      {"of a file as last seen the bytes are looked at first",
       {.reprocess = true, .file = last_seen, .has_letters = true, .stale = true},
       {Action::hash, Reason::stale}},
      {"a record that is up to date is not made again",
       {.reprocess = true, .has_letters = true},
       {Action::leave, Reason::unchanged}},
      {"nor of a file as last seen",
       {.reprocess = true, .file = last_seen, .has_letters = true},
       {Action::leave, Reason::unchanged}},
  });
}

TEST(Decision, OnRemovedLetters) {
  const auto last_seen = FileFact::as_last_seen;
  expect_decisions({
      {"a removed letter does not come back from a folder",
       {.removed = true},
       {Action::leave, Reason::removed}},
      {"nor as last seen", {.file = last_seen, .removed = true}, {Action::leave, Reason::removed}},
      {"nor when records are made again",
       {.reprocess = true, .file = last_seen, .removed = true},
       {Action::leave, Reason::removed}},
      {"naming the file brings it back",
       {.named = true, .removed = true},
       {Action::read, Reason::taken_back}},
      {"also a file as last seen, once its bytes are known to be the same",
       {.named = true, .file = last_seen, .removed = true},
       {Action::hash, Reason::taken_back}},
      {"an archive keeps the letters that were not removed",
       {.has_letters = true, .removed = true},
       {Action::leave, Reason::partly_removed}},
      {"naming the archive brings the others back",
       {.named = true, .has_letters = true, .removed = true},
       {Action::read, Reason::taken_back}},
  });
}

TEST(Decision, OnCorrectionsBesideTheDocument) {
  expect_decisions({
      {"corrections that were applied change nothing",
       {.has_letters = true, .corrections_applied = true, .beside = applied},
       {Action::leave, Reason::unchanged}},
      {"corrections that came are applied",
       {.has_letters = true, .beside = other, .corrections = Since::changed},
       {Action::read, Reason::corrections_changed}},
      {"corrections that changed are applied",
       {.has_letters = true, .corrections_applied = true, .beside = other, .corrections = Since::changed},
       {Action::read, Reason::corrections_changed}},
      {"corrections that went are taken back",
       {.has_letters = true, .corrections_applied = true, .beside = absent, .corrections = Since::changed},
       {Action::read, Reason::corrections_changed}},
      {"corrections beside known bytes under a new name are applied",
       {.has_letters = true, .beside = other},
       {Action::read, Reason::corrections_changed}},
      {"a new name without corrections does not take back those of another name",
       {.has_letters = true, .corrections_applied = true},
       {Action::leave, Reason::unchanged}},
      {"corrections that did not change do not undo later ones beside another name",
       {.has_letters = true, .corrections_applied = true, .beside = other, .corrections = Since::unchanged},
       {Action::leave, Reason::unchanged}},
      {"a run that does not apply corrections makes the record again without them",
       {.use_corrections = false,
        .has_letters = true,
        .corrections_applied = true,
        .corrections = Since::changed,
        .beside_copy = applied},
       {Action::read, Reason::corrections_changed}},
  });
}

TEST(Decision, OnCorrectionsBesideACopy) {
  expect_decisions({
      {"corrections went here, but are still beside a copy",
       {.has_letters = true,
        .corrections_applied = true,
        .corrections = Since::changed,
        .beside_copy = applied},
       {Action::leave, Reason::unchanged}},
      {"corrections went here, and a copy has older ones, which are applied again",
       {.has_letters = true,
        .corrections_applied = true,
        .corrections = Since::changed,
        .beside_copy = other},
       {Action::read_corrected_copy, Reason::corrections_changed}},
      {"a stale record is made again with the corrections beside a copy",
       {.reprocess = true,
        .has_letters = true,
        .stale = true,
        .corrections_applied = true,
        .beside_copy = applied},
       {Action::read_corrected_copy, Reason::stale}},
      {"also if they went here at the same time",
       {.reprocess = true,
        .has_letters = true,
        .stale = true,
        .corrections_applied = true,
        .corrections = Since::changed,
        .beside_copy = applied},
       {Action::read_corrected_copy, Reason::stale}},
      {"of two copies with corrections those that were applied stay",
       {.reprocess = true,
        .has_letters = true,
        .stale = true,
        .corrections_applied = true,
        .beside = other,
        .corrections = Since::unchanged,
        .beside_copy = applied},
       {Action::read_corrected_copy, Reason::stale}},
      {"new corrections here go before those beside a copy",
       {.reprocess = true,
        .has_letters = true,
        .stale = true,
        .corrections_applied = true,
        .beside = other,
        .corrections = Since::changed,
        .beside_copy = applied},
       {Action::read, Reason::stale}},
      {"corrections here go before others beside a copy, if those applied are gone",
       {.reprocess = true,
        .has_letters = true,
        .stale = true,
        .corrections_applied = true,
        .beside = other,
        .corrections = Since::unchanged,
        .beside_copy = other},
       {Action::read, Reason::stale}},
      {"a corrected record is not made again without its corrections",
       {.reprocess = true, .has_letters = true, .stale = true, .corrections_applied = true},
       {Action::leave, Reason::corrections_missing}},
      {"unless corrections are not to be applied",
       {.reprocess = true,
        .use_corrections = false,
        .has_letters = true,
        .stale = true,
        .corrections_applied = true},
       {Action::read, Reason::stale}},
      {"an archive that is named comes back with the corrections beside a copy",
       {.named = true,
        .has_letters = true,
        .removed = true,
        .corrections_applied = true,
        .beside_copy = applied},
       {Action::read_corrected_copy, Reason::taken_back}},
  });
}

TEST(Decision, OnAStaleDocumentOfTheCorpus) {
  struct StoredRow {
    std::string sentence;
    StoredFacts facts;
    Decision expected;
  };
  const std::vector<StoredRow> rows{
      {"the stored copy is read", {}, {Action::read, Reason::stale}},
      {"a stored copy that is gone is a failure",
       {.copy = Copy::missing},
       {Action::fail, Reason::stored_copy_missing}},
      {"so is one with other bytes", {.copy = Copy::changed}, {Action::fail, Reason::stored_copy_changed}},
      {"a corrected letter is read where its corrections are",
       {.corrections_applied = true, .has_corrected_copy = true},
       {Action::read_corrected_copy, Reason::stale}},
      {"even if the stored copy is gone",
       {.corrections_applied = true, .has_corrected_copy = true, .copy = Copy::missing},
       {Action::read_corrected_copy, Reason::stale}},
      {"and left if they are nowhere to be found",
       {.corrections_applied = true},
       {Action::leave, Reason::corrections_missing}},
      {"unless corrections are not to be applied",
       {.use_corrections = false, .corrections_applied = true},
       {Action::read, Reason::stale}},
  };
  for (const auto& row : rows) EXPECT_EQ(decide(row.facts), row.expected) << row.sentence;
}

TEST(Decision, OnALetterThatADocumentGave) {
  struct LetterRow {
    std::string sentence;
    LetterFacts facts;
    LetterDecision expected;
  };
  const std::vector<LetterRow> rows{
      {"it is stored", {}, LetterDecision::store},
      {"a removed member of an archive is left out", {.removed = true}, LetterDecision::leave_removed},
      {"unless the archive is named", {.named = true, .removed = true}, LetterDecision::store},
      {"a letter goes to the document that it came from last", {.moved = true}, LetterDecision::store},
      {"and stays there when the other document is made again",
       {.remade = true, .moved = true},
       LetterDecision::leave_moved},
  };
  for (const auto& row : rows) EXPECT_EQ(decide(row.facts), row.expected) << row.sentence;
}

}  // namespace
}  // namespace letterlens

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

using Copy = StoredCopy;

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
      {"a file as last seen is not opened", {.file = last_seen}, {Action::leave, Reason::unchanged}},
      {"nor is it while the same bytes are being read",
       {.file = last_seen, .being_read = true},
       {Action::leave, Reason::unchanged}},
      {"known bytes under another name are not read",
       {.has_letters = true},
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

TEST(Decision, OnCorrections) {
  const auto last_seen = FileFact::as_last_seen;
  expect_decisions({
      {"letters that were read with what holds are not read again",
       {.has_letters = true},
       {Action::leave, Reason::unchanged}},
      {"letters that were not are",
       {.has_letters = true, .corrections_changed = true},
       {Action::read, Reason::corrections_changed}},
      {"also under another name",
       {.replaced = true, .has_letters = true, .corrections_changed = true},
       {Action::read, Reason::corrections_changed}},
      {"of a file as last seen the bytes are looked at first",
       {.file = last_seen, .has_letters = true, .corrections_changed = true},
       {Action::hash, Reason::corrections_changed}},
      {"while the same bytes are being read, what is said of them is not looked at",
       {.being_read = true, .has_letters = true, .corrections_changed = true},
       {Action::wait, Reason::same_bytes}},
      {"without letters there is nothing to correct",
       {.removed = true, .corrections_changed = true},
       {Action::leave, Reason::removed}},
      {"bytes that failed are not tried again because of corrections",
       {.file = last_seen, .failed = true, .corrections_changed = true},
       {Action::leave, Reason::failed_before}},
      {"an archive of which a letter was removed is read again for the others",
       {.has_letters = true, .removed = true, .corrections_changed = true},
       {Action::read, Reason::corrections_changed}},
      {"a stale record is made again with what holds",
       {.reprocess = true, .has_letters = true, .stale = true, .corrections_changed = true},
       {Action::read, Reason::stale}},
      {"a record that is up to date but for its corrections too",
       {.reprocess = true, .has_letters = true, .corrections_changed = true},
       {Action::read, Reason::corrections_changed}},
      {"what an older letterlens read with corrections that are gone is left",
       {.has_letters = true, .corrections_missing = true},
       {Action::leave, Reason::unchanged}},
      {"and not made again without them",
       {.reprocess = true, .has_letters = true, .stale = true, .corrections_missing = true},
       {Action::leave, Reason::corrections_missing}},
      {"nor brought back without them",
       {.named = true, .has_letters = true, .removed = true, .corrections_missing = true},
       {Action::leave, Reason::corrections_missing}},
      {"but its bytes are looked at, where the corrections may have come back",
       {.reprocess = true,
        .file = last_seen,
        .has_letters = true,
        .stale = true,
        .corrections_missing = true},
       {Action::hash, Reason::stale}},
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
      {"a letter whose corrections are nowhere is left",
       {.corrections_missing = true},
       {Action::leave, Reason::corrections_missing}},
      {"also if the stored copy is gone",
       {.corrections_missing = true, .copy = Copy::missing},
       {Action::leave, Reason::corrections_missing}},
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

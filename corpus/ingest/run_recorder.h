// Records the outcome of each document of a run in the corpus, and counts the outcomes.
//
// The bytes of a document are synced before the one transaction that writes its letters, its file's state and
// the failures of its path: a run that is killed leaves every document either done or not begun.
#pragma once

#include "corpus/ingest/decision.h"
#include "corpus/ingest/document.h"
#include "corpus/ingest/reader.h"
#include "corpus/ingest/settings.h"
#include "corpus/ingest/survey.h"
#include "corpus/store/sources.h"

#include <string>
#include <vector>

namespace letterlens {

// Notes on a letter that was read what of the corpus' corrections it was read with, and what its record is to
// say of them.
void note_corrections(IncomingLetter& letter, const HeldCorrections& held);

class RunRecorder {
 public:
  // Begins a run. What is passed must outlive the recorder. Throws CorpusError, as all functions here do.
  RunRecorder(Database& database, const IngestSettings& settings, const Publications& publications,
              Survey& survey, OnDocument on_document);

  // Notes a document that is not read, because of `reason`.
  void leave(const IncomingDocument& document, Reason reason);

  // Notes a stale document whose stored copy cannot be read, because of `reason`.
  void fail(const IncomingDocument& document, Reason reason);

  // Stores what a reader made of a document.
  void store(IncomingDocument document, ReadResult result);

  // Counts a document of the corpus that is not stale.
  void count_up_to_date(std::uint64_t documents) { report_.counts.unchanged += documents; }

  // Ends the run.
  IngestReport finish();

 private:
  void leave_unread(const IncomingDocument& document, Reason reason);
  std::vector<IncomingLetter> letters_to_store(const IncomingDocument& document,
                                               std::vector<IncomingLetter> letters);
  void write(const IncomingDocument& document, std::vector<IncomingLetter> letters,
             const std::vector<Failure>& failures);
  void note(const IncomingDocument& document, const Failure& failure);
  void note_review(ReviewNeeded review);
  void count(const Failure& failure, bool known);
  void count_corrections(const IncomingDocument& document);
  void publish(const IncomingDocument& document);

  Database& database_;
  const IngestSettings& settings_;
  const Publications& publications_;
  Survey& survey_;
  OnDocument on_document_;
  Sources sources_;
  LetterWriter letters_;
  KnownFiles files_;
  std::int64_t run_;
  bool any_failures_;  // before this run
  IngestReport report_;
};

}  // namespace letterlens

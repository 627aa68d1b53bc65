// Brings documents into a corpus: decides about each what it means, has it read if need be, and stores what
// the reader made of it.
//
//   Ingest ingest(database, settings, publications, on_document);
//   const IngestReport report = ingest.add(inputs, reader, stop);
//
// A document is known by size and time, then by the hash of its bytes; only one that has to be read goes to
// the reader.
#pragma once

#include "corpus/ingest/document.h"
#include "corpus/ingest/handed_corrections.h"
#include "corpus/ingest/inputs.h"
#include "corpus/ingest/reader.h"
#include "corpus/ingest/run_recorder.h"
#include "corpus/ingest/settings.h"
#include "corpus/ingest/survey.h"

#include <atomic>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>

namespace letterlens {

// One run.
class Ingest {
 public:
  // What is passed must outlive the run; the corpus' WriteLock must be held. Throws CorpusError.
  Ingest(Database& database, const IngestSettings& settings, const Publications& publications,
         OnDocument on_document);

  // Adds what `inputs` gives, until there is no more or `stop` is true. Throws CorpusError; what was written
  // until then remains.
  IngestReport add(Inputs& inputs, const Reader& reader, const std::atomic<bool>& stop);

  // Makes the records of the stale documents again from the bytes in the corpus, in the same way. Letters
  // keep their names and their corrections.
  IngestReport remake(const StoredDocuments& documents, const Reader& reader, const std::atomic<bool>& stop);

 private:
  NextRequest next(Inputs& inputs);
  std::optional<ReadRequest> next_waiting();
  std::optional<ReadRequest> consider(IncomingDocument document);
  std::optional<ReadRequest> consider(const StaleDocument& stored);
  std::optional<ReadRequest> carry_out(const Decision& decision, IncomingDocument document);
  ReadRequest send(IncomingDocument document);
  void take(ReadResult result);
  bool is_being_read(const std::string& sha256) const;

  Survey survey_;
  RunRecorder recorder_;
  std::optional<HandedCorrections> handed_;  // nullopt: corrections are not to be applied
  std::size_t next_number_ = 0;
  std::map<std::size_t, IncomingDocument> being_read_;  // by number of the request
  std::deque<IncomingDocument> waiting_;                // for the same bytes, which are being read
};

}  // namespace letterlens

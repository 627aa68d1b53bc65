// Finds out the facts that a decision about a document needs, each no earlier than it is needed: a file as
// last seen is not opened.
#pragma once

#include "corpus/ingest/decision.h"
#include "corpus/ingest/document.h"
#include "corpus/ingest/settings.h"
#include "corpus/store/database.h"
#include "corpus/store/sources.h"

#include <functional>
#include <string>

namespace letterlens {

class Survey {
 public:
  // `database` and `settings` must outlive the survey. `is_being_read` says whether the bytes with a hash are
  // being read. Throws CorpusError, as all functions here do.
  Survey(Database& database, const IngestSettings& settings,
         std::function<bool(const std::string& sha256)> is_being_read);

  // Returns what is known of a file before it is opened; one that is not as last seen is opened. Sets
  // `document.file`, and `document.corrections` of one that is opened.
  DocumentFacts look_at(IncomingDocument& document);

  // Opens the file and returns what is known of its bytes. Sets the same.
  DocumentFacts hash(IncomingDocument& document);

  // Returns what is known of bytes that were hashed before.
  DocumentFacts facts_of_bytes(IncomingDocument& document);

  // Returns what is known of a stale document. Sets `document.corrections` if there is something to take.
  StoredFacts facts_of_stored(IncomingDocument& document);

  // Returns the absolute path of the corpus' own copy of a document.
  std::string stored_path(const StoredSource& source) const;

  // Returns what is to be applied to a letter that the document gave; nothing if nothing is to be applied.
  HeldCorrections held_of(const IncomingDocument& document, const std::string& letter_sha256);

  // Returns whether a person removed the letter, or letters of the archive, with these bytes.
  bool was_removed(const std::string& sha256);

 private:
  DocumentFacts facts_as_last_seen(const IncomingDocument& document);
  DocumentFacts asked_for(const IncomingDocument& document, FileFact file) const;
  void add_letters(DocumentFacts& facts, const IncomingDocument& document,
                   const std::vector<KnownLetter>& letters);
  void look_beside_copies(IncomingDocument& document, const std::vector<std::string>& paths);
  bool has_failed(const IncomingDocument& document);

  Database& database_;
  const IngestSettings& settings_;
  std::function<bool(const std::string&)> is_being_read_;
  Sources sources_;
  KnownFiles files_;
  bool any_failures_;  // before this run
  bool any_removed_;   // before this run
};

}  // namespace letterlens

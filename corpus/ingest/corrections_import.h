// What files of corrections beside a document say, joined with what the corpus has of it.
#pragma once

#include "corpus/store/correction_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// Nothing is written before `write_import`.
struct CorrectionsImport {
  // A file that was looked at, and what is wrong with it.
  struct File {
    std::string path;
    std::optional<CorrectionsProblem> problem;
  };

  std::string document;                      // hash of its bytes
  CorrectionHistory history;                 // with what the files say
  std::uint64_t taken = 0;                   // corrections that the corpus did not have
  std::vector<File> files;                   // of the document's names that were looked at
  bool any_readable = false;                 // one of the files could be read
  std::vector<CorrectionsProblem> problems;  // of all files beside it that are known

  // Returns what is to be applied, and what the record is to say.
  HeldCorrections held() const { return letterlens::held(history, problems); }
};

// Begins with what the corpus has of a document. Throws CorpusError.
CorrectionsImport begin_import(Database& database, const std::string& document_sha256);

// Takes what the file beside the document at `path` says now, and notes if it cannot be used. Without such a
// file nothing is taken back: what it said is the corpus' own.
void look_beside(CorrectionsImport& import, const std::string& path);

// The document is an archive: what the file beside it says is for none of its letters, and not taken.
void refuse_for_archive(CorrectionsImport& import);

// Writes what was taken and what was found wrong. Call it inside a transaction. Throws CorpusError.
void write_import(Database& database, const CorrectionsImport& import);

}  // namespace letterlens

// The tables of corrections: what people said of letters, and files of corrections that could not be used.
#pragma once

#include "corpus/store/correction_history.h"
#include "corpus/store/database.h"
#include "schemas/letter.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// A file of corrections that could not be used.
struct CorrectionsProblem {
  std::string path;      // absolute
  std::string document;  // hash of the document beside it
  std::string code;      // of a diagnostic
  std::string message;
  friend bool operator==(const CorrectionsProblem&, const CorrectionsProblem&) = default;
};

// What the corpus says of a letter to whoever reads it.
struct HeldCorrections {
  std::vector<Correction> corrections;  // to be applied, in this order
  std::vector<Diagnostic> warnings;     // that the record is to carry: conflicts, files that cannot be used

  // Returns a hash of all of it, which a letter that was read with it keeps; nullopt if there is nothing.
  std::optional<std::string> signature() const;
};

// Returns what is to be applied and told, by a letter's history and its files that cannot be used.
HeldCorrections held(const CorrectionHistory& history, const std::vector<CorrectionsProblem>& problems);

// All functions below throw CorpusError.

// Returns what was said of the letter with these bytes; empty if nothing was.
CorrectionHistory correction_history(Database& database, const std::string& sha256);

// Writes a letter's history, which has all rows of the one before. Call it inside a transaction.
void write_correction_history(Database& database, const std::string& sha256,
                              const CorrectionHistory& history);

// Returns the hashes of the letters that something was said of, sorted.
std::vector<std::string> corrected_letters(Database& database);

// Returns the files beside documents with these bytes that cannot be used, by path.
std::vector<CorrectionsProblem> corrections_problems(Database& database, const std::string& sha256);

// Calls `use` with every file that cannot be used, by path.
void for_each_corrections_problem(Database& database,
                                  const std::function<void(const CorrectionsProblem&)>& use);

// Notes what is wrong with a file of corrections; nullopt: nothing is. Call it inside a transaction.
void note_corrections_problem(Database& database, const std::string& path,
                              const std::optional<CorrectionsProblem>& problem);

}  // namespace letterlens

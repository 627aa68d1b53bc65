// A letter that a person corrects: read again by what is said of it now, and stored with it in one
// transaction.
#pragma once

#include "corpus/ingest/reader.h"
#include "corpus/ingest/settings.h"
#include "corpus/store/corpus_letter.h"
#include "corpus/store/correction_tables.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace letterlens {

// Why a letter keeps its record and its corrections as they were, in one line.
class NotCorrected : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct CorrectableLetter {
  CorpusLetter letter;
  KnownLetter known;
  StoredSource source;
  CorrectionHistory history;
  std::vector<CorrectionsProblem> problems;  // files beside it that cannot be used
};

// Returns the letter with exactly this id and what was said of it. Throws CorpusError, also if there is none.
CorrectableLetter correctable_letter(Database& database, const std::string& id);

// Returns the letter as it is once `history`, which has all of its own history and more, holds. What is new
// in it must take effect: otherwise, and if the letter cannot be read again, nothing is changed and
// NotCorrected is thrown. The corpus' WriteLock must be held. Throws CorpusError.
CorrectableLetter correct_letter(Database& database, const IngestSettings& settings,
                                 const CorrectableLetter& letter, const CorrectionHistory& history,
                                 const Reader& reader, const std::atomic<bool>& stop);

}  // namespace letterlens

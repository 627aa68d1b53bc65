#include "corpus/check/corrections_check.h"

#include "corpus/check/database_check.h"
#include "corpus/store/correction_tables.h"
#include "corpus/store/letters.h"
#include "corpus/store/stale_documents.h"

#include <algorithm>

namespace letterlens {
namespace {

// What a person knows the letter by; one that was removed has only its hash.
std::string name_of_letter(Database& database, const std::string& sha256) {
  const auto letter = letter_with_bytes(database, sha256);
  return letter ? letter->id : "a removed letter (" + sha256.substr(0, 8) + ')';
}

void check_histories(Database& database, const Report& report) {
  for (const auto& sha256 : corrected_letters(database)) {
    const auto history = correction_history(database, sha256);
    const std::string id = name_of_letter(database, sha256);
    if (settled(history) != history)
      report({Weight::fault, "corrections_unsettled", id,
              "which of its corrections hold is not what the rules say", std::string(restore_database)});
    for (const auto& warning : held(history, {}).warnings)
      report({Weight::note, warning.code, id, warning.message,
              "say what holds by letterlens correct, withdraw the correction, or change the file"});
  }
}

}  // namespace

void check_corrections(Database& database, const Report& report) {
  check_histories(database, report);
  for_each_corrections_problem(database, [&](const CorrectionsProblem& problem) {
    report({Weight::note, problem.code, problem.path, problem.message,
            "mend the file and add its document again"});
  });
  for (const auto& id : letters_corrected_since(database))
    report({Weight::note, "corrections_not_applied", id, "it was not read with what holds of it now",
            "letterlens add --reprocess reads it again"});
  for (const auto& id : letters_with_corrections_not_taken(database))
    report({Weight::note, "corrections_not_taken", id,
            "an older letterlens read it with a file of corrections that the corpus has not taken",
            "put the file back beside the document and add that; until then the record is kept as it is"});
}

}  // namespace letterlens

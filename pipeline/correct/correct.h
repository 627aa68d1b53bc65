// The stage between extract and emit: a person's word overrides what was extracted, and is named in the
// record.
//
// Corrections stand in NAME.corrections.json beside NAME.pdf (schemas/corrections.schema.json), so that a
// review of a flagged letter survives every re-run. What is applied is as grounded as what was extracted: a
// string that does not stand in the letter is refused.
#pragma once

#include "pipeline/correct/fields.h"

#include <string>

namespace letterlens {

struct CorrectionsFile {
  std::string name;  // without its folder, for messages
  std::string bytes;
  std::string error;  // why it could not be read; empty when it was
};

// Applies the file's entries in order to a letter whose `source` is filled, and notes each in
// `letter.corrections`. An entry that is not applied leaves its field as it was and raises
// `correction_not_found`, `correction_ambiguous` or `correction_not_applied`; one that is turns the warnings
// about its field into notes. A file as a whole raises `corrections_unreadable` or
// `corrections_for_other_document`. The id is not remade.
void correct(Letter& letter, const CorrectionContext& context, const CorrectionsFile& file);

}  // namespace letterlens

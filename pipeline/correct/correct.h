// The stage between extract and emit: a person's word overrides what was extracted, and is named in the
// record.
//
// Corrections are in NAME.corrections.json beside NAME.pdf (schemas/corrections.schema.json), so that a
// review of a flagged letter survives every re-run. What is applied is as grounded as what was extracted: a
// string that is not in the letter is refused.
#pragma once

#include "extractors/told.h"
#include "pipeline/correct/fields.h"

#include <functional>
#include <string>

namespace letterlens {

struct CorrectionsFile {
  std::string name;  // without its folder, for messages
  std::string bytes;
  std::string error;  // why it could not be read; empty when it was
};

struct Extracted {
  Outline outline;
  Letter letter;  // its `source` is filled
};

// Reads the letter by what a person has told of it.
using ExtractBy = std::function<Extracted(const Told&)>;

// Returns the letter as the file corrects it, without an id. Entries about the fields of told_fields.h come
// first, and the letter is read again by them; then the others, in their order. Each is noted in
// `corrections`, in the order of the file. An entry that is not applied leaves its field as it was and raises
// `correction_not_found`, `correction_ambiguous` or `correction_not_applied`; one that is turns the warnings
// about its field into notes. A file as a whole raises `corrections_unreadable` or
// `corrections_for_other_document`. Passes on what `extract_by` throws.
Letter correct(const ReadingText& text, const Knowledge& known, const CorrectionsFile& file,
               const ExtractBy& extract_by);

}  // namespace letterlens

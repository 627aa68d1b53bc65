// previous_inspection: the last graded inspection that the letter states. What a sentence says is read in
// extractors/previous_inspection/; here the inspection is chosen.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"
#include "extractors/pattern.h"

namespace letterlens {

const PatternTable& previous_inspection_patterns();

// Returns the latest inspection before this visit that the opening or the headline findings state, else the
// rest of the letter, with its date, the judgements that are stated (a grade without a subject of its own is
// that of overall effectiveness) and the sentence; `none_yet` where the letter says that there was none. An
// inspection may be stated with a date and no grade. Two grades read for one judgement raise
// `grade_not_understood`. Of `letter`, kind and visit must be known.
PreviousInspection extract_previous_inspection(const ReadingText& text, const Outline& outline,
                                               const Letter& letter, Claims& claims,
                                               std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

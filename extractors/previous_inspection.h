// previous_inspection: the last graded inspection that the letter states.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

namespace letterlens {

const PatternTable& previous_inspection_patterns();
const PatternTable& judged_subject_patterns();
const PatternTable& grade_patterns();

// From the sentences of the opening and the headline findings, then of the rest of the letter. Only grades
// that are stated have a key; a grade without a subject of its own is that of overall effectiveness.
PreviousInspection extract_previous_inspection(const ReadingText& text, const Outline& outline);

}  // namespace letterlens

// Who led the inspection, where a report names them at its end rather than at its head.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <vector>

namespace letterlens {

// Where the names are printed, with what follows them on the line of a SIF report ("Lead inspector: Ana Field
// HMI"): offsets of the text. An area SEND report has two leads, Ofsted's and the Care Quality Commission's,
// in its inspection team; of other documents there are none.
std::vector<Range> lead_inspectors_at_end(const ReadingText& text, const Outline& outline, LetterKind kind);

const PatternTable& lead_inspector_patterns();

}  // namespace letterlens

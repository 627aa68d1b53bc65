// visit: the days on which inspectors were there.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"

#include <optional>

namespace letterlens {

const PatternTable& visit_patterns();

// Returns the days after "Inspection dates:" (reports) or those that the opening names in a sentence about
// the visit or inspection; further days that another such sentence names are added to the ranges. Days of an
// earlier inspection or visit do not count. A year that is not printed is that of the letter's date. Without
// any days, the warning `visit_dates_missing`. Of `letter`, the kind and the date must be known.
std::optional<Visit> extract_visit(const ReadingText& text, const Outline& outline, const Letter& letter,
                                   Claims& claims, std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

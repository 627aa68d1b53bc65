// signatories: who signs, without titles, honours and degrees.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"

#include <vector>

namespace letterlens {

const PatternTable& signatory_patterns();

// The names below "Yours sincerely", in reading order; what may be two names in a line gets a warning; a
// letter without any gets the warning `signatories_missing`; reports have none.
std::vector<Quote> extract_signatories(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       Claims& claims, std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

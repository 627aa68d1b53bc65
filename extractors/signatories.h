// signatories: who signs, without titles, honours and degrees.
#pragma once

#include "extractors/accounting.h"
#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// The names below "Yours sincerely", in reading order; a letter without any gets the warning
// `signatories_missing`; reports have none.
std::vector<Quote> extract_signatories(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       Claims& claims, std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

// visit: the days on which inspectors were there.
#pragma once

#include "extractors/outline.h"

#include <optional>

namespace letterlens {

// Reports: behind "Inspection dates:". Letters: from the opening, the first days named in a sentence about
// the visit or inspection. Without any, the warning `visit_dates_missing`.
std::optional<Visit> extract_visit(const ReadingText& text, const Outline& outline, LetterKind kind,
                                   std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

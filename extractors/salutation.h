// salutation: what follows "Dear".
#pragma once

#include "extractors/outline.h"

#include <optional>

namespace letterlens {

// A letter without gets the warning `salutation_missing`; reports have none.
std::optional<Quote> extract_salutation(const ReadingText& text, const Outline& outline, LetterKind kind,
                                        std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

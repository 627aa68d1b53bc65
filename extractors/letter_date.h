// letter_date: the date at the head of the letter, above the salutation.
#pragma once

#include "extractors/outline.h"

#include <optional>

namespace letterlens {

// The first full date above "Dear …"; a letter without one gets `no_letter_date` (info), for many OCR texts
// have lost their first lines.
std::optional<LetterDate> extract_letter_date(const ReadingText& text, const Outline& outline,
                                              std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

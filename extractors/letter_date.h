// letter_date: the date at the head of the letter, above the salutation.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"

#include <optional>

namespace letterlens {

// Returns the first full date above "Dear …", in whichever form it is printed, also after a label ("Date:
// …"); the date after a label of something else ("Visit dates: …", "Published: …") only if there is no other.
// A letter without one gets `no_letter_date` (info), as many OCR texts have lost their first lines.
std::optional<LetterDate> extract_letter_date(const ReadingText& text, const Outline& outline, Claims& claims,
                                              std::vector<Diagnostic>& diagnostics);

const PatternTable& letter_date_patterns();

}  // namespace letterlens

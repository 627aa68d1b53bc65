// published: the day on which a report was published.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>

namespace letterlens {

// Returns the date after "Report published" or "Published" in a report's front matter, else on a line of its
// own further on; nullopt where none is printed, and in letters.
std::optional<LetterDate> extract_published(const ReadingText& text, const Outline& outline, LetterKind kind);

const PatternTable& published_patterns();

}  // namespace letterlens

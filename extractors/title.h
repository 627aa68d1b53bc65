// title: the subject line as printed.
#pragma once

#include "extractors/outline.h"

#include <optional>
#include <vector>

namespace letterlens {

// Without a subject line, null and the warning `title_missing`.
std::optional<Quote> extract_title(const ReadingText& text, const Outline& outline,
                                   std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

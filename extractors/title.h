// title: the subject line as printed.
#pragma once

#include <optional>
#include <vector>

#include "extractors/outline.h"

namespace letterlens {

// Without a subject line, null and the warning `title_missing`.
std::optional<Quote> extract_title(const ReadingText& text, const Outline& outline, std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

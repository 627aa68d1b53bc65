// inspectors: who is named for this visit, with their roles.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <vector>

namespace letterlens {

const PatternTable& inspector_patterns();
const PatternTable& inspector_separator_patterns();

// From the opening ("Her Majesty’s Inspectors for this visit were …", "The inspectors were …", "The visit was
// carried out by …"). Reports: the lead inspector. Joint inspection letters name none. A visit letter without
// any gets `inspectors_missing`.
std::vector<Inspector> extract_inspectors(const ReadingText& text, const Outline& outline, LetterKind kind,
                                          std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

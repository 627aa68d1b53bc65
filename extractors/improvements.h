// improvements: what needs to improve, in printed order.
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// From "What needs to improve …" or "Areas for improvement". Without such a section: the warning
// `improvements_missing`, but for monitoring visits, which often have none.
std::vector<Item> extract_improvements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

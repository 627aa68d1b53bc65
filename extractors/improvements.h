// improvements: what needs to improve, in printed order.
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// From "What needs to improve …" or "Areas for improvement". Without such a section: the warning
// `improvements_missing`, but for monitoring visits, which often have none, and for reports that judge all to
// be outstanding and have no bullets above their judgements.
std::vector<Item> extract_improvements(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       const std::optional<Judgements>& judgements,
                                       std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

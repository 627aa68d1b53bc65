// outcome: how an area SEND inspection ended.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <vector>

namespace letterlens {

// The one of the three set sentences that the report states, whatever its small misprints. Raises
// `outcome_missing` when an area SEND report states none, or more than one.
std::optional<Outcome> extract_outcome(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       std::vector<Diagnostic>& diagnostics);

const PatternTable& outcome_patterns();

}  // namespace letterlens

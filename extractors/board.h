// board: what a SIF report says of the Local Safeguarding Children Board.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <vector>

namespace letterlens {

// The board's grade and its own lists, by the rules of the authority's. nullopt where the report has no part
// about a board, as re-inspections have none, and in other documents. Raises `judgement_missing` for a board
// whose grade was not found, `board_missing` for a part that the title or the contents page names in vain.
std::optional<Board> extract_board(const ReadingText& text, const Outline& outline, LetterKind kind,
                                   std::vector<Diagnostic>& diagnostics);

const PatternTable& board_patterns();

}  // namespace letterlens

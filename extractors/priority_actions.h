// priority_actions: what must be done at once, from "Area(s) for priority action".
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// Most letters have no such section and need none. In an area SEND report each action has its responsible
// body; one without raises `body_missing`.
std::vector<Item> extract_priority_actions(const ReadingText& text, const Outline& outline, LetterKind kind,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

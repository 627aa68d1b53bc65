// priority_actions: what must be done at once, from "Area(s) for priority action".
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// Most letters have no such section and need none.
std::vector<Item> extract_priority_actions(const ReadingText& text, const Outline& outline,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

// strengths: what the letter praises, in printed order.
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// The items under "Strengths", "Key strengths" and the like, by the rules of the other lists; empty where the
// letter has no such section, which most do not.
std::vector<Item> extract_strengths(const ReadingText& text, const Outline& outline,
                                    std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens

// diagnostics: checks of the finished letter that catch the model of a letter being wrong.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

namespace letterlens {

const PatternTable& self_check_patterns();

// Looks at the letter as a reader would who doubts it, and raises `low_coverage`, `heading_unused`,
// `bullet_inside_item`, `duplicate_item` and `dates_out_of_order`. Changes nothing else.
void check_letter(const ReadingText& text, const Outline& outline, Letter& letter);

}  // namespace letterlens

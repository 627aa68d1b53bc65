// diagnostics: checks of the finished letter that catch the model of a letter being wrong.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

namespace letterlens {

const PatternTable& self_check_patterns();

// Looks at the letter as a sceptical reader would and raises `low_coverage`, `bullet_inside_item`,
// `duplicate_item` and `dates_out_of_order`. Changes nothing else.
void check_letter(const ReadingText& text, const Outline& outline, Letter& letter);

}  // namespace letterlens

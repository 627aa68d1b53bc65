// Takes the footnotes out of the rows; they are kept beside the text.
#pragma once

#include "extractors/pattern.h"
#include "pipeline/normalise/rows.h"

#include <string_view>
#include <vector>

namespace letterlens {

// Removes the footnotes at the feet of the pages and returns them in order. In plain text, where a mark is a
// digit that sticks to a word, the marks of the footnotes found are removed too.
std::vector<Footnote> take_footnotes(std::vector<PageRows>& pages);

// Whether superscript text is the mark of a footnote or several ("1", "2, 3", "[4]", "*").
bool is_footnote_mark(std::string_view text);

const PatternTable& footnote_patterns();

}  // namespace letterlens

// Takes out of the rows what is printed on every page and belongs to none: running heads and feet, page numbers,
// the logo's word, web addresses – and the footnotes, which are kept beside the text.
#pragma once

#include <vector>

#include "extractors/pattern.h"
#include "pipeline/normalise/rows.h"

namespace letterlens {

void remove_furniture(std::vector<PageRows>& pages);

// Removes the footnotes at the feet of the pages and returns them in order.
std::vector<Footnote> take_footnotes(std::vector<PageRows>& pages);

const PatternTable& furniture_patterns();

}  // namespace letterlens

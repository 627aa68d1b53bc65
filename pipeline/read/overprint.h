// Text that a page has twice in one place: letters set again a fraction of a point aside to look bold, and
// the invisible text of a scan's recognition over text that can be seen.
#pragma once

#include "pipeline/read/pages.h"

namespace letterlens {

// Whether any line covers another: then one of them may be a copy.
bool has_covered_lines(const Page& page);

// The lines that can be seen, with those of `all` that do not lie on them.
Page without_hidden_copies(Page visible, Page all);

// Takes out each character that is set again in the same place, and lines of nothing else.
void drop_overprint(Page& page);

}  // namespace letterlens

// The rows of structured text: a row for each line of a paragraph, and for each row of a table whose cells
// are short enough to be read in one line.
#pragma once

#include "pipeline/normalise/rows.h"

namespace letterlens {

// One page without number and size. An origin's line is the index of its paragraph.
PageRows structured_rows(const StructuredText& text);

}  // namespace letterlens

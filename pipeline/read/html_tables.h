// Tables of a web page as they would be printed: MuPDF spreads their columns over its page, which is here far
// wider than any paper, and leaves no white between rows.
#pragma once

#include "pipeline/read/pages.h"

namespace letterlens {

// Draws the columns of every table together, and parts its rows by `row_gap` points. A row is set to be read
// from left to right, except in a table of grades and below "Yours sincerely", where columns line up.
void set_tables(Page& page, float row_gap);

}  // namespace letterlens

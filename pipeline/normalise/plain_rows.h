// Lines of plain text as rows.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/pages.h"

#include <vector>

namespace letterlens {

// Returns the rows of a page of plain text, which have no position. Where the text keeps columns apart by
// white space (`pdftotext -layout`), the rows of a grade table are joined as those of a printed one, and
// names that are side by side below the sign-off come one after the other.
std::vector<Row> rows_of_plain_page(const Page& page);

}  // namespace letterlens

// Lines of plain text as rows.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/pages.h"

#include <vector>

namespace letterlens {

// Returns the rows of a page of plain text, which have no position. The rows of a grade table whose columns
// the text keeps apart by white space (`pdftotext -layout`) are joined as those of a printed one.
std::vector<Row> rows_of_plain_page(const Page& page);

}  // namespace letterlens

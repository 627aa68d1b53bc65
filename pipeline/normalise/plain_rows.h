// Lines of plain text as rows.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/pages.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace letterlens {

// Returns the rows of a page of plain text, which have no position. Where the text keeps columns apart by
// white space (`pdftotext -layout`), the rows of a grade table are joined as those of a printed one, and
// names that are side by side below the sign-off come one after the other.
std::vector<Row> rows_of_plain_page(const Page& page);

// The cells of a row of plain text, kept apart by white space on its `line`; their edges are those of
// characters as wide as a typewriter's, in points.
std::vector<Cell> plain_cells(const Row& row, std::string_view line);

// The byte of the row's text that byte `at` of its line became; the next that is left if it is not.
std::size_t byte_in_row(const Row& row, std::size_t at);

}  // namespace letterlens

// Cells of a table that are as near to each other as words.
#pragma once

#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

// Separates what the longest cell of a column leaves no white space behind: where all pieces of a row that
// the PDF sets by themselves begin where the cells of a row nearby do, and both rows begin at the same place.
void separate_close_cells(std::vector<Row>& rows);

}  // namespace letterlens

// Puts rows that are set in columns (signatures, addressees) into reading order: down one column, then the
// next.
#pragma once

#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

// The same rows, those in columns split into one row a cell and marked as hard breaks. Rows whose second
// cell only follows a bullet or number, and rows of a table, stay whole.
std::vector<Row> read_columns(std::vector<Row> rows);

}  // namespace letterlens

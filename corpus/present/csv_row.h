// Rows of comma-separated values as RFC 4180 has them; schemas/base/csv.h reads them again.
#pragma once

#include <span>
#include <string>

namespace letterlens {

enum class CsvSafety {
  spreadsheet,  // a cell that begins with = + - @ tab or CR gets an apostrophe before it: it is not a formula
  exact,        // cells as they are, for programs
};

// One row with its end (CR LF). Cells with a comma, a double quote or a line break are quoted.
// For spreadsheets the cells {Northbridge} {=1+1} {so-called "plans", all} become
//
//   Northbridge,'=1+1,"so-called ""plans"", all"
std::string csv_row(std::span<const std::string> cells, CsvSafety safety);

}  // namespace letterlens

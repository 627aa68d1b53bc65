// A sheet as a colleague reads it in a workbook, and prints it on A4.
#pragma once

#include "corpus/present/sheet.h"

#include <string_view>
#include <vector>

namespace letterlens {

// Returns the sheet with the widths that its columns need, by their heads, and without those that only
// programs read or that are in `left_out`. A column that the table does not know stays as it is.
Sheet laid_out(Sheet sheet, const std::vector<std::string_view>& left_out = {});

}  // namespace letterlens

// How high a row of a workbook is whose text wraps: not every program that opens it works that out.
#pragma once

#include "corpus/present/sheet.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace letterlens {

// Returns how many lines a text takes that breaks between words, and behind hyphens, after at most `width`
// code points; at least one.
std::size_t lines_of_text(std::string_view text, std::size_t width);

// Returns the height, in points, of a row in which the text of wrapping columns is shown whole, in a
// sans-serif of 10 points; no higher than a row can be.
double row_height(const std::vector<SheetCell>& row, const std::vector<SheetColumn>& columns);

// The same of the heads, which all wrap.
double head_height(const std::vector<SheetColumn>& columns);

// What a workbook shows as the head of a column.
std::string head_of(const SheetColumn& column);

}  // namespace letterlens

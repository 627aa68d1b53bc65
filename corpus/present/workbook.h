// Sheets written as one XLSX workbook, to be read, filtered and printed by people.
//
//   write_workbook("comparison.xlsx", {summary, items});
//
// Each sheet has a bold head that stays in sight and is repeated on every page, a filter on every column, and
// the columns' widths; it prints on A4, across, as wide as the page (SheetForm, sheet.h, says what else).
// Text is text: nothing becomes a formula or, but for LinkCell, a link. The same sheets give the same bytes
// on every run: the workbook's date is fixed.
#pragma once

#include "corpus/present/sheet.h"

#include <span>
#include <string>

namespace letterlens {

// The file is only ever whole; an existing one is replaced. Throws FileError.
void write_workbook(const std::string& path, std::span<const Sheet> sheets);

}  // namespace letterlens

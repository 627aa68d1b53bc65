#include "corpus/present/csv_row.h"

#include <string_view>

namespace letterlens {
namespace {

// What spreadsheets take for the beginning of a formula, or skip before one (OWASP, "CSV Injection").
constexpr std::string_view formula_starts = "=+-@\t\r";

bool is_risky(std::string_view cell, CsvSafety safety) {
  return safety == CsvSafety::spreadsheet && !cell.empty() &&
         formula_starts.find(cell.front()) != std::string_view::npos;
}

void add_cell(std::string& row, std::string_view cell, CsvSafety safety) {
  const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) row += '"';
  if (is_risky(cell, safety)) row += '\'';
  for (auto quote = cell.find('"'); quote != std::string_view::npos; quote = cell.find('"')) {
    row.append(cell.substr(0, quote)).append("\"\"");
    cell.remove_prefix(quote + 1);
  }
  row += cell;
  if (quoted) row += '"';
}

}  // namespace

std::string csv_row(std::span<const std::string> cells, CsvSafety safety) {
  std::string row;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) row += ',';
    add_cell(row, cells[at], safety);
  }
  // A lone empty cell would be an empty line, which readers skip.
  if (cells.size() == 1 && cells.front().empty()) row = "\"\"";
  return row + "\r\n";
}

}  // namespace letterlens

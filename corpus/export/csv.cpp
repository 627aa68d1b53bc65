#include "corpus/export/csv.h"

#include <string_view>

namespace letterlens {
namespace {

// What spreadsheets take for the beginning of a formula, or skip before one (OWASP, "CSV Injection").
constexpr std::string_view formula_starts = "=+-@\t\r";

std::string cell_text(const std::string& cell, CsvSafety safety) {
  const bool is_risky = safety == CsvSafety::spreadsheet && !cell.empty() &&
                        formula_starts.find(cell.front()) != std::string_view::npos;
  return is_risky ? '\'' + cell : cell;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

std::string csv_row(std::span<const std::string> cells, CsvSafety safety) {
  std::string row;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) row += ',';
    const std::string text = cell_text(cells[at], safety);
    row += text.find_first_of(",\"\r\n") == std::string::npos ? text : quoted(text);
  }
  // A lone empty cell would be an empty line, which readers skip.
  if (cells.size() == 1 && cells.front().empty()) row = "\"\"";
  return row + "\r\n";
}

}  // namespace letterlens

#include "corpus/present/sheet.h"

#include "corpus/present/csv_row.h"

#include <cmath>
#include <iomanip>
#include <sstream>

namespace letterlens {
namespace {

// Writes what a cell shows into `out`.
struct AsText {
  std::string& out;
  void operator()(const std::string& text) const { out = text; }
  void operator()(std::int64_t number) const { out = std::to_string(number); }
  void operator()(double number) const { out = shown_score(number); }
  void operator()(const LinkCell& link) const { out = link.text; }
  void operator()(const NamedCell& cell) const { out = cell.name; }
  void operator()(const Date& date) const { out = date.iso(); }
};

}  // namespace

std::string shown_score(double score) {
  constexpr int digits = 4;
  std::ostringstream out;
  out << std::fixed << std::setprecision(digits) << score;
  return out.str();
}

void print_csv(std::ostream& out, const Sheet& sheet) {
  std::vector<std::string> cells;
  for (const auto& column : sheet.columns) cells.push_back(column.head);
  out << csv_row(cells, CsvSafety::spreadsheet);
  for (const auto& row : sheet.rows) {
    // Each string keeps its memory from row to row.
    for (std::size_t at = 0; at < row.size(); ++at) std::visit(AsText{cells.at(at)}, row[at]);
    out << csv_row(cells, CsvSafety::spreadsheet);
  }
}

}  // namespace letterlens

#include "corpus/table/sheet.h"

#include "corpus/export/csv.h"

#include <cmath>
#include <iomanip>
#include <sstream>

namespace letterlens {
namespace {

struct AsText {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return shown_score(number); }
  std::string operator()(const LinkCell& link) const { return link.text; }
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
    cells.clear();
    for (const auto& cell : row) cells.push_back(std::visit(AsText(), cell));
    out << csv_row(cells, CsvSafety::spreadsheet);
  }
}

}  // namespace letterlens

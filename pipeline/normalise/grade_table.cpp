// Lines of one column that stand close together are one cell; a grade belongs to the label beside which it
// stands, whether it is set at the top or in the middle of its cell.
#include "pipeline/normalise/grade_table.h"

#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace letterlens {
namespace {

constexpr float cell_gap = 1.6F;  // of the size: a wider step from line to line opens the next cell
constexpr float aligned = 6.0F;   // points

bool is_head(const Row& row) {
  return row.cells.size() == 2 && comparison_key(row.text) == "judgement grade";
}

// The lines of one column, put together into cells.
std::vector<Row> cells_of(const std::vector<Row>& lines) {
  std::vector<Row> cells;
  float last = 0;
  for (const auto& line : lines) {
    if (!cells.empty() && line.baseline - last < cell_gap * line.size)
      append_row(cells.back(), line, Joint::same_cell);
    else
      cells.push_back(line);
    last = line.baseline;
  }
  return cells;
}

float distance(const Row& label, const Row& grade) {
  const float middle = (grade.top + grade.bottom) / 2;
  if (middle < label.top) return label.top - middle;
  return middle > label.bottom ? middle - label.bottom : 0;
}

// The first row behind the table: one that runs across the column of grades.
std::size_t table_end(const std::vector<Row>& rows, std::size_t first, float grade_left) {
  std::size_t end = first;
  for (; end < rows.size(); ++end) {
    const Row& row = rows[end];
    const bool pair = row.cells.size() == 2 && std::abs(row.cells[1].left - grade_left) < aligned;
    const bool grade_only = std::abs(row.left - grade_left) < aligned;
    const bool label_only = row.right < grade_left;
    if (!pair && !grade_only && !label_only) break;
  }
  return end;
}

std::vector<Row> joined(const std::vector<Row>& rows, std::size_t first, std::size_t end, float grade_left) {
  std::vector<Row> label_lines;
  std::vector<Row> grade_lines;
  for (std::size_t i = first; i < end; ++i)
    for (const auto& cell : rows[i].cells)
      (std::abs(cell.left - grade_left) < aligned ? grade_lines : label_lines)
          .push_back(cell_row(rows[i], cell));
  std::vector<Row> table = cells_of(label_lines);
  std::vector<bool> graded(table.size(), false);
  for (const auto& grade : cells_of(grade_lines)) {
    const auto nearest = std::min_element(table.begin(), table.end(), [&](const Row& a, const Row& b) {
      return distance(a, grade) < distance(b, grade);
    });
    if (nearest == table.end()) continue;
    const auto index = static_cast<std::size_t>(std::distance(table.begin(), nearest));
    const Row label = *nearest;
    append_row(*nearest, grade, graded[index] ? Joint::same_cell : Joint::new_cell);
    // A second line of the grade is measured against the label alone.
    nearest->top = label.top;
    nearest->bottom = label.bottom;
    graded[index] = true;
  }
  for (auto& row : table) row.table = true;
  return table;
}

}  // namespace

std::vector<Row> join_grade_table(std::vector<Row> rows) {
  const auto head = std::find_if(rows.begin(), rows.end(), is_head);
  if (head == rows.end()) return rows;
  const auto first = static_cast<std::size_t>(std::distance(rows.begin(), head));
  const float grade_left = head->cells[1].left;
  const std::size_t end = table_end(rows, first + 1, grade_left);
  std::vector<Row> out(rows.begin(), head);
  out.push_back(*head);
  out.back().table = true;
  auto table = joined(rows, first + 1, end, grade_left);
  std::move(table.begin(), table.end(), std::back_inserter(out));
  std::move(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end(), std::back_inserter(out));
  return out;
}

}  // namespace letterlens

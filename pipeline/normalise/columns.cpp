// Two columns are rows, close together, whose second cells begin at the same place in the right half of the text.
#include "pipeline/normalise/columns.h"

#include "pipeline/normalise/row_parts.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace letterlens {
namespace {

constexpr float aligned = 4.0F;            // points
constexpr float column_gap = 2.0F;         // of the size
constexpr float group_gap = 2.5F;          // of the size: a wider gap between rows parts groups of a column
constexpr std::size_t shortest_cell = 4;   // bytes; a bullet or a number is no column

// Where the second column of a row begins; none for a row of one cell.
std::optional<float> second_column(const Row& row) {
  if (row.table || row.cells.size() != 2) return std::nullopt;
  const Cell& first = row.cells[0];
  const Cell& second = row.cells[1];
  const bool wide = second.left - first.right > column_gap * row.size;
  const bool words = first.end - first.start >= shortest_cell && second.end - second.start >= shortest_cell;
  if (!wide || !words) return std::nullopt;
  return second.left;
}

// The first row behind the column region that starts at `first`: rows of two cells at `x`, or of one that
// begins at either column, without a row that runs across.
std::size_t region_end(const std::vector<Row>& rows, std::size_t first, float x) {
  std::size_t end = first;
  std::size_t last_pair = first;
  for (; end < rows.size(); ++end) {
    const Row& row = rows[end];
    const auto column = second_column(row);
    const bool pair = column && std::abs(*column - x) < aligned;
    const bool right_only = std::abs(row.left - x) < aligned;
    const bool left_only = row.right < x;
    if (!pair && !right_only && !left_only) break;
    if (pair || right_only) last_pair = end;
  }
  // Short rows of the left column below the last pair are body text again, but for the row right under it.
  return last_pair + 1;
}

void emit_group(std::vector<Row>& out, const std::vector<Row>& left, const std::vector<Row>& right) {
  out.insert(out.end(), left.begin(), left.end());
  out.insert(out.end(), right.begin(), right.end());
}

}  // namespace

std::vector<Row> read_columns(std::vector<Row> rows) {
  std::vector<Row> out;
  for (std::size_t at = 0; at < rows.size();) {
    const auto x = second_column(rows[at]);
    const std::size_t end = x ? region_end(rows, at, *x) : at + 1;
    if (!x || end - at < 2) {
      out.push_back(std::move(rows[at]));
      ++at;
      continue;
    }
    std::vector<Row> left;
    std::vector<Row> right;
    for (std::size_t i = at; i < end; ++i) {
      if (i > at && rows[i].baseline - rows[i - 1].baseline > group_gap * rows[i].size) {
        emit_group(out, left, right);
        left.clear();
        right.clear();
      }
      if (rows[i].cells.size() == 2) {
        left.push_back(cell_row(rows[i], rows[i].cells[0]));
        right.push_back(cell_row(rows[i], rows[i].cells[1]));
      } else {
        rows[i].hard_break = true;
        (std::abs(rows[i].left - *x) < aligned ? right : left).push_back(rows[i]);
      }
    }
    emit_group(out, left, right);
    at = end;
  }
  return out;
}

}  // namespace letterlens

// Columns are shown by a row whose cells stand wide apart; the rows below belong to them while every piece of
// them begins at a column's edge.
#include "pipeline/normalise/columns.h"

#include "pipeline/normalise/row_parts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace letterlens {
namespace {

constexpr float aligned = 4.0F;           // points
constexpr float column_gap = 2.0F;        // of the size, between the columns of the row that shows them
constexpr float narrow_gap = 0.6F;        // of the size, between columns that are known
constexpr float group_gap = 2.5F;         // of the size: a wider gap between rows parts groups of a column
constexpr std::size_t shortest_cell = 4;  // bytes; a bullet or a number is no column

// Whether the row's cells were put side by side as a table's.
bool is_joined(const Row& row) {
  return row.table || row.hard_break;
}

// The left edges of a row's columns; empty for a row of one.
std::vector<float> columns_of(const Row& row) {
  if (is_joined(row) || row.bullet || row.cells.size() < 2) return {};
  std::vector<float> lefts;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    const bool wide = i == 0 || cell.left - row.cells[i - 1].right > column_gap * row.size;
    if (!wide || cell.end - cell.start < shortest_cell) return {};
    lefts.push_back(cell.left);
  }
  return lefts;
}

// The column that begins at `x`; none when x is no column's edge.
std::optional<std::size_t> column_at(const std::vector<float>& columns, float x) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (std::abs(columns[i] - x) < aligned) return i;
  return std::nullopt;
}

struct ColumnCell {
  std::size_t column = 0;
  Cell cell;
};

// A row split at the columns' edges; empty when it does not fit into them.
std::vector<ColumnCell> split_at_columns(const Row& row, const std::vector<float>& columns) {
  std::vector<ColumnCell> cells;
  for (const auto& edge : row.edges) {
    const auto column = column_at(columns, edge.left);
    const bool opens =
        column &&
        (cells.empty() || (*column > cells.back().column && (edge.cell || edge.gap > narrow_gap * row.size)));
    if (cells.empty() && !opens) return {};
    if (opens) cells.push_back({*column, {edge.start, row.text.size(), edge.left, row.right}});
  }
  for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
    std::size_t end = cells[i + 1].cell.start;
    while (end > cells[i].cell.start && row.text[end - 1] == ' ') --end;
    cells[i].cell.end = end;
    cells[i].cell.right = cells[i + 1].cell.left;
  }
  // A cell that runs into the next column is no cell.
  if (!cells.empty() && cells.back().column + 1 < columns.size() &&
      row.right > columns[cells.back().column + 1])
    return {};
  return cells;
}

// The first row behind the column region that starts at `first`. Short rows of the first column below the
// last row of several are body text again.
std::size_t region_end(const std::vector<Row>& rows, std::size_t first, const std::vector<float>& columns) {
  std::size_t last = first;
  for (std::size_t i = first; i < rows.size(); ++i) {
    const auto cells = split_at_columns(rows[i], columns);
    if (cells.empty() || is_joined(rows[i])) break;
    if (cells.size() > 1 || cells.front().column > 0) last = i;
  }
  return last + 1;
}

// Whether the first column has nothing but labels ("Lead inspector:"), each of which belongs to what is
// beside it.
bool has_labels(const std::vector<Row>& rows, std::size_t first, std::size_t end,
                const std::vector<float>& columns) {
  for (std::size_t i = first; i < end; ++i) {
    const auto cells = split_at_columns(rows[i], columns);
    if (cells.front().column == 0 &&
        !std::string_view(rows[i].text).substr(0, cells.front().cell.end).ends_with(':'))
      return false;
  }
  return true;
}

}  // namespace

std::vector<Row> read_columns(std::vector<Row> rows) {
  std::vector<Row> out;
  for (std::size_t at = 0; at < rows.size();) {
    const auto columns = columns_of(rows[at]);
    const std::size_t end = columns.empty() ? at + 1 : region_end(rows, at, columns);
    if (end - at < 2 || has_labels(rows, at, end, columns)) {
      out.push_back(std::move(rows[at]));
      ++at;
      continue;
    }
    std::vector<std::vector<Row>> group(columns.size());
    const auto emit_group = [&] {
      for (auto& column : group) {
        out.insert(out.end(), column.begin(), column.end());
        column.clear();
      }
    };
    for (std::size_t i = at; i < end; ++i) {
      if (i > at && rows[i].baseline - rows[i - 1].baseline > group_gap * rows[i].size) emit_group();
      for (const auto& [column, cell] : split_at_columns(rows[i], columns))
        group[column].push_back(cell_row(rows[i], cell));
    }
    emit_group();
    at = end;
  }
  return out;
}

}  // namespace letterlens

#include "pipeline/normalise/close_cells.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace letterlens {
namespace {

constexpr float same_column = 1.0F;  // points between left edges
constexpr float same_table = 6.0F;   // points between the left edges of rows
constexpr std::size_t nearby = 2;    // rows, of which one may be a further line of a cell
constexpr float farthest = 3.0F;     // of the size, from baseline to baseline

bool has_column(const std::vector<Row>& rows, std::size_t at, float left) {
  const Row& row = rows[at];
  const std::size_t end = std::min(rows.size(), at + nearby + 1);
  for (std::size_t i = at < nearby ? 0 : at - nearby; i < end; ++i) {
    if (i == at || std::abs(rows[i].left - row.left) > same_table ||
        std::abs(rows[i].baseline - row.baseline) > farthest * row.size)
      continue;
    for (std::size_t cell = 1; cell < rows[i].cells.size(); ++cell)
      if (std::abs(rows[i].cells[cell].left - left) < same_column) return true;
  }
  return false;
}

// The cells that the row's pieces begin; none where one of them begins elsewhere, as text in many pieces
// does.
std::vector<Edge> close_cells(const std::vector<Row>& rows, std::size_t at) {
  std::vector<Edge> cells;
  for (const auto& piece : rows[at].pieces) {
    if (piece.start == 0 || rows[at].text[piece.start - 1] != ' ') continue;
    if (!has_column(rows, at, piece.left)) return {};
    cells.push_back(piece);
  }
  return cells;
}

void separate(Row& row, Edge piece) {
  const auto cell = std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& one) {
    return one.start < piece.start && piece.start < one.end;
  });
  if (cell == row.cells.end()) return;
  const Cell behind{piece.start, cell->end, piece.left, cell->right};
  cell->end = row.text.find_last_not_of(' ', piece.start - 1) + 1;
  cell->right = piece.left;
  row.cells.insert(cell + 1, behind);
  piece.cell = true;
  const auto edge = std::find_if(row.edges.begin(), row.edges.end(),
                                 [&](const Edge& one) { return one.start > piece.start; });
  row.edges.insert(edge, piece);
}

}  // namespace

void separate_close_cells(std::vector<Row>& rows) {
  for (std::size_t at = 0; at < rows.size(); ++at)
    for (const auto& cell : close_cells(rows, at)) separate(rows[at], cell);
}

}  // namespace letterlens

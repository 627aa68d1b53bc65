#include "pipeline/normalise/row_parts.h"

#include <algorithm>

namespace letterlens {

std::optional<Origin> clipped(const Origin& origin, std::size_t start, std::size_t end) {
  const std::size_t from = std::max(origin.start, start);
  const std::size_t to = std::min(origin.start + origin.length, end);
  if (from >= to) return std::nullopt;
  Origin part = origin;
  part.start = from;
  part.length = to - from;
  if (origin.same) {
    part.source_start += from - origin.start;
    part.source_length = part.length;
  }
  return part;
}

Row cell_row(const Row& row, const Cell& cell) {
  Row part = row;
  part.text = row.text.substr(cell.start, cell.end - cell.start);
  part.origins.clear();
  for (const auto& origin : row.origins)
    if (auto kept = clipped(origin, cell.start, cell.end)) {
      kept->start -= cell.start;
      part.origins.push_back(*kept);
    }
  part.cells = {{0, part.text.size(), cell.left, cell.right}};
  part.edges = {{0, cell.left, 0}};
  part.pieces.clear();
  for (Edge piece : row.pieces) {
    if (piece.start <= cell.start || piece.start >= cell.end) continue;
    piece.start -= cell.start;
    part.pieces.push_back(piece);
  }
  if (cell.start > 0) part.bullet.reset();
  part.left = part.bullet ? part.bullet->left : cell.left;
  part.right = cell.right;
  part.hard_break = true;
  return part;
}

void append_row(Row& row, const Row& next, Joint joint) {
  if (next.origins.empty()) return;
  // The space is printed nowhere; it is given to what follows.
  const Origin& first = next.origins.front();
  row.origins.push_back({row.text.size(), 1, first.page, first.line, first.source_start, 0, false});
  row.text += ' ';
  const std::size_t base = row.text.size();
  for (Origin origin : next.origins) {
    origin.start += base;
    row.origins.push_back(origin);
  }
  row.text += next.text;
  if (joint == Joint::new_cell) row.cells.push_back({base, base, next.left, next.right});
  row.cells.back().end = row.text.size();
  row.cells.back().right = std::max(row.cells.back().right, next.right);
  row.right = std::max(row.right, next.right);
  row.bottom = std::max(row.bottom, next.bottom);
}

void erase_from_row(Row& row, std::size_t start, std::size_t end) {
  std::vector<Origin> kept;
  for (const auto& origin : row.origins) {
    if (const auto before = clipped(origin, 0, start)) kept.push_back(*before);
    if (auto after = clipped(origin, end, std::string::npos)) {
      after->start -= end - start;
      kept.push_back(*after);
    }
  }
  row.origins = std::move(kept);
  row.text.erase(start, end - start);
  std::vector<Edge> pieces;
  for (Edge piece : row.pieces) {
    if (piece.start > start && piece.start < end) continue;
    if (piece.start >= end) piece.start -= end - start;
    if (piece.start > 0 && piece.start < row.text.size()) pieces.push_back(piece);
  }
  row.pieces = std::move(pieces);
  for (auto& cell : row.cells) {
    if (cell.start >= end) cell.start -= end - start;
    if (cell.end >= end) cell.end -= end - start;
  }
}

}  // namespace letterlens

#include "pipeline/normalise/row_parts.h"

#include <algorithm>

namespace letterlens {

Row cell_row(const Row& row, const Cell& cell) {
  Row part = row;
  part.text = row.text.substr(cell.start, cell.end - cell.start);
  part.origins.clear();
  for (Origin origin : row.origins) {
    const std::size_t start = std::max(origin.start, cell.start);
    const std::size_t end = std::min(origin.start + origin.length, cell.end);
    if (start >= end) continue;
    if (origin.length == origin.source_length) {
      origin.source_start += start - origin.start;
      origin.source_length = end - start;
    }
    origin.start = start - cell.start;
    origin.length = end - start;
    part.origins.push_back(origin);
  }
  part.cells = {{0, part.text.size(), cell.left, cell.right}};
  part.edges = {{0, cell.left, 0}};
  part.left = cell.left;
  part.right = cell.right;
  part.hard_break = true;
  part.open_hyphen = false;
  return part;
}

void append_row(Row& row, const Row& next, Joint joint) {
  if (next.origins.empty()) return;
  // The space is printed nowhere; it is given to what follows.
  const Origin& first = next.origins.front();
  row.origins.push_back({row.text.size(), 1, first.page, first.line, first.source_start, 0});
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
  const auto keep = [&](const Origin& origin, std::size_t from, std::size_t to) {
    if (from >= to) return;
    Origin part = origin;
    part.start = from;
    part.length = to - from;
    if (origin.length == origin.source_length) {
      part.source_start += from - origin.start;
      part.source_length = part.length;
    }
    if (part.start >= end) part.start -= end - start;
    kept.push_back(part);
  };
  for (const auto& origin : row.origins) {
    keep(origin, origin.start, std::min(origin.start + origin.length, start));
    keep(origin, std::max(origin.start, end), origin.start + origin.length);
  }
  row.origins = std::move(kept);
  row.text.erase(start, end - start);
  for (auto& cell : row.cells) {
    if (cell.start >= end) cell.start -= end - start;
    if (cell.end >= end) cell.end -= end - start;
  }
}

}  // namespace letterlens

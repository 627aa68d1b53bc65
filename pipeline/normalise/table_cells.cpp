#include "pipeline/normalise/table_cells.h"

#include "pipeline/normalise/item_parts.h"
#include "pipeline/normalise/markers.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

namespace letterlens {
namespace {

constexpr float cell_gap = 1.6F;   // of the size: a wider step from line to line always opens the next cell
constexpr float step_room = 1.0F;  // points that lines of one cell may differ in their steps
constexpr float same_line = 1.0F;  // points between baselines

using Lines = std::vector<Row>;
using Cells = std::vector<Lines>;

float top(const Lines& cell) {
  return cell.front().top;
}
float bottom(const Lines& cell) {
  return cell.back().bottom;
}
float middle(const Lines& cell) {
  return (top(cell) + bottom(cell)) / 2;
}
float middle(const Row& line) {
  return (line.top + line.bottom) / 2;
}

// Cells of lines; `opens(line, cell, step)` says whether the line, `step` points below the last, begins the
// next one.
template <typename Opens>
Cells cells_of(const Lines& lines, Opens opens) {
  Cells cells;
  for (const auto& line : lines) {
    if (cells.empty() || opens(line, cells.back(), line.baseline - cells.back().back().baseline))
      cells.emplace_back();
    cells.back().push_back(line);
  }
  return cells;
}

// Whether a line goes on with the cell whose last line is above it, however far apart they are.
using GoesOn = bool (*)(const Row& above, const Row& line);

bool never(const Row&, const Row&) {
  return false;
}

Cells by_gap(const Lines& lines, GoesOn goes_on = never) {
  return cells_of(lines, [&](const Row& line, const Lines& cell, float step) {
    return step >= cell_gap * line.size && !goes_on(cell.back(), line);
  });
}

// Where lines of one cell are closest, every wider step opens a cell.
Cells by_closest(const Lines& lines, GoesOn goes_on = never) {
  float closest = 1e6F;
  for (std::size_t i = 1; i < lines.size(); ++i)
    closest = std::min(closest, lines[i].baseline - lines[i - 1].baseline);
  return cells_of(lines, [&](const Row& line, const Lines& cell, float step) {
    return step > closest + step_room && !goes_on(cell.back(), line);
  });
}

Cells each_line(const Lines& lines) {
  return cells_of(lines, [](const Row&, const Lines&, float) { return true; });
}

// Values set at the top of their rows: a label begins where a value does.
Cells by_first_lines(const Lines& lines, const Cells& values) {
  return cells_of(lines, [&](const Row& line, const Lines&, float) {
    return std::any_of(values.begin(), values.end(), [&](const Lines& value) {
      return std::abs(value.front().baseline - line.baseline) < same_line;
    });
  });
}

// Values set in the middle of their rows: a line belongs to the nearest.
Cells by_nearest(const Lines& lines, const Cells& values) {
  const auto nearest = [&](const Row& line) {
    return std::min_element(values.begin(), values.end(), [&](const Lines& a, const Lines& b) {
      return std::abs(middle(a) - middle(line)) < std::abs(middle(b) - middle(line));
    });
  };
  return cells_of(lines, [&](const Row& line, const Lines& cell, float) {
    return nearest(line) != nearest(cell.back());
  });
}

// Values by the gaps between their lines; what needs no further line is one however close the next is.
Cells by_words(const Lines& lines, bool (*is_whole)(std::string_view)) {
  return cells_of(lines, [&](const Row& line, const Lines& cell, float step) {
    if (step >= cell_gap * line.size) return true;
    std::string words;
    for (const auto& above : cell) words += (words.empty() ? "" : " ") + above.text;
    return is_whole(words) && is_whole(line.text);
  });
}

// Whether each value is beside the label of its own row.
bool is_beside(const Cells& labels, const Cells& values) {
  if (labels.size() != values.size()) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool in_label = middle(values[i]) > top(labels[i]) && middle(values[i]) < bottom(labels[i]);
    const bool in_value = middle(labels[i]) > top(values[i]) && middle(labels[i]) < bottom(values[i]);
    if (!in_label && !in_value) return false;
  }
  return true;
}

float distance(const Lines& label, const Lines& value) {
  if (middle(value) < top(label)) return top(label) - middle(value);
  return middle(value) > bottom(label) ? middle(value) - bottom(label) : 0;
}

// Each value with the label nearest to it; nullopt when two are nearest to one.
std::optional<std::vector<TableLines>> with_nearest(Cells labels, Cells values) {
  std::vector<TableLines> rows;
  for (auto& label : labels) rows.push_back({std::move(label), {}});
  for (auto& value : values) {
    const auto nearest =
        std::min_element(rows.begin(), rows.end(), [&](const TableLines& a, const TableLines& b) {
          return distance(a.label, value) < distance(b.label, value);
        });
    if (nearest == rows.end()) continue;
    if (!nearest->value.empty()) return std::nullopt;
    nearest->value = std::move(value);
  }
  return rows;
}

std::vector<TableLines> side_by_side(Cells labels, Cells values) {
  std::vector<TableLines> rows;
  for (std::size_t i = 0; i < labels.size(); ++i)
    rows.push_back({std::move(labels[i]), std::move(values[i])});
  return rows;
}

// Each value beside its own label, in as many rows as can be told; nullopt if none can.
std::optional<std::vector<TableLines>> most_rows(const Lines& labels, const Lines& values, GoesOn goes_on) {
  std::optional<std::vector<TableLines>> best;
  for (const auto& cells : {by_gap(values, goes_on), by_closest(values, goes_on)})
    for (const auto& label_cells : {by_gap(labels), by_closest(labels), each_line(labels)})
      if (is_beside(label_cells, cells) && (!best || best->size() < cells.size()))
        best = side_by_side(label_cells, cells);
  return best;
}

}  // namespace

std::optional<std::vector<TableLines>> table_rows(const Lines& labels, const Lines& values,
                                                  bool (*is_whole)(std::string_view)) {
  if (is_whole != nullptr) {
    const Cells cells = by_words(values, is_whole);
    for (const auto& label_cells : {by_gap(labels), by_closest(labels), each_line(labels),
                                    by_first_lines(labels, cells), by_nearest(labels, cells)})
      if (is_beside(label_cells, cells)) return side_by_side(label_cells, cells);
    return with_nearest(by_gap(labels), cells);
  }
  return most_rows(labels, values, never);
}

std::optional<std::vector<TableLines>> text_table_rows(const Lines& labels, const Lines& values) {
  return most_rows(labels, values, [](const Row& above, const Row& line) {
    return !ends_sentence(above.text) || starts_lower(line.text) || leading_marker(line).has_value();
  });
}

}  // namespace letterlens

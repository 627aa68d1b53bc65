// Lines come cell by cell: the lines of a row's first cell, then those of its next. A line far from the
// margin stands in a later column; the row began with the line above that stands at its height.
#include "pipeline/read/html_tables.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace letterlens {
namespace {

constexpr float far_from_margin = 1000;  // points: no indent is that wide, and every column of a table wider
constexpr float same_height = 1;         // points
constexpr float column_gap = 3;          // of the size: parts columns
constexpr float cell_gap = 1.5F;         // of the size: parts cells of one row, but not columns

struct TableRow {
  std::size_t first = 0;  // line
  std::size_t end = 0;
};
using Table = std::vector<TableRow>;

bool in_column(const Line& line) {
  return line.box && line.box->x > far_from_margin;
}

float size_of(const Line& line) {
  return line.runs.empty() ? 0 : line.runs.front().style.size;
}

float right_of(const Line& line) {
  return line.box->x + line.box->width;
}

// The rows of every table; rows that follow each other are one table.
std::vector<Table> tables_of(const std::vector<Line>& lines) {
  std::vector<Table> tables;
  std::size_t free = 0;  // lines before this one belong to a row above
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!in_column(lines[i])) continue;
    TableRow row{i, i};
    for (std::size_t j = i; j > free; --j)
      if (std::abs(lines[j - 1].baseline - lines[i].baseline) < same_height) row.first = j - 1;
    while (i < lines.size() && in_column(lines[i])) ++i;
    row.end = i;
    if (tables.empty() || tables.back().back().end != row.first) tables.emplace_back();
    tables.back().push_back(row);
    free = i;
    --i;
  }
  return tables;
}

void move(Line& line, float by) {
  line.box->x += by;
  for (auto& glyph : line.glyphs) {
    glyph.left += by;
    glyph.right += by;
  }
}

bool is_grade_head(const std::vector<Line>& lines, const TableRow& row) {
  return row.end - row.first == 2 &&
         comparison_key(lines[row.first].text + ' ' + lines[row.first + 1].text) == "judgement grade";
}

// Whether every cell of the row is one line.
bool is_one_line(const std::vector<Line>& lines, const TableRow& row) {
  for (std::size_t i = row.first; i < row.end; ++i)
    if (std::abs(lines[i].baseline - lines[row.first].baseline) > same_height) return false;
  return true;
}

void line_up(std::vector<Line>& lines, const Table& table) {
  std::map<float, float> rights;  // of each column, by where it stands now
  for (const auto& row : table)
    for (std::size_t i = row.first; i < row.end; ++i) {
      const float left = in_column(lines[i]) ? lines[i].box->x : 0;
      auto& width = rights.try_emplace(left, 0.0F).first->second;
      width = std::max(width, right_of(lines[i]) - left);
    }
  std::map<float, float> moves;
  float x = 0;
  for (const auto& [left, width] : rights) {
    moves[left] = x - left;
    x += width + column_gap * size_of(lines[table.front().first]);
  }
  for (const auto& row : table)
    for (std::size_t i = row.first; i < row.end; ++i)
      if (in_column(lines[i])) move(lines[i], moves[lines[i].box->x]);
}

void set_side_by_side(std::vector<Line>& lines, const TableRow& row) {
  for (std::size_t i = row.first + 1; i < row.end; ++i)
    move(lines[i], right_of(lines[i - 1]) + cell_gap * size_of(lines[i]) - lines[i].box->x);
}

bool has_sign_off(const std::vector<Line>& lines, std::size_t end) {
  return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Line& line) { return trimmed(line.text).starts_with("Yours "); });
}

}  // namespace

void set_tables(Page& page, float row_gap) {
  auto& lines = page.lines;
  std::vector<bool> opens_row(lines.size() + 1, false);
  for (const auto& table : tables_of(lines)) {
    const bool one_line =
        std::all_of(table.begin(), table.end(), [&](const auto& row) { return is_one_line(lines, row); });
    const bool columns =
        !one_line || is_grade_head(lines, table.front()) || has_sign_off(lines, table.front().first);
    if (columns) line_up(lines, table);
    for (const auto& row : table) {
      if (!columns) set_side_by_side(lines, row);
      opens_row[row.first] = opens_row[row.end] = true;
    }
  }
  float down = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (opens_row[i]) {
      down += row_gap;
      lines[i].opens = true;
    }
    lines[i].baseline += down;
    if (lines[i].box) lines[i].box->y += down;
  }
}

}  // namespace letterlens

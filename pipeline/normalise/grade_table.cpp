// Lines of one column that are close together are one cell; a grade belongs to the label beside which it is
// printed, whether it is set at the top or in the middle of its cell. ILACS reports have a head above the
// table
// ("Judgement", "Grade"); SIF reports have none, and the first label and its grade are where the table
// begins.
#include "pipeline/normalise/grade_table.h"

#include "pipeline/normalise/grade_cells.h"
#include "pipeline/normalise/row_parts.h"
#include "pipeline/normalise/table_cells.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {
namespace {

constexpr float cell_gap = 1.6F;  // of the size: a wider step from line to line opens the next cell
constexpr float aligned = 6.0F;   // points

bool is_head(const Row& row) {
  return row.cells.size() == 2 && comparison_key(row.text) == "judgement grade";
}

std::string_view text_of(const Row& row, const Cell& cell) {
  return std::string_view(row.text).substr(cell.start, cell.end - cell.start);
}

// "1. Children who need help and protection", not a heading of the body that names the judgement in full.
bool is_first_label(const std::vector<Row>& rows, std::size_t at) {
  const std::string key = comparison_key(rows[at].text);
  for (std::size_t above = at < 2 ? 0 : at - 2; above < at; ++above)
    if (comparison_key(rows[above].text).ends_with("progress of")) return false;
  const std::size_t first = key.find_first_not_of("0123456789. ");
  return first != std::string::npos &&
         std::string_view(key).substr(first).starts_with("children who need help");
}

// The column of grades beside the first label of a SIF report's grade box.
struct Beginning {
  std::size_t first = 0;  // row
  float grade_left = 0;
};

std::optional<Beginning> begin_without_head(const std::vector<Row>& rows) {
  constexpr std::size_t reach = 2;  // rows: a grade of two lines begins above its label
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (!is_first_label(rows, at)) continue;
    const std::size_t from = at < reach ? 0 : at - reach;
    for (std::size_t i = from; i < std::min(rows.size(), at + reach + 1); ++i) {
      if (rows[i].cells.empty()) continue;  // a footnote's mark alone
      const Cell& last = rows[i].cells.back();
      if (last.left > rows[at].left + aligned && is_grade(text_of(rows[i], last)))
        return Beginning{std::min(i, at), last.left};
    }
  }
  return std::nullopt;
}

// The first row behind the table: one that runs across the column of grades.
std::size_t table_end(const std::vector<Row>& rows, std::size_t first, float grade_left) {
  std::size_t end = first;
  for (; end < rows.size(); ++end) {
    const Row& row = rows[end];
    const bool pair = row.cells.size() > 1 && std::abs(row.cells.back().left - grade_left) < aligned;
    const bool grade_only = std::abs(row.left - grade_left) < aligned;
    const bool label_only = row.right < grade_left;
    if (!pair && !grade_only && !label_only) break;
  }
  return end;
}

// Without what only looks like a label below the last grade.
std::size_t last_grade_end(const std::vector<Row>& rows, std::size_t first, std::size_t end,
                           float grade_left) {
  const auto has_grade = [&](const Row& row) {
    return !row.cells.empty() && std::abs(row.cells.back().left - grade_left) < aligned;
  };
  while (end > first && !has_grade(rows[end - 1])) --end;
  while (end > first && end < rows.size() && rows[end].right < grade_left &&
         !(rows[end].bold && starts_upper(rows[end].text)) &&
         rows[end].baseline - rows[end - 1].baseline < cell_gap * rows[end].size)
    ++end;
  return end;
}

// The rows of the table whose lines are rows `first` to `end`; nullopt if they cannot be told apart.
std::optional<std::vector<Row>> joined(const std::vector<Row>& rows, std::size_t first, std::size_t end,
                                       float grade_left, bool (*is_whole)(std::string_view)) {
  constexpr std::size_t most_lines = 200;  // a grade table has twenty; the cost grows with the square
  if (end - first > most_lines) return std::nullopt;
  std::vector<Row> label_lines;
  std::vector<Row> grade_lines;
  for (std::size_t i = first; i < end; ++i)
    for (const auto& cell : rows[i].cells)
      (std::abs(cell.left - grade_left) < aligned ? grade_lines : label_lines)
          .push_back(cell_row(rows[i], cell));
  const auto table = table_rows(label_lines, grade_lines, is_whole);
  if (!table) return std::nullopt;
  std::vector<Row> out;
  for (const auto& [label, grade] : *table) {
    out.push_back(label.front());
    for (std::size_t i = 1; i < label.size(); ++i) append_row(out.back(), label[i], Joint::same_cell);
    for (std::size_t i = 0; i < grade.size(); ++i)
      append_row(out.back(), grade[i], i == 0 ? Joint::new_cell : Joint::same_cell);
  }
  return out;
}

bool is_in_column(const Row& row, float left) {
  return !row.cells.empty() && std::abs(row.cells.back().left - left) < aligned;
}

// The first of the rows above the head that are of the same table, as the lead inspector's: those with a cell
// in the column of grades, and labels beside such cells.
std::size_t first_above(const std::vector<Row>& rows, std::size_t head, float grade_left) {
  const auto beside = [&](const Row& label, const Row& cell) {
    return label.right < grade_left && is_in_column(cell, grade_left) &&
           std::abs(label.baseline - cell.baseline) < label.size;
  };
  std::size_t first = head;
  while (first > 0) {
    const Row& row = rows[first - 1];
    if (!is_in_column(row, grade_left) && !beside(row, rows[first]) &&
        !(first > 1 && beside(row, rows[first - 2])))
      break;
    --first;
  }
  return first;
}

}  // namespace

std::vector<Row> join_grade_table(std::vector<Row> rows) {
  const auto head = std::find_if(rows.begin(), rows.end(), is_head);
  auto first = static_cast<std::size_t>(std::distance(rows.begin(), head));
  std::size_t above = first;
  std::size_t end = 0;
  float grade_left = 0;
  if (head != rows.end()) {
    grade_left = head->cells[1].left;
    end = last_grade_end(rows, first + 1, table_end(rows, first + 1, grade_left), grade_left);
    above = first_above(rows, first, grade_left);
    ++first;
  } else {
    const auto begin = begin_without_head(rows);
    if (!begin) return rows;
    first = above = begin->first;
    grade_left = begin->grade_left;
    end = last_grade_end(rows, first, table_end(rows, first, grade_left), grade_left);
  }
  auto table = joined(rows, first, end, grade_left, is_whole_grade);
  if (!table) return rows;
  for (auto& row : *table) row.table = true;
  std::vector<Row> out(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above));
  if (head != rows.end()) {
    if (auto labels = joined(rows, above, first - 1, grade_left, nullptr))
      std::move(labels->begin(), labels->end(), std::back_inserter(out));
    else
      std::copy(rows.begin() + static_cast<std::ptrdiff_t>(above), head, std::back_inserter(out));
    out.push_back(*head);
    out.back().table = true;
  }
  std::move(table->begin(), table->end(), std::back_inserter(out));
  std::move(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end(), std::back_inserter(out));
  return out;
}

}  // namespace letterlens

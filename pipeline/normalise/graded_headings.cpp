#include "pipeline/normalise/graded_headings.h"

#include "extractors/judgements.h"
#include "pipeline/normalise/grade_cells.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace letterlens {
namespace {

constexpr float aligned = 6.0F;        // points
constexpr float line_step = 1.6F;      // of the size: lines of one cell are not further apart
constexpr std::size_t most_lines = 6;  // of a heading and its grade, none beside another

std::string_view text_of(const Row& row, const Cell& cell) {
  return std::string_view(row.text).substr(cell.start, cell.end - cell.start);
}

// The row's cells; a grade that stands close to its label is a cell too where the file sets it by itself.
std::vector<Cell> cells_of(const Row& row) {
  if (row.cells.size() != 1 || row.edges.size() < 2) return row.cells;
  const Edge& edge = row.edges.back();
  if (edge.start == 0 || !is_grade(std::string_view(row.text).substr(edge.start))) return row.cells;
  Cell label = row.cells.front();
  Cell grade = label;
  label.end = trimmed(std::string_view(row.text).substr(0, edge.start)).size();
  label.right = edge.left - edge.gap;
  grade.start = edge.start;
  grade.left = edge.left;
  return {label, grade};
}

// The left edge of the grade beside the heading whose first line is at row `at`; a grade of more lines than
// the heading begins above it.
std::optional<float> grade_left(const std::vector<Row>& rows, std::size_t at) {
  const std::size_t end = std::min(rows.size(), at + most_lines);
  float left = rows[at].left;
  for (std::size_t i = at; i < end; ++i) left = std::min(left, rows[i].left);
  for (std::size_t i = at; i < end; ++i) {
    const auto cells = cells_of(rows[i]);
    if (!cells.empty() && cells.back().left > left + aligned && is_grade(text_of(rows[i], cells.back())))
      return cells.back().left;
  }
  return std::nullopt;
}

struct GradedHeading {
  std::vector<Row> label, grade;  // the lines of either

  // Whether the row is of it: its cells are the label's or the grade's.
  bool add(const Row& row, float grade_left) {
    std::vector<Row> labels, grades;
    for (const auto& cell : cells_of(row)) {
      const bool beside = std::abs(cell.left - grade_left) < aligned;
      if (beside ? !is_grade(text_of(row, cell)) : cell.right > grade_left) return false;
      (beside ? grades : labels).push_back(cell_row(row, cell));
    }
    std::move(labels.begin(), labels.end(), std::back_inserter(label));
    std::move(grades.begin(), grades.end(), std::back_inserter(grade));
    return true;
  }

  bool is_whole() const {
    return !label.empty() && !grade.empty() && is_whole_grade(words(grade)) && names_judgement(words(label));
  }

  Row row() const {
    Row out = label.front();
    for (std::size_t i = 1; i < label.size(); ++i) append_row(out, label[i], Joint::same_cell);
    for (const auto& line : grade) append_row(out, line, Joint::same_cell);
    out.heading = out.hard_break = true;
    return out;
  }

 private:
  static std::string words(const std::vector<Row>& lines) {
    std::string out;
    for (const auto& line : lines) out += (out.empty() ? "" : " ") + line.text;
    return out;
  }
};

// The heading that begins at row `at`, as long as it can be, and the first row behind it.
std::optional<std::pair<GradedHeading, std::size_t>> heading_at(const std::vector<Row>& rows,
                                                                std::size_t at) {
  const auto left = grade_left(rows, at);
  if (!left) return std::nullopt;
  std::optional<std::pair<GradedHeading, std::size_t>> found;
  GradedHeading heading;
  for (std::size_t i = at; i < std::min(rows.size(), at + most_lines); ++i) {
    if (rows[i].table || (i > at && rows[i].baseline - rows[i - 1].baseline > line_step * rows[i].size))
      break;
    if (!heading.add(rows[i], *left)) break;
    if (heading.is_whole()) found.emplace(heading, i + 1);
  }
  return found;
}

// "Key judgement" beside "Judgement grade", above such a heading.
bool is_head(const Row& row) {
  constexpr std::array heads{"key judgement judgement grade", "key judgment judgment grade",
                             "key judgement grade", "judgement judgement grade"};
  return std::find(heads.begin(), heads.end(), comparison_key(row.text)) != heads.end();
}

}  // namespace

std::vector<Row> join_graded_headings(std::vector<Row> rows) {
  // Of the table at the head of an ILACS report, rows may be left that could not be put together.
  if (std::any_of(rows.begin(), rows.end(),
                  [](const Row& row) { return comparison_key(row.text) == "judgement grade"; }))
    return rows;
  std::vector<Row> out;
  for (std::size_t at = 0; at < rows.size();) {
    const auto heading = heading_at(rows, at);
    if (!heading) {
      out.push_back(std::move(rows[at]));
      ++at;
      continue;
    }
    if (!out.empty() && is_head(out.back())) out.back().table = out.back().hard_break = true;
    out.push_back(heading->first.row());
    at = heading->second;
  }
  return out;
}

}  // namespace letterlens

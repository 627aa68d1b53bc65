// A line of plain text has no position on a page, but where its author kept columns apart by white space, the
// characters of a line are as good as positions. They are used for grades and signatures alone:
// text that is set with white space for other reasons is read as it comes.
#include "pipeline/normalise/plain_rows.h"

#include "extractors/letter_parts.h"
#include "pipeline/normalise/clean.h"
#include "pipeline/normalise/columns.h"
#include "pipeline/normalise/footnotes.h"
#include "pipeline/normalise/grade_table.h"
#include "pipeline/normalise/graded_headings.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace letterlens {
namespace {

constexpr std::size_t column_gap = 3;    // spaces that keep columns apart
constexpr float character_width = 6.0F;  // points, as if the text were printed by a typewriter
constexpr float line_height = 12.0F;

float across(std::string_view line, std::size_t byte) {
  return character_width * static_cast<float>(count_code_points(line.substr(0, byte)));
}

void set_position(Row& row, const Page& page) {
  const std::size_t index = row.origins.front().line;
  row.cells = plain_cells(row, page.lines[index].text);
  if (row.cells.empty()) row.cells.push_back({0, row.text.size(), 0, 0});
  for (const auto& cell : row.cells) row.edges.push_back({cell.start, cell.left, 0, true});
  row.left = row.cells.front().left;
  row.right = row.cells.back().right;
  row.size = line_height;
  row.baseline = row.bottom = line_height * static_cast<float>(index + 1);
  row.top = row.baseline - line_height;
}

void forget_position(Row& row) {
  row.cells = {{0, row.text.size(), 0, 0}};
  row.edges.clear();
  row.left = row.right = row.top = row.bottom = row.baseline = row.size = 0;
}

Row row_of(const Page& page, std::size_t index, const CleanText& clean) {
  Row row;
  row.text = clean.text;
  row.page = page.number;
  row.soft_break = trimmed(page.lines[index].text).ends_with("\u00AD");
  for (const auto& stretch : clean.stretches)
    row.origins.push_back({stretch.start, stretch.length, page.number, index, stretch.source_start,
                           stretch.source_length, stretch.same});
  return row;
}

// The rows below the sign-off, those in columns read down one column, then the next.
std::vector<Row> read_signatures(std::vector<Row> rows) {
  const auto sign_off =
      std::find_if(rows.begin(), rows.end(), [](const Row& row) { return is_sign_off(row.text); });
  if (sign_off == rows.end()) return rows;
  std::vector<Row> below(std::make_move_iterator(sign_off + 1), std::make_move_iterator(rows.end()));
  rows.erase(sign_off + 1, rows.end());
  below = read_columns(std::move(below));
  rows.insert(rows.end(), std::make_move_iterator(below.begin()), std::make_move_iterator(below.end()));
  return rows;
}

// A raised number comes on a line of its own, with the footnote set in below it; a page's number is far to
// the right, or has what follows below it.
void note_raised_numbers(std::vector<Row>& rows) {
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const Row& below = rows[i + 1];
    if (is_footnote_mark(rows[i].text) && rows[i].left < below.left && !below.blank_before)
      rows[i].footnote_mark = rows[i].text;
  }
}

}  // namespace

std::size_t byte_in_row(const Row& row, std::size_t at) {
  for (const auto& origin : row.origins) {
    if (origin.source_start >= at) return origin.start;
    if (origin.same && at < origin.source_start + origin.source_length)
      return origin.start + at - origin.source_start;
  }
  return row.text.size();
}

std::vector<Cell> plain_cells(const Row& row, std::string_view line) {
  std::vector<Cell> cells;
  std::size_t from = line.find_first_not_of(' ');
  while (from != std::string_view::npos) {
    const std::size_t gap = line.find(std::string(column_gap, ' '), from);
    const std::size_t end = gap == std::string_view::npos ? line.size() : gap;
    cells.push_back({byte_in_row(row, from), byte_in_row(row, end), across(line, from), across(line, end)});
    from = gap == std::string_view::npos ? gap : line.find_first_not_of(' ', gap);
  }
  for (std::size_t i = 0; i + 1 < cells.size(); ++i)
    cells[i].end = trimmed(std::string_view(row.text).substr(0, cells[i + 1].start)).size();
  if (!cells.empty()) cells.back().end = row.text.size();
  return cells;
}

std::vector<Row> rows_of_plain_page(const Page& page) {
  std::vector<Row> rows;
  bool blank = false;
  for (std::size_t index = 0; index < page.lines.size(); ++index) {
    const CleanText clean = clean_line(page.lines[index].text, false);
    if (!clean.text.empty()) {
      rows.push_back(row_of(page, index, clean));
      rows.back().blank_before = blank;
      set_position(rows.back(), page);
    }
    blank = clean.text.empty();
  }
  note_raised_numbers(rows);
  rows = read_signatures(join_graded_headings(join_grade_table(std::move(rows))));
  for (auto& row : rows) forget_position(row);
  return rows;
}

}  // namespace letterlens

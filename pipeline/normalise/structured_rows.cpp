#include "pipeline/normalise/structured_rows.h"

#include "extractors/headings.h"
#include "extractors/judgements.h"
#include "extractors/letter_parts.h"
#include "pipeline/normalise/clean.h"
#include "pipeline/normalise/footnotes.h"
#include "pipeline/normalise/grade_cells.h"
#include "pipeline/normalise/row_parts.h"
#include "pipeline/normalise/stated_actions.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <unicode/uchar.h>
#include <utility>

namespace letterlens {
namespace {

constexpr float usual_size = 12;          // points, where the document states no size
constexpr std::size_t longest_row = 300;  // bytes: longer rows of a table are read cell by cell

// The size in which most of the text is set, in points.
float main_size(const std::vector<Paragraph>& paragraphs) {
  std::map<float, std::size_t> lengths;
  for (const auto& paragraph : paragraphs)
    for (const auto& run : paragraph.runs) lengths[run.format.size] += run.length;
  const auto most = std::max_element(lengths.begin(), lengths.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == lengths.end() || most->first <= 0 ? usual_size : most->first;
}

// Writes the row of one line of a paragraph.
class LineRow {
 public:
  LineRow(const Paragraph& paragraph, std::size_t index, float body_size)
      : paragraph_(paragraph), index_(index), body_size_(body_size) {
    row_.page = 0;
    row_.stated = Stated{paragraph.heading, paragraph.item, paragraph.note};
  }

  // Adds bytes `start` to `end` of the paragraph. Footnote marks leave the text; what is between two of them
  // is cleaned as a whole.
  Row of(std::size_t start, std::size_t end) {
    std::size_t from = start;
    for (const auto& run : paragraph_.runs) {
      const std::size_t run_start = std::max(start, run.start);
      const std::size_t run_end = std::min(end, run.start + run.length);
      if (run_start >= run_end) continue;
      const auto words = std::string_view(paragraph_.text).substr(run_start, run_end - run_start);
      if (run.format.superscript && is_footnote_mark(words)) {
        add(from, run_start);
        (row_.text.empty() ? row_.footnote_mark : row_.marks.emplace_back()) = trimmed(words);
        from = run_end;
      } else {
        count(words, run.format);
      }
    }
    add(from, end);
    row_.bold = letters_ > 0 && bold_letters_ == letters_;
    row_.italic = letters_ > 0 && italic_letters_ == letters_;
    row_.size = std::max(body_size_, size_);
    row_.cells = {{0, row_.text.size(), 0, 0}};
    return std::move(row_);
  }

 private:
  void add(std::size_t start, std::size_t end) {
    const auto raw = std::string_view(paragraph_.text).substr(start, end - start);
    const CleanText clean = clean_line(raw, false);
    space_pending_ = space_pending_ || (!raw.empty() && is_space(first_code_point(raw)));
    if (clean.text.empty()) return;
    if (!row_.text.empty() && space_pending_) {
      row_.origins.push_back({row_.text.size(), 1, row_.page, index_, start, 0, false});
      row_.text += ' ';
    }
    const std::size_t base = row_.text.size();
    for (const auto& stretch : clean.stretches)
      row_.origins.push_back({base + stretch.start, stretch.length, row_.page, index_,
                              start + stretch.source_start, stretch.source_length, stretch.same});
    row_.text += clean.text;
    space_pending_ = is_space(last_code_point(raw));
  }

  void count(std::string_view words, const TextFormat& format) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size();)
      if (u_isalpha(next_code_point(words, at)) != 0) ++letters;
    letters_ += letters;
    if (format.bold) bold_letters_ += letters;
    if (format.italic) italic_letters_ += letters;
    if (letters > longest_) size_ = format.size;
    longest_ = std::max(longest_, letters);
  }

  const Paragraph& paragraph_;
  std::size_t index_;
  float body_size_;
  Row row_;
  bool space_pending_ = false;
  std::size_t letters_ = 0;
  std::size_t bold_letters_ = 0;
  std::size_t italic_letters_ = 0;
  std::size_t longest_ = 0;  // letters of the longest run
  float size_ = 0;           // of that run
};

// Paragraphs `first` to `end` are a row of a table.
struct TableRow {
  std::size_t first = 0;
  std::size_t end = 0;
};

class RowsWriter {
 public:
  explicit RowsWriter(const std::vector<Paragraph>& paragraphs)
      : paragraphs_(paragraphs), body_size_(main_size(paragraphs)) {}

  std::vector<Row> take() {
    for (std::size_t at = 0; at < paragraphs_.size();)
      if (paragraphs_[at].cell) {
        at = add_table(at);
      } else {
        add_paragraph(at);
        ++at;
      }
    return std::move(rows_);
  }

 private:
  void add_paragraph(std::size_t index) {
    for (auto& row : lines_of(index)) {
      below_sign_off_ = below_sign_off_ || is_sign_off(row.text);
      rows_.push_back(std::move(row));
    }
  }

  // A row for each line; two line breaks in a row, as a page without paragraphs has them, open a paragraph.
  std::vector<Row> lines_of(std::size_t index) const {
    const Paragraph& paragraph = paragraphs_[index];
    std::vector<Row> lines;
    bool opens = !paragraph.item || paragraph.item->begins;
    bool first = true;
    for (std::size_t at = 0; at <= paragraph.text.size();) {
      const std::size_t end = std::min(paragraph.text.find('\n', at), paragraph.text.size());
      Row row = LineRow(paragraph, index, body_size_).of(at, end);
      at = end + 1;
      if (row.text.empty() && row.footnote_mark.empty()) {
        opens = opens || !first;
        continue;
      }
      row.opens = std::exchange(opens, false);
      if (!std::exchange(first, false) && row.stated->item) row.stated->item->begins = false;
      lines.push_back(std::move(row));
    }
    return lines;
  }

  // Adds the table that begins with paragraph `at`, and returns the first paragraph after it.
  std::size_t add_table(std::size_t at) {
    const int table = paragraphs_[at].cell->table;
    std::vector<TableRow> rows;
    while (at < paragraphs_.size() && paragraphs_[at].cell && paragraphs_[at].cell->table == table) {
      if (rows.empty() || paragraphs_[at].cell->row != paragraphs_[rows.back().first].cell->row)
        rows.push_back({at, at});
      rows.back().end = ++at;
    }
    const std::size_t first = rows.front().first;
    const auto actions = action_table(std::span(paragraphs_).subspan(first, at - first),
                                      first > 0 ? &paragraphs_[first - 1] : nullptr);
    if (actions != ActionTable::none) {
      for (auto begin = rows.begin(); begin != rows.end();) {
        const auto end = std::find_if(std::next(begin), rows.end(), [&](const TableRow& row) {
          return !paragraphs_[row.first].cell->joined;
        });
        add_actions({begin, end}, actions == ActionTable::beside_bodies);
        begin = end;
      }
      return at;
    }
    bool grades = false;
    for (const auto& row : rows) {
      // The lead inspector may be in the rows above the grades.
      grades = grades || is_grade_head(row);
      if (!below_sign_off_ && row.end - row.first > 1 && (grades || is_one_line(row)))
        add_side_by_side(row, grades);
      else
        for (std::size_t i = row.first; i < row.end; ++i) add_paragraph(i);
    }
    return at;
  }

  // Adds rows that share a cell, or a single one. The first of two cells is a body that must act: one body
  // may have several actions, and stands above each, and several bodies one. What is neither, as a row of a
  // body alone, stays text.
  void add_actions(std::span<const TableRow> rows, bool beside_bodies) {
    std::vector<Row> body;
    std::vector<std::vector<Row>> actions;
    std::size_t bodies = 0;
    for (const auto& row : rows) {
      std::vector<Row> action;
      const std::size_t before = body.size();
      for (std::size_t i = row.first; i < row.end; ++i) {
        const bool first_cell = paragraphs_[i].cell->column == 1;
        append(beside_bodies && first_cell ? body : action, lines_of(i));
      }
      if (body.size() > before) ++bodies;
      if (!action.empty()) actions.push_back(std::move(action));
    }
    if (bodies > 1 && actions.size() > 1) {
      for (const auto& row : rows) add_actions({&row, 1}, beside_bodies);
      return;
    }
    if (actions.empty()) append(rows_, std::exchange(body, {}));
    std::optional<Row> stated;
    if (!body.empty()) stated = body_row(std::move(body));
    for (auto& action : actions) {
      if (stated) rows_.push_back(*stated);
      // Only a name is repeated.
      if (stated && stated->text.size() > longest_row) stated.reset();
      // The list's heading is the head of the table, or is repeated there.
      append(rows_, names_list(action.front().text) ? std::move(action) : action_rows(std::move(action)));
    }
  }

  static void append(std::vector<Row>& rows, std::vector<Row> more) {
    std::move(more.begin(), more.end(), std::back_inserter(rows));
  }

  bool is_grade_head(const TableRow& row) const {
    return row.end - row.first == 2 && comparison_key(paragraphs_[row.first].text + ' ' +
                                                      paragraphs_[row.first + 1].text) == "judgement grade";
  }

  // Whether the cells are short, each of one line.
  bool is_one_line(const TableRow& row) const {
    std::size_t length = 0;
    for (std::size_t i = row.first; i < row.end; ++i) {
      const Paragraph& paragraph = paragraphs_[i];
      const bool same_cell = i > row.first && paragraph.cell->column == paragraphs_[i - 1].cell->column;
      length += paragraph.text.size();
      if (same_cell || paragraph.item || paragraph.text.find('\n') != std::string::npos) return false;
    }
    return length <= longest_row;
  }

  void add_side_by_side(const TableRow& row, bool grades) {
    std::vector<Row> lines;
    for (std::size_t i = row.first; i < row.end; ++i) append(lines, lines_of(i));
    if (lines.empty()) return;
    const bool heading =
        !grades && lines.size() == 2 && names_judgement(lines[0].text) && is_whole_grade(lines[1].text);
    Row out = std::move(lines.front());
    out.heading = heading;
    for (std::size_t i = 1; i < lines.size(); ++i) append_row(out, lines[i], Joint::new_cell);
    out.table = grades;
    out.hard_break = true;
    out.stated->cells = lines.size() > 1;
    rows_.push_back(std::move(out));
  }

  const std::vector<Paragraph>& paragraphs_;
  float body_size_;
  std::vector<Row> rows_;
  bool below_sign_off_ = false;  // where columns are people, not labels with what they say
};

}  // namespace

PageRows structured_rows(const StructuredText& text) {
  return {0, 0, 0, RowsWriter(text.paragraphs).take()};
}

}  // namespace letterlens

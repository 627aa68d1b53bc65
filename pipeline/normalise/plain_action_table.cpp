// Plain text shows no rules and often no white space between the rows of a table. A row begins on a line that
// has both a body and the beginning of a sentence, behind the end of one; that the line is not the next of a
// body which wraps is told by a blank line, by a line without a body above it, or by the words of a body that
// the table has named before.
#include "pipeline/normalise/plain_action_table.h"

#include "extractors/headings.h"
#include "pipeline/normalise/action_table.h"
#include "pipeline/normalise/item_parts.h"
#include "pipeline/normalise/plain_rows.h"
#include "pipeline/normalise/row_parts.h"
#include "pipeline/normalise/stated_actions.h"
#include "pipeline/normalise/table_cells.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <unicode/uchar.h>
#include <utility>

namespace letterlens {
namespace {

constexpr float shift = 2;         // characters that a column may move by behind a page break
constexpr std::size_t alike = 16;  // bytes in which the first lines of two bodies begin alike

constexpr float deepest = 12;  // characters by which a bullet is set in

struct Cells {
  std::optional<Row> body, action;
  bool blank_before = false;
};

std::string_view text_of(const Row& row, const Cell& cell) {
  return std::string_view(row.text).substr(cell.start, cell.end - cell.start);
}

// Characters of the line before its byte `at`.
float across(std::string_view line, std::size_t at) {
  return static_cast<float>(count_code_points(line.substr(0, at)));
}

// Whether a bullet is there: a sign and a space.
bool leads_item(std::string_view text) {
  const UChar32 sign = first_code_point(text);
  return u_isalnum(sign) == 0 && text.find(' ') == to_utf8(sign).size();
}

// The byte of the line at which a word begins in the column of actions, behind at least two spaces or exactly
// below the column's head, or a bullet set in from there; npos if none does.
std::size_t column_start(std::string_view line, float column) {
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at] == ' ' || line[at - 1] != ' ') continue;
    const float place = across(line, at);
    const bool apart = at < 2 || line[at - 2] == ' ';
    const bool begins = std::abs(place - column) <= shift;
    const bool bullet = place > column && place <= column + deepest && leads_item(line.substr(at));
    if (std::abs(place - column) < 0.5F || (apart && (begins || bullet))) return at;
  }
  return std::string_view::npos;
}

// The cells of a row; nullopt for one that is not of the table.
std::optional<Cells> cells_of(const Row& row, std::string_view line, float column) {
  Cells cells{std::nullopt, std::nullopt, row.blank_before};
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::nullopt;
  if (across(line, first) >= column - shift) {
    cells.action = row;
    return cells;
  }
  const std::size_t start = column_start(line, column);
  if (start == std::string_view::npos) {
    if (across(line, line.find_last_not_of(' ') + 1) > column) return std::nullopt;
    cells.body = row;
    return cells;
  }
  const std::size_t byte = byte_in_row(row, start);
  cells.body = cell_row(row, {0, trimmed(std::string_view(row.text).substr(0, byte)).size(), 0, 0});
  cells.action = cell_row(row, {byte, row.text.size(), 0, 0});
  return cells;
}

class TableReader {
 public:
  // Whether the line can be of one row only.
  bool add(Cells cells) {
    const bool beside = cells.body && cells.action;
    const bool begins = beside && (rows_.empty() || (starts_upper(cells.action->text) &&
                                                     ends_sentence(rows_.back().value.back().text)));
    if (begins && (rows_.empty() || cells.blank_before || body_ended_ || is_named(*cells.body))) {
      rows_.push_back({{std::move(*cells.body)}, {std::move(*cells.action)}});
      body_ended_ = false;
      return true;
    }
    if (begins || rows_.empty() || (cells.body && body_ended_)) return false;
    body_ended_ = !cells.body;
    if (cells.body) rows_.back().label.push_back(std::move(*cells.body));
    if (cells.action) rows_.back().value.push_back(std::move(*cells.action));
    return true;
  }

  std::vector<Row> take() {
    std::vector<Row> out;
    for (auto& [body, action] : rows_) {
      out.push_back(body_row(std::move(body)));
      for (auto& row : action) row.table = row.hard_break = false;
      auto lines = action_rows(std::move(action));
      std::move(lines.begin(), lines.end(), std::back_inserter(out));
    }
    return out;
  }

  bool empty() const { return rows_.empty(); }

 private:
  // Whether a row above has a body of such words.
  bool is_named(const Row& body) const {
    const auto words = std::string_view(body.text).substr(0, alike);
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const TableLines& row) { return row.label.front().text.starts_with(words); });
  }

  std::vector<TableLines> rows_;
  bool body_ended_ = false;  // the line above has none
};

class PlainTables {
 public:
  PlainTables(std::vector<PageRows>& rows, const PrintedPages& pages) : rows_(rows), pages_(pages) {}

  void join() {
    for (std::size_t page = 0; page < rows_.size(); ++page)
      for (std::size_t at = 0; at < rows_[page].rows.size(); ++at)
        if (const auto cells = head_cells(rows_[page].rows[at])) join_at(page, at, *cells);
  }

 private:
  std::string_view line_of(const Row& row) const {
    const auto page = std::find_if(pages_.pages.begin(), pages_.pages.end(),
                                   [&](const Page& one) { return one.number == row.page; });
    return page == pages_.pages.end() || row.origins.empty() || row.origins.front().line >= page->lines.size()
               ? std::string_view()
               : std::string_view(page->lines[row.origins.front().line].text);
  }

  // The two cells of a row that heads a table.
  std::optional<std::pair<Cell, Cell>> head_cells(const Row& row) const {
    const auto cells = plain_cells(row, line_of(row));
    if (cells.size() != 2 || !heads_actions(text_of(row, cells[0]), text_of(row, cells[1])))
      return std::nullopt;
    return std::pair{cells[0], cells[1]};
  }

  void join_at(std::size_t page, std::size_t at, const std::pair<Cell, Cell>& head) {
    const Row& row = rows_[page].rows[at];
    const std::string_view words = text_of(row, head.second);
    const std::string_view line = line_of(row);
    float column = across(line, line.rfind(words));
    TableReader reader;
    std::size_t last_page = page, end = at + 1;
    for (std::size_t on = page; on < rows_.size(); ++on) {
      const std::size_t from = on == page ? at + 1 : 0;
      std::size_t next = from;
      for (; next < rows_[on].rows.size(); ++next) {
        const Row& part = rows_[on].rows[next];
        // A head that is printed again says where the columns are on its page.
        if (const auto again = head_cells(part)) {
          column = across(line_of(part), line_of(part).rfind(text_of(part, again->second)));
          continue;
        }
        if (known_heading(part.text)) break;
        const auto cells = cells_of(part, line_of(part), column);
        if (!cells && part.blank_before) break;
        if (!cells || !reader.add(*cells)) return;
      }
      last_page = on;
      end = next;
      if (next < rows_[on].rows.size()) break;
    }
    if (!reader.empty()) replace(page, at, last_page, end, head, reader.take());
  }

  // Puts the table's rows in place of those from `at` to row `end` of `last_page`.
  void replace(std::size_t page, std::size_t at, std::size_t last_page, std::size_t end,
               const std::pair<Cell, Cell>& head, std::vector<Row> table) {
    const Row row = rows_[page].rows[at];
    table.insert(table.begin(), {cell_row(row, head.first), cell_row(row, head.second)});
    table.front().table = true;
    for (std::size_t on = page; on <= last_page; ++on) {
      auto& rows = rows_[on].rows;
      const std::size_t from = on == page ? at : 0;
      const std::size_t to = on == last_page ? end : rows.size();
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(from),
                 rows.begin() + static_cast<std::ptrdiff_t>(to));
    }
    auto& rows = rows_[page].rows;
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), std::make_move_iterator(table.begin()),
                std::make_move_iterator(table.end()));
  }

  std::vector<PageRows>& rows_;
  const PrintedPages& pages_;
};

}  // namespace

void join_plain_action_tables(std::vector<PageRows>& rows, const PrintedPages& pages) {
  if (pages.layer == TextLayer::plain && is_send_report(rows)) PlainTables(rows, pages).join();
}

}  // namespace letterlens

#include "pipeline/normalise/action_table.h"

#include "extractors/headings.h"
#include "extractors/kind.h"
#include "pipeline/normalise/item_parts.h"
#include "pipeline/normalise/markers.h"
#include "pipeline/normalise/measure.h"
#include "pipeline/normalise/row_parts.h"
#include "pipeline/normalise/stated_actions.h"
#include "pipeline/normalise/table_cells.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace letterlens {
namespace {

constexpr float aligned = 6.0F;     // points
constexpr float cell_gap = 1.6F;    // of the size: a wider step from line to line opens the next cell
constexpr float rule_room = 0.3F;   // points that a rule between two rows takes up at least
constexpr std::size_t outside = 3;  // so many rows that do not fit into the columns end a table

std::optional<SectionKind> heading_kind(const Row& row) {
  const auto heading = known_heading(row.text);
  return heading ? std::optional(heading->kind) : std::nullopt;
}

// The two cells of a row; either may be absent.
struct Cells {
  std::optional<Row> body, action;
};

// The two cells of a row whose second begins at byte `start`, `left` points across; the first ends at
// `right`.
Cells parted(const Row& row, std::size_t start, float left, float right) {
  std::size_t end = start;
  while (end > 0 && row.text[end - 1] == ' ') --end;
  return {cell_row(row, {0, end, row.left, right}), cell_row(row, {start, row.text.size(), left, row.right})};
}

struct Columns {
  float body = 0;  // left edges
  float action = 0;

  // nullopt for a row that is not of the table.
  std::optional<Cells> cells(const Row& row) const {
    if (row.left > action - aligned) return Cells{std::nullopt, row};
    if (std::abs(row.left - body) > aligned) return std::nullopt;
    if (row.right < action) return Cells{row, std::nullopt};
    const auto edge = std::find_if(row.edges.begin(), row.edges.end(),
                                   [&](const Edge& one) { return std::abs(one.left - action) < aligned; });
    if (edge != row.edges.end()) return parted(row, edge->start, edge->left, edge->left - edge->gap);
    // A bullet inside the second column is set in, and may be at the height of a body.
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      if (row.cells[i].left > action && row.cells[i - 1].right < action)
        return parted(row, row.cells[i].start, row.cells[i].left, row.cells[i - 1].right);
    return std::nullopt;
  }
};

// The columns of a row that heads a table: "Responsible body", "Areas for priority action".
std::optional<Columns> columns_of_head(const Row& row) {
  if (row.cells.size() != 2) return std::nullopt;
  const auto text = [&](const Cell& cell) {
    return std::string_view(row.text).substr(cell.start, cell.end - cell.start);
  };
  return heads_actions(text(row.cells[0]), text(row.cells[1]))
             ? std::optional(Columns{row.cells[0].left, row.cells[1].left})
             : std::nullopt;
}

// Calls `head(page, row, columns)` and `part(page, row, cells)` for the rows of the tables.
template <typename Head, typename Part>
void each_table_row(std::vector<PageRows>& pages, Head head, Part part) {
  std::optional<Columns> columns;
  std::size_t misfits = 0;
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (std::size_t at = 0; at < pages[page].rows.size(); ++at) {
      Row& row = pages[page].rows[at];
      if (const auto found = columns_of_head(row)) {
        columns = found;
        misfits = 0;
        head(page, at, *columns);
        continue;
      }
      if (!columns) continue;
      const auto cells = columns->cells(row);
      misfits = cells ? 0 : misfits + 1;
      if ((row.cells.size() == 1 && heading_kind(row)) || misfits == outside)
        columns.reset();
      else if (cells)
        part(page, at, *cells);
    }
}

// The rows of one table, cell by cell.
class TableBuilder {
 public:
  void add(Cells cells) {
    lines_.push_back(cells);
    if (rows_.empty() || opens_row(cells)) rows_.emplace_back();
    auto& [body, action] = rows_.back();
    if (cells.body) body.push_back(std::move(*cells.body));
    if (cells.action) action.push_back(std::move(*cells.action));
  }

  std::vector<Row> take() {
    std::vector<Row> out;
    for (auto& [body, action] : rows_of_middled_bodies().value_or(std::move(rows_))) {
      if (!body.empty()) out.push_back(body_row(std::move(body)));
      for (auto& row : action) row.table = row.hard_break = false;
      auto lines = action_rows(std::move(action));
      std::move(lines.begin(), lines.end(), std::back_inserter(out));
    }
    return out;
  }

 private:
  // Bodies that are set in the middle of their rows, as browsers set them, are below the first line of what
  // they must do. nullopt for other tables.
  std::optional<std::vector<TableLines>> rows_of_middled_bodies() const {
    std::vector<TableLines> rows;
    bool middled = false;
    for (auto at = lines_.begin(); at != lines_.end();) {
      std::vector<Row> bodies, actions;
      for (const int page = page_of(*at); at != lines_.end() && page_of(*at) == page; ++at) {
        if (at->body) bodies.push_back(*at->body);
        const bool goes_on = !rows.empty() && !ends_sentence(rows.back().value.back().text);
        if (at->action) (goes_on && actions.empty() ? rows.back().value : actions).push_back(*at->action);
      }
      const auto of_page = text_table_rows(bodies, actions);
      if (!of_page) return std::nullopt;
      for (const auto& row : *of_page) {
        middled = middled || row.label.front().baseline > row.value.front().baseline + rule_room;
        rows.push_back(row);
      }
    }
    return middled ? std::optional(rows) : std::nullopt;
  }

  static int page_of(const Cells& cells) { return cells.body ? cells.body->page : cells.action->page; }

  bool opens_row(const Cells& cells) const {
    const auto& [body, action] = rows_.back();
    if (!cells.body) return false;
    if (body.empty()) return !action.empty();
    const Row& last = body.back();
    const bool action_goes_on = !action.empty() && !ends_sentence(action.back().text);
    if (cells.body->page != last.page) {
      const bool action_came_first = !action.empty() && action.back().page == cells.body->page;
      return action_came_first || (!action_goes_on && cells.action && !starts_lower(cells.action->text));
    }
    if (cells.body->baseline - last.baseline > cell_gap * last.size) return true;
    if (action_goes_on || !cells.action || action.empty() || action.back().page != cells.action->page)
      return false;
    return cells.action->baseline - action.back().baseline > pitch(action) + rule_room;
  }

  // The step from line to line inside a cell.
  static float pitch(const std::vector<Row>& lines) {
    float least = 1.2F * lines.front().size;
    for (std::size_t i = 1; i < lines.size(); ++i)
      if (lines[i].page == lines[i - 1].page) {
        const float step = lines[i].baseline - lines[i - 1].baseline;
        least = i == 1 ? step : std::min(least, step);
      }
    return least;
  }

  std::vector<Cells> lines_;
  std::vector<TableLines> rows_;
};

// Where a table begins, and what it is made of.
struct Table {
  std::size_t page = 0;
  std::size_t row = 0;
  TableBuilder builder;
  std::vector<Row> head;
};

void join_two_columns(std::vector<PageRows>& pages) {
  std::vector<Table> tables;
  std::vector<std::pair<std::size_t, std::size_t>> taken;  // page and row
  each_table_row(
      pages,
      [&](std::size_t page, std::size_t at, const Columns& columns) {
        taken.emplace_back(page, at);
        // A head that is printed again on the next page belongs to the table that goes on.
        if (!tables.empty() && taken.size() > 1 && tables.back().page < page && at == 0) return;
        Table table{page, at, {}, {}};
        const Row& row = pages[page].rows[at];
        const auto cells = columns.cells(row);
        if (cells && cells->body && cells->action) table.head = {*cells->body, *cells->action};
        for (auto& cell : table.head) cell.hard_break = true;
        if (!table.head.empty()) {
          table.head.front().table = true;
          table.head.back().table = false;
        }
        tables.push_back(std::move(table));
      },
      [&](std::size_t page, std::size_t at, Cells cells) {
        taken.emplace_back(page, at);
        tables.back().builder.add(std::move(cells));
      });
  // From the end, so that places stay valid: all that a table takes is at or after its own place.
  std::reverse(taken.begin(), taken.end());
  for (const auto& [page, at] : taken)
    pages[page].rows.erase(pages[page].rows.begin() + static_cast<std::ptrdiff_t>(at));
  std::size_t shift_page = pages.size();
  std::ptrdiff_t shift = 0;
  for (auto& table : tables) {
    auto& rows = pages[table.page].rows;
    if (table.page != shift_page) shift = 0;
    shift_page = table.page;
    const auto before = std::count_if(taken.begin(), taken.end(), [&](const auto& place) {
      return place.first == table.page && place.second < table.row;
    });
    auto lines = std::move(table.head);
    auto body = table.builder.take();
    std::move(body.begin(), body.end(), std::back_inserter(lines));
    const auto at = static_cast<std::ptrdiff_t>(table.row) - before + shift;
    shift += static_cast<std::ptrdiff_t>(lines.size());
    rows.insert(rows.begin() + at, std::make_move_iterator(lines.begin()),
                std::make_move_iterator(lines.end()));
  }
}

// Marks the first row of each item of a table of one column, and the others as its continuations.
class ColumnReader {
 public:
  void begin() {
    open_ = true;
    rows_.clear();
  }

  void add(Row& row) {
    if (open_) rows_.push_back(&row);
  }

  void end() {
    open_ = false;
    if (rows_.empty() || leading_marker(*rows_.front())) return;
    left_ = rows_.front()->left;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      mark_action_line(*rows_[i], i == 0 || opens_item(*rows_[i - 1], *rows_[i]));
  }

 private:
  bool opens_item(const Row& above, const Row& row) const {
    if (!ends_sentence(above.text) || starts_lower(row.text) || std::abs(row.left - left_) > aligned ||
        leading_marker(row))
      return false;
    if (above.page != row.page) return true;
    return row.baseline - above.baseline > pitch() + rule_room;
  }

  float pitch() const {
    float least = 2 * rows_.front()->size;
    for (std::size_t i = 1; i < rows_.size(); ++i)
      if (rows_[i]->page == rows_[i - 1]->page)
        least = std::min(least, rows_[i]->baseline - rows_[i - 1]->baseline);
    return least;
  }

  std::vector<Row*> rows_;
  bool open_ = false;
  float left_ = 0;
};

void join_one_column(std::vector<PageRows>& pages) {
  const float body = body_size(pages);
  ColumnReader reader;
  bool inside = false;
  for (auto& page : pages) {
    if (inside && !page.rows.empty() && heading_kind(page.rows.front()) == SectionKind::improvements)
      page.rows.erase(page.rows.begin());
    for (auto& row : page.rows) {
      const bool set_apart = row.bold || row.size > body + 0.6F;
      if (heading_kind(row) == SectionKind::improvements && set_apart) {
        reader.begin();
        inside = true;
      } else if (set_apart && inside) {
        reader.end();
        inside = false;
      } else if (inside && heading_kind(row) != SectionKind::improvements) {
        // The table's own head may say again what the heading above it says.
        reader.add(row);
      }
    }
  }
  if (inside) reader.end();
}

}  // namespace

bool is_send_report(const std::vector<PageRows>& pages) {
  constexpr std::size_t head = 12;  // rows
  if (pages.empty()) return false;
  const auto& rows = pages.front().rows;
  // A structured document states what is in one cell.
  if (!rows.empty() && rows.front().stated) return false;
  const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(head, rows.size()));
  return std::any_of(rows.begin(), end,
                     [](const Row& row) { return kind_of_subject(row.text) == LetterKind::send_inspection; });
}

void mark_action_tables(std::vector<PageRows>& pages) {
  if (!is_send_report(pages)) return;
  const auto mark = [&](std::size_t page, std::size_t at) { pages[page].rows[at].table = true; };
  each_table_row(
      pages, [&](std::size_t page, std::size_t at, const Columns&) { mark(page, at); },
      [&](std::size_t page, std::size_t at, const Cells&) { mark(page, at); });
}

void join_action_tables(std::vector<PageRows>& pages) {
  if (!is_send_report(pages)) return;
  join_two_columns(pages);
  join_one_column(pages);
}

}  // namespace letterlens

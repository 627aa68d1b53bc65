#include "pipeline/normalise/stated_actions.h"

#include "extractors/headings.h"
#include "pipeline/normalise/markers.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

bool same_cell(const TablePlace& a, const TablePlace& b) {
  return a.row == b.row && a.column == b.column;
}

// One column, and each cell one paragraph with the bullets that belong to it.
bool is_list_of_cells(std::span<const Paragraph> table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].cell->column != table[0].cell->column) return false;
    const bool begins = i == 0 || !same_cell(*table[i].cell, *table[i - 1].cell);
    if (begins == table[i].item.has_value()) return false;
  }
  return true;
}

}  // namespace

bool names_list(std::string_view words) {
  const auto heading = known_heading(words);
  return heading &&
         (heading->kind == SectionKind::improvements || heading->kind == SectionKind::priority_actions);
}

bool heads_actions(std::string_view body, std::string_view action) {
  return comparison_key(body).starts_with("responsible") && names_list(action);
}

ActionTable action_table(std::span<const Paragraph> table, const Paragraph* above) {
  const int head = table.front().cell->row;
  const auto in_head = std::count_if(table.begin(), table.end(),
                                     [&](const Paragraph& paragraph) { return paragraph.cell->row == head; });
  if (in_head == 2 && heads_actions(table[0].text, table[1].text)) return ActionTable::beside_bodies;
  const bool below_heading = above != nullptr && !above->cell && names_list(above->text);
  const bool has_heading = in_head == 1 && table.size() > 1 && names_list(table[0].text);
  return (has_heading || below_heading) && is_list_of_cells(table) ? ActionTable::areas : ActionTable::none;
}

void mark_action_line(Row& line, bool first) {
  const bool has_bullet = (line.stated && line.stated->item) || leading_marker(line).has_value();
  line.opens_item = first;
  line.joins_above = !first && !has_bullet;
}

std::vector<Row> action_rows(std::vector<Row> lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) mark_action_line(lines[i], i == 0);
  return lines;
}

Row body_row(std::vector<Row> lines) {
  Row out = std::move(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) append_row(out, lines[i], Joint::same_cell);
  out.table = true;
  return out;
}

}  // namespace letterlens

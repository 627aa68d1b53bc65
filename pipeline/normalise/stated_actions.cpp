#include "pipeline/normalise/stated_actions.h"

#include "extractors/headings.h"
#include "pipeline/normalise/markers.h"
#include "pipeline/normalise/row_parts.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

bool is_list_heading(const Paragraph& paragraph) {
  const auto heading = known_heading(paragraph.text);
  return heading &&
         (heading->kind == SectionKind::improvements || heading->kind == SectionKind::priority_actions);
}

bool same_cell(const TablePlace& a, const TablePlace& b) {
  return a.row == b.row && a.column == b.column;
}

}  // namespace

ActionTable action_table(std::span<const Paragraph> table) {
  if (table.size() < 2) return ActionTable::none;
  const int head = table.front().cell->row;
  const auto in_head = std::count_if(table.begin(), table.end(),
                                     [&](const Paragraph& paragraph) { return paragraph.cell->row == head; });
  if (in_head == 2 && comparison_key(table[0].text).starts_with("responsible") && is_list_heading(table[1]))
    return ActionTable::beside_bodies;
  if (in_head != 1 || !is_list_heading(table[0])) return ActionTable::none;
  for (std::size_t i = 1; i < table.size(); ++i)
    if (table[i].cell->column != table[0].cell->column || table[i].item ||
        same_cell(*table[i].cell, *table[i - 1].cell))
      return ActionTable::none;
  return ActionTable::areas;
}

std::vector<Row> action_rows(std::vector<Row> lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool has_bullet = lines[i].stated->item.has_value() || leading_marker(lines[i]).has_value();
    if (i == 0)
      lines[i].opens_item = true;
    else if (!has_bullet)
      lines[i].joins_above = true;
  }
  return lines;
}

Row body_row(std::vector<Row> lines) {
  Row out = std::move(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) append_row(out, lines[i], Joint::same_cell);
  out.table = true;
  return out;
}

}  // namespace letterlens

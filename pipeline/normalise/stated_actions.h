// Tables of structured text that say what a SEND report asks for, row by row: areas for improvement alone, or
// the bodies that must act beside the actions.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/structured.h"

#include <span>
#include <string_view>
#include <vector>

namespace letterlens {

enum class ActionTable { none, areas, beside_bodies };

// What a table is by its first row: "Areas for improvement", or "Responsible body" beside "Areas for priority
// action"; or, of one column, by the heading right `above` it (null for none). Bullets in a cell of areas are
// sub-items of the paragraph that begins it. None for a table of areas in which a cell has several
// paragraphs: each may be an item.
ActionTable action_table(std::span<const Paragraph> table, const Paragraph* above);

// Whether the words are the heading of a list of what is asked for.
bool names_list(std::string_view words);

// Whether two cells head the bodies that must act and the actions beside them.
bool heads_actions(std::string_view body, std::string_view action);

// Marks a line of a table's cell, stated or printed, that is one list item: the first line opens the item,
// the others go on with it unless they have a bullet of their own.
void mark_action_line(Row& line, bool first);

// The rows of a cell's lines, stated or printed, as those of one list item, with the bullets inside it below.
std::vector<Row> action_rows(std::vector<Row> lines);

// The rows of a cell's lines as one row of a table: the body that must act. `lines` is not empty.
Row body_row(std::vector<Row> lines);

}  // namespace letterlens

// Tables of structured text that say what a SEND report asks for, row by row: areas for improvement alone, or
// the bodies that must act beside the actions.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/structured.h"

#include <span>
#include <vector>

namespace letterlens {

enum class ActionTable { none, areas, beside_bodies };

// What a table is by its first row: "Areas for improvement", or "Responsible body" beside "Areas for priority
// action". None for a table of areas in which a cell has several paragraphs: each may be an item.
ActionTable action_table(std::span<const Paragraph> table);

// The rows of a cell's lines as those of one list item, with the bullets inside it below.
std::vector<Row> action_rows(std::vector<Row> lines);

// The rows of a cell's lines as one row of a table: the body that must act. `lines` is not empty.
Row body_row(std::vector<Row> lines);

}  // namespace letterlens

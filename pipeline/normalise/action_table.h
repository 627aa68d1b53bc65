// The tables of an area SEND report: responsible body and action side by side, and what needs to improve in
// one column, both without bullets and over page ends.
//
// Their rows are separated by rules and a little white space. A row of two columns begins where both cells
// do; a row of one column begins after a sentence's end, with more room above it than inside a cell.
#pragma once

#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

// Whether the pages are an area SEND report, by its title.
bool is_send_report(const std::vector<PageRows>& pages);

// Marks the rows of a table of bodies and actions, so that they are not read column by column. Pages of other
// documents are left as they are.
void mark_action_tables(std::vector<PageRows>& pages);

// Puts the tables together, without the furniture between their parts: of each row the body (a table row),
// then the action (an item). Rows of a later page come to the page on which their table begins.
void join_action_tables(std::vector<PageRows>& pages);

}  // namespace letterlens

// Rows taken apart into their cells and put together again, with the way back to the page.
#pragma once

#include "pipeline/normalise/rows.h"

#include <cstddef>
#include <optional>

namespace letterlens {

// The part of an origin in bytes `start` to `end` of its row's text; none when nothing of it
// does.
std::optional<Origin> clipped(const Origin& origin, std::size_t start, std::size_t end);

// One cell of a row as a row of its own, which no other row joins.
Row cell_row(const Row& row, const Cell& cell);

// Adds the text of `next` behind a space, as further text of the last cell or as a cell of its own.
enum class Joint { same_cell, new_cell };
void append_row(Row& row, const Row& next, Joint joint);

// Takes bytes `start` to `end` out of the row's text.
void erase_from_row(Row& row, std::size_t start, std::size_t end);

}  // namespace letterlens

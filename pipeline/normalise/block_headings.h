// Which rows are headings, by their words, by how they are set, or by where they stand.
#pragma once

#include "pipeline/normalise/block_state.h"

#include <cstddef>
#include <vector>

namespace letterlens {

// The number of rows from `at` that make up a heading which is neither bold nor large: alone between the
// blocks above and below it, with the words of one or in italics. 0 when there is none.
std::size_t heading_length(const BlockState& state, const std::vector<Row>& rows, std::size_t at);

// Whether the row has the set words of a heading. A sentence may begin with the words of a report's
// judgement; a heading is set apart or has a colon.
bool has_heading_words(const BlockState& state, const Row& row);

// Whether the row is set as a heading is and short enough for one.
bool is_set_as_heading(const BlockState& state, const Row& row);

// Plain text does not show what is bold: where sections have topics, a short line without a stop that stands
// between the end of a paragraph and the beginning of another, or of a list, is a topic's heading.
bool is_plain_topic(const BlockState& state, const Row& row, const Row& next);

// Whether a row of plain text is alone at the top of its page and no sentence's end: `next` is the row below
// it on the page, or null. What is above the page break, if it ended in a stop, does not go on there.
bool is_alone_on_top(const BlockState& state, const Row& row, const Row* next);

}  // namespace letterlens

// Two columns of a printed table, line by line, put together into its rows.
#pragma once

#include "pipeline/normalise/rows.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

// The lines of one row of a table; either cell may be empty.
struct TableLines {
  std::vector<Row> label, value;
};

// The rows of a table of one page. `labels` and `values` are the lines of its two columns; `is_whole` says of
// the words of a value whether they need no further line, null where any words may be values. The cells are
// told by the gaps between their lines or, where rows stand as close as lines, by each value being beside its
// own label, at its top or its middle. nullopt if a label would get two values, or they cannot be told.
std::optional<std::vector<TableLines>> table_rows(const std::vector<Row>& labels,
                                                  const std::vector<Row>& values,
                                                  bool (*is_whole)(std::string_view));

// The same where values are text: a line goes on with the value above it, however wide the gap, unless a
// sentence has ended there and the line begins another without a bullet.
std::optional<std::vector<TableLines>> text_table_rows(const std::vector<Row>& labels,
                                                       const std::vector<Row>& values);

}  // namespace letterlens

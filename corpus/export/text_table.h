// Tables of plain text whose columns stand one below the other on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Columns of a terminal that a text without line breaks takes: wide characters take two, combining and
// invisible ones none.
std::size_t display_width(std::string_view text);

// Each row a line; cells are padded to the widest of their column and parted by two spaces, the last is not
// padded. Nothing is cut off. Rows may be of different lengths.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace letterlens

// Tables of plain text whose columns line up on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Columns of a terminal that a text without line breaks takes: wide characters take two, combining and
// invisible ones none.
std::size_t display_width(std::string_view text);

// In which columns cells are set to the right, as numbers are.
enum class Numbers { none, after_the_first };

// Returns each row as a line; cells are cleaned for a terminal (schemas/base/printable.h), padded to the
// widest of their column and separated by two spaces. A last cell that is set to the left is not padded.
// Nothing is cut off. Rows may be of different lengths.
std::string text_table(const std::vector<std::vector<std::string>>& rows, Numbers numbers = Numbers::none);

}  // namespace letterlens

// Where the values of an export's tables are in the corpus.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Returns the expression for one value: "letters.date" for the date of a letter. Throws std::logic_error for
// an unknown table.
std::string export_expression(std::string_view table, std::string_view column);

// Returns the question for the rows of one letter, whose number is its one value: the named columns of a
// table of corpus/export/tables.h, in the table's order of rows. Throws std::logic_error for an unknown
// table.
std::string export_query(std::string_view table, const std::vector<std::string_view>& columns);

}  // namespace letterlens

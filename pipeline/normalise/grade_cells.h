// What the cells of a table of grades say.
#pragma once

#include <string_view>

namespace letterlens {

// Whether the words are a grade or a line of one that wraps: "Requires", "improvement to be good".
bool is_grade(std::string_view words);

// Whether the words are a grade that needs no further line.
bool is_whole_grade(std::string_view words);

}  // namespace letterlens

// How unlike two words are, for a suggestion to a person who may have mistyped one.
#pragma once

#include <cstddef>
#include <string_view>

namespace letterlens {

// Returns how many single changes make one text of the other: a code point added, left out or replaced, or
// two neighbours exchanged (optimal string alignment). Counting ends at `most`: what is further apart is
// `most` + 1.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

// Returns the least distance of `beginning` from any beginning of `text`, counted in the same way.
std::size_t edit_distance_to_beginning(std::string_view beginning, std::string_view text, std::size_t most);

// Returns how many changes a slip of the finger may make in a word of so many code points.
std::size_t forgiven_changes(std::size_t code_points);

}  // namespace letterlens

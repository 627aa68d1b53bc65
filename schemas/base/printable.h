// Text from outside (letters, file names, messages of libraries) on its way to a person's terminal.
#pragma once

#include <string>
#include <string_view>

namespace letterlens {

// Returns the text as one line that a terminal only shows: a control character (C0, DEL, C1), a mark that
// reorders text (Unicode Bidi_Control), a line or paragraph separator, a byte order mark, a tag or a byte
// that is not UTF-8 is replaced by what a programmer would write for it: \n, \t, \x1b, \u202e, \xff. All
// other text stays as it is. For people only: JSON and CSV keep every string exactly.
std::string printable(std::string_view text);

// The same, but line feeds stay: for text of several lines, such as an item with its sub-items.
std::string printable_lines(std::string_view text);

}  // namespace letterlens

// Text for a terminal or a mail: on lines of a width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace letterlens {

// The text on lines of at most `width` characters, each with its end; the first begins with `first`, the
// others with `indent`. A longer word has a line of its own; line breaks of the text stay.
std::string wrapped(std::string_view text, std::size_t width, std::string_view first,
                    std::string_view indent);

}  // namespace letterlens

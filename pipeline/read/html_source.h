// A web page's bytes before they are parsed: whether they are one, and in UTF-8.
#pragma once

#include "extractors/pattern.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace letterlens {

// Whether the bytes, in any encoding that is read, begin as a web page does.
bool looks_like_html(std::string_view bytes);

// The page in UTF-8: by its byte order mark, as UTF-8 if it is that, otherwise as its meta element says or as
// Windows-1252. Throws ReadError.
std::string html_in_utf8(std::string_view bytes);

// The deepest nesting of elements; too high for pages that leave elements open.
std::size_t nesting_of(std::string_view html);

// How a page begins, and how it names its encoding.
const PatternTable& html_source_patterns();

}  // namespace letterlens

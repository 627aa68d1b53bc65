// The source of a web page before it is laid out: what it is, how it is encoded, and what word processors
// write in it that no browser shows.
#pragma once

#include <string>
#include <string_view>

namespace letterlens {

// Whether the bytes, in any encoding that is read, begin as a web page does.
bool looks_like_html(std::string_view bytes);

// The page in UTF-8: by its mark of byte order, as UTF-8 when it is that, else as its meta element says, else
// as Windows-1252. Throws ReadError.
std::string html_in_utf8(std::string_view bytes);

// How deep the elements stand in each other at most, a little too high for pages that leave elements open.
std::size_t nesting_of(std::string_view html);

// The words of the title element, without spaces around them; empty for none.
std::string title_of(std::string_view html);

// Word writes its lists as paragraphs whose bullet or number is hidden from browsers that know lists, in
// whatever sign its symbol font has. Gives each a sign that is a bullet in any font: • for the first level, –
// below it.
std::string with_plain_bullets(std::string html);

}  // namespace letterlens

// Small questions about characters, answered by ICU. All offsets are bytes of UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unicode/utypes.h>

namespace letterlens {

// The code point that starts at byte `at`, which is moved behind it; U+FFFD for a broken byte.
UChar32 next_code_point(std::string_view text, std::size_t& at);
// The code point that ends at byte `at`, which is moved to its start.
UChar32 previous_code_point(std::string_view text, std::size_t& at);
UChar32 first_code_point(std::string_view text);
UChar32 last_code_point(std::string_view text);

std::string to_utf8(UChar32 code_point);
std::size_t count_code_points(std::string_view text);

bool is_space(UChar32 code_point);  // any white space, also the non-breaking kinds
bool starts_lower(std::string_view text);
bool starts_upper(std::string_view text);

// The text without white space at its ends.
std::string_view trimmed(std::string_view text);

// A key for comparing names and headings: case-folded, "&" as "and", letters and digits alone, words
// separated by one space. Apostrophes vanish, every other mark parts words.
std::string comparison_key(std::string_view text);

}  // namespace letterlens

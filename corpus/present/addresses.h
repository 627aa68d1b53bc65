// Where a letter was published, for people.
#pragma once

#include "corpus/compare/compared_letters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

// The address if it leads to a page on the web; empty for others, such as "javascript:" and "file:".
std::string web_address(std::string_view address);

// Where the letter was published: an address on the web, at that page where a page is given; else empty.
std::string published_address(const ComparedLetter& letter, std::optional<std::int64_t> page = std::nullopt);

}  // namespace letterlens

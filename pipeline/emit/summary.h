// A record in words for people: what it is, the first sentence of its headline, what needs to improve.
#pragma once

#include "extractors/theme_table.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

namespace letterlens {

// `record` is one of letter.schema.json, also one that failed. Lines of UTF-8 of at most `width` characters,
// each ended. Every quotation has its page behind it, every item its themes below it as `themes` calls them;
// what wants a reader is said at the end.
std::string summary(const nlohmann::ordered_json& record, const ThemeTable& themes, std::size_t width);

}  // namespace letterlens

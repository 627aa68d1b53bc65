// A record in words for people: what it is, the first sentence of its headline, what needs to improve.
#pragma once

#include "corpus/present/theme_labels.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

namespace letterlens {

// `record` is one of letter.schema.json, also one that failed. Returns lines of UTF-8 of at most `width`
// characters, each ended and cleaned for a terminal. A quotation is followed by its page, an item by its
// themes; what needs review comes last.
std::string summary(const nlohmann::ordered_json& record, const ThemeLabels& themes, std::size_t width);

}  // namespace letterlens

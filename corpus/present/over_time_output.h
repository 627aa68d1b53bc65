// A comparison over time as JSON (schemas/comparison.schema.json), as text and as rows.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

nlohmann::ordered_json to_json(const OverTime& comparison);

// Lines of at most `width` characters; every statement begins with its status and ends with the letter and
// the page of the quoted words.
void print(std::ostream& out, const OverTime& comparison, std::size_t width);

// One row for each item of each visit, then for each earlier item that was not raised again or not looked at.
Sheet sheet_of(const OverTime& comparison, const ThemeLabels& themes);

}  // namespace letterlens

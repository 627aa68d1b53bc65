// A comparison side by side as JSON (schemas/comparison.schema.json), as text and as rows.
#pragma once

#include "corpus/compare/side_by_side.h"
#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

nlohmann::ordered_json to_json(const SideBySide& comparison);

// Lines of at most `width` characters; every quotation with its letter and page. Long items are shortened
// unless they are wanted whole.
void print(std::ostream& out, const SideBySide& comparison, const ThemeLabels& themes, std::size_t width,
           bool whole_items = false);

// A column for each authority. Within a theme one row for each group of aligned items, then the others.
Sheet sheet_of(const SideBySide& comparison, const ThemeLabels& themes);

}  // namespace letterlens

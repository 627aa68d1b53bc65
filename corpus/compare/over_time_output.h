// A comparison over time as JSON (schemas/comparison.schema.json), as text and as rows.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/table/sheet.h"

#include <cstddef>
#include <ostream>

namespace letterlens {

// Compact JSON without an end of line, visit by visit: of very many visits no more than one is held.
void print_json(std::ostream& out, const OverTime& comparison);

// Lines of at most `width` characters; every statement begins with its status and ends with the letter and
// the page of the quoted words.
void print(std::ostream& out, const OverTime& comparison, std::size_t width);

// One row for each item of each visit, then for each earlier item that was not raised again or not looked at.
Sheet sheet_of(const OverTime& comparison);

}  // namespace letterlens

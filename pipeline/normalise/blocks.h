// Joins rows into blocks – paragraphs, headings, list items, sub-items, table rows – across lines and pages,
// and writes the reading text with the way back to every line.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/normalise/measure.h"
#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

// The reading text of the rows, without footnotes (they are taken before).
ReadingText build_blocks(const std::vector<PageRows>& pages, const Measure& measure);

}  // namespace letterlens

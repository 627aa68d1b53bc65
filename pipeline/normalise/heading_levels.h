// Of which level each heading of a document is.
#pragma once

#include "extractors/reading_text.h"

#include <vector>

namespace letterlens {

// Sets the levels of the headings for which the document states none: by how they are set, below all those
// that it states. Headings of plain text, which shows no setting, are of one level.
void set_heading_levels(std::vector<Block>& blocks);

}  // namespace letterlens

// The third stage: reading text in, outline out – headings and sections, by their words and by how they are
// set.
#pragma once

#include "extractors/outline.h"

namespace letterlens {

Outline segment(const ReadingText& text);

}  // namespace letterlens

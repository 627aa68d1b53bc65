// The third stage: reading text in, outline out – headings and sections, by their words and by how they are
// set.
#pragma once

#include "extractors/outline.h"
#include "extractors/told.h"

namespace letterlens {

// A heading that is told opens what it is told to open, whatever its words say.
Outline segment(const ReadingText& text, const Told& told = {});

}  // namespace letterlens

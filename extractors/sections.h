// sections: every heading of the body, in order.
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

std::vector<Section> extract_sections(const ReadingText& text, const Outline& outline);

}  // namespace letterlens

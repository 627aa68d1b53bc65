// sections: every heading of the body, in order.
#pragma once

#include <vector>

#include "extractors/outline.h"

namespace letterlens {

std::vector<Section> extract_sections(const ReadingText& text, const Outline& outline);

}  // namespace letterlens

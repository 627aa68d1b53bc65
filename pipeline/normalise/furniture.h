// Takes out of the rows what is printed on every page and belongs to none: running heads and feet, page
// numbers, the logo's word, web addresses.
#pragma once

#include "extractors/pattern.h"
#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

void remove_furniture(std::vector<PageRows>& pages);

const PatternTable& furniture_patterns();

}  // namespace letterlens

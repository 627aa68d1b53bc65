// Every pattern table of the extractors by name, for the test that walks them all.
#pragma once

#include "extractors/pattern.h"

#include <string_view>
#include <vector>

namespace letterlens {

struct NamedTable {
  std::string_view name;
  const PatternTable& table;
};

std::vector<NamedTable> extractor_pattern_tables();

}  // namespace letterlens

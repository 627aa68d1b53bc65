// Which letters mean, by having no items, that nothing is asked.
#pragma once

#include <string>

namespace letterlens {

// Whether the program extracts what letters of that kind ask for. Of others, having no items says nothing.
bool has_findings(const std::string& kind);

}  // namespace letterlens

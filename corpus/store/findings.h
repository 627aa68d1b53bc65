// Which letters can say by having no items that nothing is asked.
#pragma once

#include <string>
#include <string_view>

namespace letterlens {

// Whether the program extracts what letters of that kind ask for; others say nothing by having no items.
bool has_findings(const std::string& kind);

// SQL about a row of `letters`: no list of what needs to improve was found in it (no_improvements_section,
// improvements_missing). A letter that states that nothing needs to improve is none of these.
extern const std::string_view without_list;

}  // namespace letterlens

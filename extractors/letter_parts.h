// The fixed lines of a letter, "Dear …" and "Yours sincerely", and of a report's front, "Inspection dates: …"
// and "Lead inspector: …".
#pragma once

#include "extractors/pattern.h"

#include <optional>
#include <string_view>

namespace letterlens {

bool is_salutation(std::string_view line);
bool is_sign_off(std::string_view line);
// Whether the line is one of those between a report's title and its grade table.
bool is_front_matter(std::string_view line);
// Returns what follows "Lead inspector:"; nullopt for other lines.
std::optional<Range> lead_inspector(std::string_view line);
// Whether the line is "Lead inspector:" alone, as the first cell of a table is.
bool is_lead_inspector_label(std::string_view line);
// Returns what follows "Inspection date(s):"; nullopt for other lines.
std::optional<Range> inspection_dates(std::string_view line);

const PatternTable& letter_part_patterns();

}  // namespace letterlens

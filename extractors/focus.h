// focus: what the inspectors looked at, and which of the known areas that is.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& focus_patterns();
const PatternTable& focus_area_patterns();

// Visit letters: what follows "arrangements for", to the end of the sentence; monitoring visits: what follows
// "The focus of the monitoring visit was", else what is named under "Areas covered by the visit"; joint
// inspections: what follows "(JTAI) of", or the subject line. Nullopt if the letter names none, but for the
// visits of 2020-21 that looked at the pandemic alone.
std::optional<Focus> extract_focus(const ReadingText& text, const Outline& outline, LetterKind kind,
                                   const std::optional<Visit>& visit);

// Returns the area that the words name first; `other` if they name none (neglect and domestic abuse have no
// area).
FocusArea focus_area(std::string_view words);

}  // namespace letterlens

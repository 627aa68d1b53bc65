// Whether a heading of unknown words is a topic of the section that it is in, or ends it.
#pragma once

#include "extractors/outline.h"

#include <vector>

namespace letterlens {

// A heading whose words are not known is a topic of the section that is open: of findings always; of a list,
// if it is bulleted and the list's first items have a topic too (joint inspections until 2020) or it is of a
// lower level than the list's own heading; of other sections, if it is of a lower level or, in a SIF report,
// always: its other headings are all known. `sections` are those before it.
bool is_topic(const ReadingText& text, std::size_t heading, const std::vector<OutlineSection>& sections,
              bool others_are_known = false);

}  // namespace letterlens

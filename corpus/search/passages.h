// Which sentence of a text to show for what was found in it.
#pragma once

#include "corpus/search/matches.h"
#include "extractors/pattern.h"

#include <string_view>
#include <vector>

namespace letterlens {

// The sentence that shows most: the most different terms; among such one in the body of the letter rather
// than in its head or a heading; then the earliest. A match that runs over its end brings the next sentence
// with it. `bodies` are the stretches of the text's sections without their headings; offsets are bytes.
// Without a match it is the first sentence.
Range best_passage(std::string_view text, const std::vector<TermMatch>& matches,
                   const std::vector<Range>& bodies);

// The matches that lie in a passage as stretches that do not overlap, counted from its start.
std::vector<Range> marks_in(const Range& passage, const std::vector<TermMatch>& matches);

}  // namespace letterlens

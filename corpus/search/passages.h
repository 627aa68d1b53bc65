// Which sentence of a text to show for what was found in it.
#pragma once

#include "corpus/search/matches.h"
#include "extractors/pattern.h"

#include <string_view>
#include <vector>

namespace letterlens {

struct FoundPassage {
  Range range;                     // bytes of the text
  std::vector<TermMatch> matches;  // all that lie in it, perhaps others; in the order of the text
};

// The sentence that shows most: the most different terms; among such one in the body of the letter rather
// than in its head or a heading; then the earliest. A phrase that runs over its end brings the next sentence
// with it. `bodies` are the stretches of the text's sections without their headings. Without a match it is
// the first sentence.
FoundPassage find_passage(std::string_view text, const std::vector<Range>& bodies, const Tokenizer& tokenizer,
                          const std::vector<QueryTerm>& terms);

// The matches that lie in a passage as stretches that do not overlap, counted from its start.
std::vector<Range> marks_in(const Range& passage, const std::vector<TermMatch>& matches);

}  // namespace letterlens

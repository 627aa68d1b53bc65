// Which sentence of a text to show for what was found in it.
#pragma once

#include "corpus/search/matches.h"
#include "extractors/pattern.h"

#include <string_view>
#include <vector>

namespace letterlens {

struct FoundPassage {
  Range range;                     // bytes of the text
  std::vector<TermMatch> matches;  // all that are in it, perhaps others; in the order of the text
};

// Returns the sentence with the most different terms; of several, one in the body of the letter rather than
// in its head or a heading; then the earliest. If a phrase runs over its end, the next sentence is included.
// `bodies` are the ranges of the text's sections without their headings. Without a match it is the first
// sentence.
FoundPassage find_passage(std::string_view text, const std::vector<Range>& bodies, const Tokenizer& tokenizer,
                          const std::vector<QueryTerm>& terms);

// Returns the matches in a passage as ranges that do not overlap, counted from its start.
std::vector<Range> marks_in(const Range& passage, const std::vector<TermMatch>& matches);

}  // namespace letterlens

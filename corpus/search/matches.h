// Where a query's terms are in a text.
#pragma once

#include "corpus/search/query.h"

#include <cstddef>
#include <vector>

namespace letterlens {

struct TermMatch {
  std::size_t term = 0;   // of the query's
  std::size_t start = 0;  // bytes of the text, from the first word's beginning to the last one's end
  std::size_t end = 0;
};

// Returns the matches that begin with the tokens from `first` up to `end`, in the order of the text.
std::vector<TermMatch> matches(const std::vector<Token>& tokens, const std::vector<QueryTerm>& terms,
                               std::size_t first, std::size_t end);

}  // namespace letterlens

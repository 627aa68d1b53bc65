// Words that the corpus has, for a word of a query that it hardly has: "supervision" for "supervison".
#pragma once

#include "corpus/search/ranking.h"
#include "corpus/store/tokenizer.h"

#include <string>
#include <vector>

namespace letterlens {

struct WordSuggestion {
  std::string word;  // as typed
  std::vector<std::string>
      near;  // as letters print them, in small letters; the nearest first, then the commonest
};

// Returns suggestions for those of the words that few rows of the index have and for which others, spelt
// nearly so and beginning with the same letter, are much commoner. Call it inside a snapshot. Throws
// CorpusError.
std::vector<WordSuggestion> near_words(Database& database, SearchIn where,
                                       const std::vector<std::string>& words, const Tokenizer& tokenizer);

}  // namespace letterlens

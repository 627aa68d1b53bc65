// Search over the letters of a corpus: what a person asked, and the sentences that were found.
#pragma once

#include "corpus/search/near_words.h"
#include "corpus/search/query.h"
#include "corpus/search/ranking.h"
#include "corpus/store/letter_heads.h"
#include "extractors/pattern.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct SearchQuestion {
  std::string query;
  SearchIn where = SearchIn::all;
  LetterFilter filter = {};  // current letters only
  std::size_t limit = 20;    // 0: all
};

// The letter's own words: the slice of its normalised text from code point `start` to `end` is `text`.
struct Passage {
  std::string text;
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::optional<std::int64_t> page;  // on which it begins
  std::vector<Range> marks;          // what matched: bytes of `text`, in order, apart from each other
};

// The item of a letter's list that a passage is.
struct FoundItem {
  ItemList list = ItemList::improvements;
  std::int64_t number = 0;
  std::optional<Passage> lead_in;  // to be read before the item: it can turn its sense
};

struct SearchHit {
  LetterHead letter;
  double score = 0;
  Nearness nearness = Nearness::apart;
  Passage passage;                // a sentence, or the whole item that it is in
  std::optional<FoundItem> item;  // that the passage is
};

struct SearchAnswer {
  std::size_t total = 0;  // letters; items in improvements and strengths
  std::vector<SearchHit> hits;
  std::vector<WordSuggestion> suggestions;  // if nothing or little was found
};

// Returns the letters or items that match, best first. Throws QueryError for a query that makes no sense,
// CorpusError for a corpus that cannot be read.
SearchAnswer search(Database& database, const SearchQuestion& question);

}  // namespace letterlens

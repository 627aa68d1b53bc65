// What is shown of the rows that matched.
#pragma once

#include "corpus/search/queries.h"
#include "corpus/search/search.h"
#include "corpus/store/rows.h"

#include <map>
#include <span>

namespace letterlens {

// What hits are read by.
struct HitSource {
  Database& database;
  const Tokenizer& tokenizer;
  const std::vector<QueryTerm>& terms;
  const std::map<std::int64_t, LetterHead>& letters;  // of the rows
};

// Return the hits of rows of a ranking, in their order. Call them in the snapshot of the ranking.
std::vector<SearchHit> letter_hits(const HitSource& source, std::span<const RankedRow> rows);
std::vector<SearchHit> headline_hits(const HitSource& source, std::span<const RankedRow> rows);
std::vector<SearchHit> item_hits(const HitSource& source, std::span<const RankedRow> rows);

// Returns the hits, given by the keys of their rows, in the order of the rows, with their letters and scores.
std::vector<SearchHit> in_order(const HitSource& source, std::span<const RankedRow> rows,
                                std::map<std::int64_t, SearchHit> by_key);

// Returns the page, by texts.text_pages, that a code point of the text is on; nullopt for documents without
// pages.
std::optional<std::int64_t> page_at(const std::string& text_pages, std::int64_t offset);

// Returns the passage whose text begins at code point `start`.
Passage passage_of(std::string text, std::int64_t start, std::optional<std::int64_t> page,
                   std::vector<Range> marks);

FoundItem found_item(const ItemRow& item, const std::string& text_pages);

}  // namespace letterlens

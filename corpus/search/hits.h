// What is shown of the rows that matched.
#pragma once

#include "corpus/search/search.h"
#include "corpus/store/rows.h"

#include <Poco/Data/Statement.h>
#include <map>
#include <span>

namespace letterlens {

// What hits are read by.
struct HitSource {
  Database& database;
  const Tokenizer& tokenizer;
  const std::vector<QueryTerm>& terms;
};

// The hits of rows of a ranking, in their order. The rows are still there: ranking and hits are read in one
// snapshot.
std::vector<SearchHit> letter_hits(const HitSource& source, std::span<const RankedRow> rows);
std::vector<SearchHit> headline_hits(const HitSource& source, std::span<const RankedRow> rows);
std::vector<SearchHit> item_hits(const HitSource& source, std::span<const RankedRow> rows);

// The columns of the letter that every hit shows, for behind SELECT, and where a statement puts them.
struct LetterColumns {
  Poco::Int64 letter = 0;
  std::string id, authority, kind, date;

  static const std::string names;
  void extract_by(Poco::Data::Statement& statement);
  SearchHit hit() const;  // without score and passage
};

// The keys as a JSON list, for `IN (SELECT value FROM json_each(?))`: Poco prepares a statement anew for each
// execution, so one asks for many rows.
std::string json_list(std::span<const RankedRow> rows);

// The hits by the key of their rows, put in the order of the rows and given their scores.
std::vector<SearchHit> in_order(std::span<const RankedRow> rows, std::map<Poco::Int64, SearchHit> by_key);

// The page on which a code point of the text stands by texts.text_pages; none for documents without pages.
std::optional<std::int64_t> page_at(const std::string& text_pages, std::int64_t offset);

// A passage from code point `start` on.
Passage passage_of(std::string text, std::int64_t start, std::optional<std::int64_t> page,
                   std::vector<Range> marks);

FoundItem found_item(const ItemRow& item, const std::string& text_pages);

}  // namespace letterlens

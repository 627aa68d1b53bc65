// Which rows of the full-text index match, best first.
#pragma once

#include "corpus/search/query.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "schemas/base/enum_names.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace letterlens {

enum class SearchIn {
  all,           // whole letters
  headline,      // headline findings
  improvements,  // improvements and priority actions, one by one
  strengths,     // strengths, one by one
};
template <>
inline constexpr auto enum_names<SearchIn> = enum_table<SearchIn::strengths>("all", "headline",
                                                                             "improvements", "strengths");

// How near each other the words of a query are in a row.
enum class Nearness {
  apart,         // also where nearness says nothing: of one word, of words joined by OR
  near,          // within a few words
  side_by_side,  // in the order of the query, without a word between
};
template <>
inline constexpr auto enum_names<Nearness> = enum_table<Nearness::side_by_side>("apart", "near",
                                                                                "side_by_side");

struct RankedRow {
  std::int64_t row = 0;  // a letter, or, in improvements and strengths, an item
  double score = 0;      // BM25, the more the better; comparable within one answer only
  Nearness nearness = Nearness::apart;
};

struct Ranking {
  std::vector<RankedRow> rows;  // the best
  std::size_t total = 0;        // how many match
};

// Returns the rows of letters that the filter lets through and that match the query: those whose words are
// nearer each other first; then by score, the newest first, by id and printed order. At most `limit` of them;
// 0 is all. Throws CorpusError.
Ranking ranking(Database& database, SearchIn where, const SearchQuery& query, const LetterFilter& filter,
                std::size_t limit);

}  // namespace letterlens

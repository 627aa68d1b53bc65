// Which rows of the full-text index match, best first.
#pragma once

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

struct RankedRow {
  std::int64_t row = 0;  // a letter, or, in improvements and strengths, an item
  double score = 0;      // BM25, the more the better; comparable within one answer only
};

struct Ranking {
  std::vector<RankedRow> rows;  // the best
  std::size_t total = 0;        // how many match
};

// Returns the rows of letters that the filter lets through and that match `expression` (SearchQuery's): by
// score, then the newest first, then by id and printed order. At most `limit` of them; 0 is all. Throws
// CorpusError.
Ranking ranking(Database& database, SearchIn where, const std::string& expression, const LetterFilter& filter,
                std::size_t limit);

}  // namespace letterlens

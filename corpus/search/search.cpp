#include "corpus/search/search.h"

#include "corpus/search/hits.h"

#include <algorithm>
#include <iterator>

namespace letterlens {
namespace {

// How many hits are read by one question and held in memory at once.
constexpr std::size_t rows_at_once = 64;
// With fewer hits a word may have been mistyped.
constexpr std::size_t little = 3;

std::vector<SearchHit> hits_of(const HitSource& source, SearchIn where, std::span<const RankedRow> rows) {
  switch (where) {
    case SearchIn::all:
      return letter_hits(source, rows);
    case SearchIn::headline:
      return headline_hits(source, rows);
    case SearchIn::improvements:
    case SearchIn::strengths:
      return item_hits(source, rows);
  }
  return {};
}

}  // namespace

SearchAnswer search(Database& database, const SearchQuestion& question) {
  const Tokenizer tokenizer(database);
  const SearchQuery query = parse_query(question.query, tokenizer);
  SearchAnswer answer;
  database.snapshot([&] {
    const Ranking found = ranking(database, question.where, query, question.filter, question.limit);
    answer.total = found.total;
    if (found.total < little)
      answer.suggestions = near_words(database, question.where, query.words, tokenizer);
    const std::span<const RankedRow> rows = found.rows;
    for (std::size_t at = 0; at < rows.size(); at += rows_at_once) {
      const auto some_rows = rows.subspan(at, std::min(rows_at_once, rows.size() - at));
      const auto letters = letters_found(database, question.where, some_rows);
      auto some = hits_of({database, tokenizer, query.terms, letters}, question.where, some_rows);
      std::move(some.begin(), some.end(), std::back_inserter(answer.hits));
    }
  });
  return answer;
}

}  // namespace letterlens

#include "corpus/search/search.h"

#include "corpus/search/hits.h"

namespace letterlens {

SearchAnswer search(Database& database, const SearchQuestion& question) {
  const Tokenizer tokenizer(database);
  const SearchQuery query = parse_query(question.query, tokenizer);
  SearchAnswer answer;
  database.snapshot([&] {
    const Ranking found =
        ranking(database, question.where, query.expression, question.filter, question.limit);
    answer.total = found.total;
    const auto reader = hit_reader(database, question.where, tokenizer, query.terms);
    for (const auto& row : found.rows) answer.hits.push_back(reader->read(row));
  });
  return answer;
}

}  // namespace letterlens

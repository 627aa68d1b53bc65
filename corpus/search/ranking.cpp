#include "corpus/search/ranking.h"

#include "corpus/search/queries.h"

#include <algorithm>
#include <unordered_map>

namespace letterlens {
namespace {

bool is_better(const RankedRow& a, const RankedRow& b) {
  return a.score > b.score;
}

// Among equals the newest comes first.
void put_in_order(std::vector<RankedRow>& rows, Database& database, SearchIn where) {
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const auto row : newest_first(database, where, rows)) places.emplace(row, places.size());
  std::sort(rows.begin(), rows.end(), [&](const RankedRow& a, const RankedRow& b) {
    return a.score != b.score ? a.score > b.score : places.at(a.row) < places.at(b.row);
  });
}

}  // namespace

Ranking ranking(Database& database, SearchIn where, const std::string& expression, const LetterFilter& filter,
                std::size_t limit) {
  Ranking found{matching_rows(database, where, expression, filter), 0};
  auto& rows = found.rows;
  found.total = rows.size();
  const bool is_cut = limit > 0 && rows.size() > limit;
  if (is_cut) {
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
    std::nth_element(rows.begin(), last, rows.end(), is_better);
    const double least = last->score;
    std::erase_if(rows, [&](const RankedRow& row) { return row.score < least; });
  }
  put_in_order(rows, database, where);
  if (is_cut) rows.resize(limit);
  return found;
}

}  // namespace letterlens

#include "corpus/search/ranking.h"

#include "corpus/search/queries.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace letterlens {
namespace {

bool is_better(const RankedRow& a, const RankedRow& b) {
  return std::tie(a.nearness, a.score) > std::tie(b.nearness, b.score);
}

void note_nearness(std::vector<RankedRow>& rows, Database& database, SearchIn where,
                   const SearchQuery& query) {
  std::unordered_map<std::int64_t, Nearness> found;
  const auto look = [&](const std::string& expression, Nearness nearness) {
    if (expression.empty()) return;
    for (const auto row : rows_that_match(database, where, expression)) found[row] = nearness;
  };
  look(query.near, Nearness::near);
  look(query.side_by_side, Nearness::side_by_side);
  if (found.empty()) return;
  for (auto& row : rows)
    if (const auto place = found.find(row.row); place != found.end()) row.nearness = place->second;
}

// Among equals the newest comes first.
void put_in_order(std::vector<RankedRow>& rows, Database& database, SearchIn where) {
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const auto row : newest_first(database, where, rows)) places.emplace(row, places.size());
  std::sort(rows.begin(), rows.end(), [&](const RankedRow& a, const RankedRow& b) {
    if (is_better(a, b) || is_better(b, a)) return is_better(a, b);
    return places.at(a.row) < places.at(b.row);
  });
}

}  // namespace

Ranking ranking(Database& database, SearchIn where, const SearchQuery& query, const LetterFilter& filter,
                std::size_t limit) {
  Ranking found{matching_rows(database, where, query.expression, filter), 0};
  auto& rows = found.rows;
  if (rows.size() > 1) note_nearness(rows, database, where, query);
  found.total = rows.size();
  const bool is_cut = limit > 0 && rows.size() > limit;
  if (is_cut) {
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
    std::nth_element(rows.begin(), last, rows.end(), is_better);
    const RankedRow least = *last;
    std::erase_if(rows, [&](const RankedRow& row) { return is_better(least, row); });
  }
  put_in_order(rows, database, where);
  if (is_cut) rows.resize(limit);
  return found;
}

}  // namespace letterlens

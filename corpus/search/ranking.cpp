#include "corpus/search/ranking.h"

#include "corpus/search/queries.h"

#include <algorithm>
#include <tuple>

namespace letterlens {
namespace {

bool is_better(const RankedRow& a, const RankedRow& b) {
  return a.score > b.score;
}

// Among equals the newest comes first.
void put_in_order(std::vector<RankedRow>& rows, Database& database, SearchIn where) {
  const auto dates = dates_of(database, where, rows);
  std::sort(rows.begin(), rows.end(), [&](const RankedRow& row_a, const RankedRow& row_b) {
    const auto& a = dates.at(row_a.row);
    const auto& b = dates.at(row_b.row);
    return std::tie(row_b.score, b.date, a.id, row_a.row) < std::tie(row_a.score, a.date, b.id, row_b.row);
  });
}

}  // namespace

std::string_view name_of(SearchIn where) {
  switch (where) {
    case SearchIn::all:
      return "all";
    case SearchIn::headline:
      return "headline";
    case SearchIn::improvements:
      return "improvements";
  }
  return {};
}

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

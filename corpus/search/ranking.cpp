// SQLite gives row and score of every match and nothing else: a column more of each would mean a look into a
// wide table for each, and a common word stands in nearly every letter. Only what can be shown is looked up.
#include "corpus/search/ranking.h"

#include "corpus/search/hits.h"
#include "corpus/store/statements.h"

#include <Poco/Data/Statement.h>
#include <algorithm>
#include <map>
#include <tuple>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

struct Index {
  std::string table;
  std::string rows_of_letters;    // before a SELECT of letters in parentheses: the rows that belong to them
  std::string rows_with_letters;  // behind FROM: the rows and the table `letters`
  std::string key;                // of the rows
};

Index index_of(SearchIn where) {
  switch (where) {
    case SearchIn::all:
      return {"texts_search", "", "letters", "letters.letter"};
    case SearchIn::headline:
      return {"headlines_search", "", "letters", "letters.letter"};
    case SearchIn::improvements:
      return {"items_search", "SELECT item FROM items WHERE letter IN ",
              "items JOIN letters ON letters.letter = items.letter", "items.item"};
  }
  return {};
}

// Few letters are not current: without a filter they are left out rather than all others taken in.
Condition allowed_rows(const Index& index, const LetterFilter& filter, Database& database) {
  const auto rows = [&](const std::string& letters) {
    const std::string select = "(SELECT letter FROM letters WHERE " + letters + ")";
    return index.rows_of_letters.empty() ? select : '(' + index.rows_of_letters + select + ')';
  };
  // The sign keeps SQLite from asking the index for each row of the list by itself.
  const std::string row = "+" + index.table + ".rowid ";
  if (filter == LetterFilter()) return {row + "NOT IN " + rows("current = 0"), {}};
  Condition condition = condition_of(filter, database);
  return {row + "IN " + rows(condition.sql), std::move(condition.values)};
}

std::vector<RankedRow> matching_rows(Database& database, const Index& index, std::string expression,
                                     Condition allowed) {
  std::vector<Poco::Int64> rows;
  std::vector<double> ranks;
  Poco::Data::Statement select(database.session());
  select << "SELECT rowid, rank FROM " + index.table + " WHERE " + index.table + " MATCH ? AND " +
                allowed.sql,
      use(expression), into(rows), into(ranks);
  bind(select, allowed);
  select.execute();
  std::vector<RankedRow> found;
  found.reserve(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) found.push_back({rows[at], -ranks[at]});
  return found;
}

bool is_better(const RankedRow& a, const RankedRow& b) {
  return a.score > b.score;
}

// Among equals the newest comes first.
void put_in_order(std::vector<RankedRow>& rows, Database& database, const Index& index) {
  struct Dated {
    std::string date, id;
  };
  std::map<Poco::Int64, Dated> dated;
  std::string keys = json_list(rows);
  Poco::Int64 key = 0;
  std::string date, id;
  Poco::Data::Statement select(database.session());
  select << "SELECT " + index.key + ", coalesce(date, ''), id FROM " + index.rows_with_letters + " WHERE " +
                index.key + " IN (SELECT value FROM json_each(?))",
      use(keys), into(key), into(date), into(id), range(0, 1);
  for_each(select, key, [&](Poco::Int64 of) { dated[of] = {date, id}; });

  std::sort(rows.begin(), rows.end(), [&](const RankedRow& row_a, const RankedRow& row_b) {
    const auto& a = dated.at(row_a.row);
    const auto& b = dated.at(row_b.row);
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
  const Index index = index_of(where);
  Ranking found;
  guard(database.folder(), [&] {
    auto rows = matching_rows(database, index, expression, allowed_rows(index, filter, database));
    found.total = rows.size();
    if (limit > 0 && rows.size() > limit) {
      const auto last = rows.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
      std::nth_element(rows.begin(), last, rows.end(), is_better);
      const double least = last->score;
      rows.erase(
          std::remove_if(rows.begin(), rows.end(), [&](const RankedRow& row) { return row.score < least; }),
          rows.end());
    }
    put_in_order(rows, database, index);
    if (limit > 0 && rows.size() > limit) rows.resize(limit);
    found.rows = std::move(rows);
  });
  return found;
}

}  // namespace letterlens

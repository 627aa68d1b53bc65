#include "corpus/store/export_rows.h"

#include "corpus/store/export_queries.h"

namespace letterlens {
namespace {

std::vector<std::string> distinct(Database& database, const std::string& column, const LetterFilter& filter) {
  const Condition condition = condition_of(filter, database);
  return database.all<std::string>(
      "SELECT DISTINCT " + column + " FROM letters WHERE " + condition.sql + " ORDER BY " + column,
      condition.values);
}

}  // namespace

std::vector<std::int64_t> letters_by_id(Database& database, const LetterFilter& filter) {
  const Condition condition = condition_of(filter, database);
  // SQLite compares UTF-8 byte by byte, which is the order of code points.
  return database.all<std::int64_t>(
      "SELECT letter FROM letters WHERE " + condition.sql + " ORDER BY id COLLATE BINARY", condition.values);
}

std::vector<std::string> producer_versions(Database& database, const LetterFilter& filter) {
  return distinct(database, "producer_version", filter);
}

std::vector<std::string> schema_versions(Database& database, const LetterFilter& filter) {
  return distinct(database, "schema_version", filter);
}

ExportRows::ExportRows(Database& database, std::string_view table,
                       const std::vector<std::string_view>& columns)
    : cells_(columns.size()), select_(database, export_query(table, columns)) {}

void ExportRows::for_each(std::int64_t letter,
                          const std::function<void(const std::vector<std::string>&)>& use) {
  select_.bind(letter);
  while (select_.next(cells_)) use(cells_);
}

}  // namespace letterlens

#include "corpus/store/export_rows.h"

#include "corpus/store/export_queries.h"
#include "corpus/store/statements.h"

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

void for_each_letter_text(Database& database, const std::vector<std::int64_t>& letters,
                          const std::function<void(const LetterRow&, const TextRow&)>& use) {
  auto select_letter = selecting<LetterRow>(database, "letters WHERE letter = ?");
  auto select_text = selecting<TextRow>(database, "texts WHERE letter = ?");
  LetterRow letter;
  TextRow text;
  for (const auto number : letters) {
    select_letter.bind(number);
    select_text.bind(number);
    if (select_letter.read_one(letter) && select_text.read_one(text)) use(letter, text);
  }
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

#include "corpus/export/table_rows.h"

#include <algorithm>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

}  // namespace

std::vector<Poco::Int64> letters_by_id(Database& database, const LetterFilter& filter) {
  Condition condition = condition_of(filter, database);
  std::vector<Poco::Int64> letters;
  guard(database.folder(), [&] {
    // SQLite compares UTF-8 byte by byte, which is the order of code points.
    Poco::Data::Statement select(database.session());
    select << "SELECT letter FROM letters WHERE " + condition.sql + " ORDER BY id COLLATE BINARY",
        into(letters);
    bind(select, condition);
    select.execute();
  });
  return letters;
}

std::vector<const ExportColumn*> columns_for(const ExportTable& table, Audience reader) {
  std::vector<const ExportColumn*> columns;
  for (const auto& column : table.columns)
    if (is_for(column.audience, reader)) columns.push_back(&column);
  return columns;
}

std::vector<std::string> heads_for(const ExportTable& table, Audience reader) {
  std::vector<std::string> heads;
  for (const auto* column : columns_for(table, reader)) heads.emplace_back(column->name);
  return heads;
}

TableRows::TableRows(Database& database, const ExportTable& table, Audience reader)
    : select_(database.session()) {
  std::string expressions;
  const auto columns = columns_for(table, reader);
  for (const auto* column : columns) expressions.append(expressions.empty() ? "" : ", ").append(column->sql);
  values_.resize(columns.size());
  cells_.resize(columns.size());
  select_ << "SELECT " + expressions + " FROM " + std::string(table.from), use(letter_);
  for (auto& value : values_) select_.addExtract(into(value));
  select_, range(0, 1);
}

void TableRows::for_each(Poco::Int64 letter,
                         const std::function<void(const std::vector<std::string>&)>& use_row) {
  letter_ = letter;
  do {
    if (select_.execute() == 0) continue;
    std::transform(values_.begin(), values_.end(), cells_.begin(),
                   [](const auto& value) { return value.value(""); });
    use_row(cells_);
  } while (!select_.done());
}

}  // namespace letterlens

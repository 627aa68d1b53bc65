#include "corpus/export/table_rows.h"

namespace letterlens {

std::vector<const ExportColumn*> columns_for(const ExportTable& table, Audience reader) {
  std::vector<const ExportColumn*> columns;
  for (const auto& column : table.columns)
    if (is_for(column.audience, reader)) columns.push_back(&column);
  return columns;
}

std::vector<std::string_view> names_for(const ExportTable& table, Audience reader) {
  std::vector<std::string_view> names;
  for (const auto* column : columns_for(table, reader)) names.push_back(column->name);
  return names;
}

std::vector<std::string> heads_for(const ExportTable& table, Audience reader) {
  const auto names = names_for(table, reader);
  return {names.begin(), names.end()};
}

}  // namespace letterlens

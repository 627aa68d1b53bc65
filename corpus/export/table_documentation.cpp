#include "corpus/export/table_documentation.h"

#include "corpus/export/table_rows.h"
#include "corpus/export/table_schema.h"

namespace letterlens {
namespace {

constexpr std::string_view partial_dates = "2021-06-30, 2021-06 or 2021";

std::string joined(std::span<const std::string_view> names) {
  std::string text;
  for (const auto name : names) text.append(text.empty() ? "`" : ", `").append(name).append("`");
  return text;
}

std::string type_in_words(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "text";
    case ColumnType::count:
      return "integer from 1";
    case ColumnType::offset:
      return "integer from 0";
    case ColumnType::boolean:
      return "true or false";
    case ColumnType::date:
      return "date";
    case ColumnType::partial_date:
      return "date, month or year";
    case ColumnType::sha256:
      return "SHA-256";
  }
  return "text";
}

std::string values_in_words(const ExportColumn& column) {
  std::string text;
  for (const auto& value : possible_values(column))
    text += (text.empty() ? " One of `" : ", `") + value + '`';
  return text.empty() ? text : text + '.';
}

std::string_view where(Audience audience) {
  if (audience == Audience::spreadsheets) return " Only for spreadsheets.";
  if (audience == Audience::programs) return " Only in the data package.";
  return "";
}

}  // namespace

std::string tables_in_markdown() {
  std::string text =
      "# Tables of an export\n\n"
      "What `letterlens export --format csv` and `--format datapackage` write. This file is made from "
      "`corpus/export/tables.cpp`,\n"
      "and a test holds it to that. Rows are in the order of the letters' ids. A value that is not known or "
      "does not apply is\n"
      "empty. Dates are ISO 8601: " +
      std::string(partial_dates) + ".\n";
  for (const auto& table : export_tables()) {
    text.append("\n## ")
        .append(table.name)
        .append("\n")
        .append(table.description)
        .append(where(table.audience));
    text += " Key: " + joined(table.primary_key) + ".";
    if (table.foreign_key)
      text += " " + joined(table.foreign_key->columns) + " name" +
              (table.foreign_key->columns.size() == 1 ? "s" : "") + " a row of `" +
              std::string(table.foreign_key->table) + "`.";
    text += "\n\n| column | type | meaning |\n| --- | --- | --- |\n";
    for (const auto& column : table.columns)
      text += "| `" + std::string(column.name) + "` | " + type_in_words(column.type) +
              (column.presence == Presence::maybe ? ", may be empty" : "") + " | " +
              std::string(column.description) + values_in_words(column) +
              std::string(where(column.audience)) + " |\n";
  }
  return text;
}

std::string spreadsheet_notes(std::span<const std::string_view> licence) {
  std::string text =
      "Ofsted's letters as letterlens read them, one table for each kind of row.\r\n\r\n"
      "letters.csv has one row for each letter; the column \"letter\" of the other tables is its id.\r\n"
      "A cell that a spreadsheet would take for a formula begins with an apostrophe that is not the "
      "letter's.\r\n"
      "For exact text use the other formats of letterlens export.\r\n"
      "The next export replaces these files: keep your own work elsewhere.\r\n\r\n";
  for (const auto sentence : licence) text.append(sentence).append("\r\n");
  for (const auto& table : export_tables()) {
    if (!is_for(table.audience, Audience::spreadsheets)) continue;
    text.append("\r\n").append(table.name).append(".csv: ").append(table.description).append("\r\n");
    for (const auto* column : columns_for(table, Audience::spreadsheets))
      text.append("  ").append(column->name).append(": ").append(column->description).append("\r\n");
  }
  return text;
}

}  // namespace letterlens

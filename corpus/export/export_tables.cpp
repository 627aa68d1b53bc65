#include "corpus/export/export_tables.h"

#include "corpus/export/data_package.h"
#include "corpus/export/export_folder.h"
#include "corpus/export/table_documentation.h"
#include "corpus/export/table_rows.h"
#include "corpus/present/csv_row.h"
#include "corpus/store/export_rows.h"

#include <deque>

namespace letterlens {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view spreadsheet_notes_name = "README.txt";
constexpr std::string_view descriptor_name = "datapackage.json";

std::string file_name(const ExportTable& table) {
  return std::string(table.name) + ".csv";
}

std::vector<const ExportTable*> tables_for(Audience reader) {
  std::vector<const ExportTable*> tables;
  for (const auto& table : export_tables())
    if (is_for(table.audience, reader)) tables.push_back(&table);
  return tables;
}

// The tables' files, and behind them the one that describes them.
std::vector<std::string> names_of(const std::vector<const ExportTable*>& tables, std::string_view last) {
  std::vector<std::string> names;
  for (const auto* table : tables) names.push_back(file_name(*table));
  names.emplace_back(last);
  return names;
}

// The columns of a table, by their places, that name people.
std::vector<std::size_t> names_of_people(const ExportTable& table, Audience reader) {
  const auto columns = columns_for(table, reader);
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (columns[at]->names_people) places.push_back(at);
  return places;
}

// Writes the tables into the first files of the folder, one letter after the other.
std::vector<TableFile> write_tables(Database& database, const std::vector<std::int64_t>& letters,
                                    Audience reader, bool with_names, ExportFolder& folder) {
  const auto safety = reader == Audience::spreadsheets ? CsvSafety::spreadsheet : CsvSafety::exact;
  const auto tables = tables_for(reader);
  std::deque<ExportRows> rows;
  std::vector<std::vector<std::size_t>> left_empty(tables.size());
  for (std::size_t at = 0; at < tables.size(); ++at) {
    rows.emplace_back(database, tables[at]->name, names_for(*tables[at], reader));
    if (!with_names) left_empty[at] = names_of_people(*tables[at], reader);
    if (reader == Audience::spreadsheets) folder.file(at).write(byte_order_mark);
    folder.file(at).write(csv_row(heads_for(*tables[at], reader), safety));
  }
  for (const auto letter : letters)
    for (std::size_t at = 0; at < tables.size(); ++at)
      rows[at].for_each(letter, [&](std::vector<std::string> cells) {
        for (const auto place : left_empty[at]) cells[place].clear();
        folder.file(at).write(csv_row(cells, safety));
      });
  std::vector<TableFile> files;
  for (std::size_t at = 0; at < tables.size(); ++at)
    files.push_back({tables[at], file_name(*tables[at]), folder.file(at).finish()});
  return files;
}

}  // namespace

std::uint64_t export_spreadsheet_tables(Database& database, const TablesOptions& options,
                                        const std::string& path) {
  const auto tables = tables_for(Audience::spreadsheets);
  ExportFolder folder(path, names_of(tables, spreadsheet_notes_name));
  std::uint64_t count = 0;
  database.snapshot([&] {
    const auto letters = letters_by_id(database, options.filter);
    write_tables(database, letters, Audience::spreadsheets, options.with_names, folder);
    count = letters.size();
  });
  auto& notes = folder.file(tables.size());
  notes.write(byte_order_mark);
  notes.write(spreadsheet_notes(licence_sentences()));
  notes.finish();
  folder.commit();
  return count;
}

std::uint64_t export_data_package(Database& database, const TablesOptions& options, const std::string& path) {
  const LetterFilter& filter = options.filter;
  const auto tables = tables_for(Audience::programs);
  ExportFolder folder(path, names_of(tables, descriptor_name));
  ExportedLetters exported{.filter = filter};
  std::vector<TableFile> files;
  database.snapshot([&] {
    const auto letters = letters_by_id(database, filter);
    exported.count = letters.size();
    exported.producer_versions = producer_versions(database, filter);
    exported.schema_versions = schema_versions(database, filter);
    files = write_tables(database, letters, Audience::programs, options.with_names, folder);
  });
  auto& descriptor = folder.file(tables.size());
  descriptor.write(data_package(exported, files).dump(2) + '\n');
  descriptor.finish();
  folder.commit();
  return exported.count;
}

}  // namespace letterlens

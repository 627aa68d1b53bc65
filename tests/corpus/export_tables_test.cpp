// The tables of an export against the database, the record's schema and the documentation. After a change
// that is meant, remake schemas/tables.md and read the difference:
//
//   LETTERLENS_REGENERATE=1 build/release/tests/corpus/corpus_tests --gtest_filter='ExportTables.*'
#include "corpus/export/export_tables.h"

#include "corpus/export/table_documentation.h"
#include "corpus/export/table_rows.h"
#include "corpus/export/table_schema.h"
#include "corpus/store/export_queries.h"
#include "corpus/store/export_rows.h"
#include "tests/support/export_corpus.h"
#include "tests/support/files.h"

#include <Poco/Environment.h>
#include <gmock/gmock.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

// Tables of the database that are about the program's own work, or are made from the others. What holds of
// `corrections` is in the records, what holds of `decisions` in the table of that name; their histories are
// for `correct --list` and `decide --list`.
const std::set<std::string> inner_tables{"correction_problems",
                                         "corrections",
                                         "corrections_not_taken",
                                         "decisions",
                                         "failures",
                                         "files",
                                         "former_ids",
                                         "item_fingerprints",
                                         "removed",
                                         "runs",
                                         "sources"};

// Columns of the database that leave it in no table, each with its reason.
const std::set<std::string> kept_back{
    "letters.letter",       // row numbers tell in which order letters came in
    "items.item",           //
    "items.letter",         //
    "item_themes.item",     //
    "sections.letter",      //
    "judgements.letter",    //
    "diagnostics.letter",   //
    "texts.letter",         //
    "texts.record",         // taken apart into columns and tables; whole with --format jsonl
    "texts.record_sha256",  // of the record before the corpus' id is put in
    "texts.text_pages",     // the table of that name
};

std::vector<std::string> tables_in_database(Database& database) {
  return database.all<std::string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND instr(name, '_search') = 0 "
      "AND name NOT LIKE 'sqlite_%' ORDER BY name");
}

std::vector<std::string> columns_in_database(Database& database, const std::string& table) {
  return database.all<std::string>("SELECT name FROM pragma_table_info(?)", table);
}

TEST(ExportTables, LeaveNoColumnOfTheDatabaseOut) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  std::string expressions;
  for (const auto& table : export_tables())
    for (const auto& column : table.columns)
      expressions += ' ' + export_expression(table.name, column.name) + ' ';
  for (char& c : expressions)
    if (c == '(' || c == ')' || c == ',') c = ' ';
  std::set<std::string> left_out, inner;
  for (const auto& table : tables_in_database(database)) {
    if (inner_tables.contains(table)) {
      inner.insert(table);
      continue;
    }
    const auto columns = columns_in_database(database, table);
    ASSERT_FALSE(columns.empty()) << table;
    for (const auto& column : columns) {
      const std::string name = table + '.' + column;
      if (kept_back.contains(name))
        left_out.insert(name);
      else
        EXPECT_THAT(expressions, HasSubstr(' ' + name + ' '));
    }
  }
  EXPECT_EQ(inner, inner_tables) << "what is left out whole is there";
  EXPECT_EQ(left_out, kept_back) << "what is kept back is there";
  for (const auto& table : export_tables())
    for (const auto& column : table.columns)
      EXPECT_FALSE(kept_back.contains(export_expression(table.name, column.name))) << column.name;
}

TEST(ExportTables, AreWellDescribed) {
  std::set<std::string_view> tables;
  for (const auto& table : export_tables()) {
    SCOPED_TRACE(table.name);
    EXPECT_TRUE(tables.insert(table.name).second);
    EXPECT_TRUE(table.description.ends_with('.'));
    for (const auto reader : {Audience::spreadsheets, Audience::programs}) {
      const auto heads = heads_for(table, reader);
      EXPECT_EQ(std::set(heads.begin(), heads.end()).size(), heads.size());
      for (const auto key : table.primary_key) EXPECT_THAT(heads, Contains(key));
      if (table.foreign_key) {
        EXPECT_TRUE(tables.contains(table.foreign_key->table)) << "a table follows those that it refers to";
        for (const auto key : table.foreign_key->columns) EXPECT_THAT(heads, Contains(key));
      }
    }
    for (const auto& column : table.columns) {
      EXPECT_TRUE(column.description.ends_with('.')) << column.name;
      if (!column.values.empty()) {
        EXPECT_GE(possible_values(column).size(), 2U) << column.name;
      }
    }
  }
}

TEST(ExportTables, HaveRowsOfEveryKindWithEveryRequiredCell) {
  const Folder folder;
  fill_corpus(folder.path(), records_of_every_kind());
  Database database(folder.path(), Access::read);
  const auto letters = letters_by_id(database, {.all_revisions = true});
  ASSERT_EQ(letters.size(), records_of_every_kind().size());
  for (const auto& table : export_tables()) {
    SCOPED_TRACE(table.name);
    const auto columns = columns_for(table, Audience::programs);
    std::set<std::string_view> filled;
    ExportRows rows(database, table.name, names_for(table, Audience::programs));
    for (const auto letter : letters)
      rows.for_each(letter, [&](const auto& cells) {
        for (std::size_t at = 0; at < cells.size(); ++at) {
          if (!cells[at].empty()) filled.insert(columns[at]->name);
          if (columns[at]->presence == Presence::always) {
            EXPECT_NE(cells[at], "") << columns[at]->name << " of " << cells.front();
          }
        }
      });
    // A column that no row fills would be tested by nothing.
    for (const auto* column : columns) {
      const bool comes_with_add = column->name == "archive" || column->name == "source_url" ||
                                  column->name == "publication_date" || column->name == "corrections_sha256";
      if (!comes_with_add) {
        EXPECT_TRUE(filled.contains(column->name)) << column->name;
      }
    }
  }
}

TEST(ExportTables, AreDocumentedAsTheyAre) {
  const std::string path = in_checkout("schemas/tables.md");
  if (Poco::Environment::get("LETTERLENS_REGENERATE", "") == "1") {
    write_bytes(path, tables_in_markdown());
    FAIL() << "schemas/tables.md was written, not checked; run again without LETTERLENS_REGENERATE";
  }
  EXPECT_EQ(read_bytes(path), tables_in_markdown());
}

TEST(ExportTables, NameEveryTableAndColumnInTheNotesForSpreadsheets) {
  const std::string notes = spreadsheet_notes({});
  for (const auto& table : export_tables()) {
    const bool is_there = notes.find("\r\n" + std::string(table.name) + ".csv: ") != std::string::npos;
    EXPECT_EQ(is_there, is_for(table.audience, Audience::spreadsheets)) << table.name;
  }
  EXPECT_THAT(std::count(notes.begin(), notes.end(), '\n'), std::count(notes.begin(), notes.end(), '\r'));
}

}  // namespace
}  // namespace letterlens::testing

// The tables of an export: which there are and what their columns mean. Heads, Table Schema and documentation
// (schemas/tables.md) are all made from here; corpus/store/export_queries.cpp says where each value is
// stored.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace letterlens {

enum class ColumnType {
  text,
  count,         // an integer from 1: numbers, pages, sizes
  offset,        // an integer from 0: Unicode code points
  boolean,       // true or false
  date,          // 2021-06-30
  partial_date,  // 2021-06-30, 2021-06 or 2021
  sha256,        // 64 hexadecimal digits
};

enum class Presence { always, maybe };

// For spreadsheets some columns of the letter are repeated in the rows that belong to it; programs join.
enum class Audience { everybody, spreadsheets, programs };

struct ExportColumn {
  std::string_view name;
  ColumnType type;
  Presence presence;
  std::string_view description;
  // The values that there are: words separated by spaces, or a JSON Pointer into letter.schema.json to a list
  // of them, or to an object that has them as keys. Empty: any.
  std::string_view values = {};
  Audience audience = Audience::everybody;
  bool names_people = false;  // who corrected a letter: left empty unless the names are asked for
};

// Rows of another table that belong to a row of this.
struct ForeignKey {
  std::string_view table;
  std::span<const std::string_view> columns;        // of this table
  std::span<const std::string_view> their_columns;  // of the other
};

struct ExportTable {
  std::string_view name;
  std::string_view description;  // one sentence: what a row is
  std::span<const ExportColumn> columns;
  std::span<const std::string_view> primary_key;
  std::optional<ForeignKey> foreign_key;
  Audience audience = Audience::everybody;
};

// The letters come first.
std::span<const ExportTable> export_tables();

// Whether a table or column is part of an export for spreadsheets, or of one for programs.
constexpr bool is_for(Audience audience, Audience reader) {
  return audience == Audience::everybody || audience == reader;
}

}  // namespace letterlens

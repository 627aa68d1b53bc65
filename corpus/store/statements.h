// Statements made from the columns of a row (rows.h): each name is written once.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/rows.h"

#include <string>
#include <string_view>

namespace letterlens {

// Returns "a, b, c"; with a prefix "t.a, t.b, t.c".
template <typename Row>
std::string column_names(std::string_view prefix = {}) {
  std::string names;
  const Row row;
  each_column(row, [&](std::string_view name, const auto&) {
    if (!names.empty()) names += ", ";
    names.append(prefix).append(name);
  });
  return names;
}

// Returns a statement that inserts the row with which it is executed.
template <typename Row>
Statement inserting(Database& database, std::string_view table) {
  std::string marks;
  const Row row;
  each_column(row, [&](std::string_view, const auto&) { marks += marks.empty() ? "?" : ", ?"; });
  return Statement(database, "INSERT INTO " + std::string(table) + " (" + column_names<Row>() + ") VALUES (" +
                                 marks + ")");
}

// Returns a statement that reads the columns of a row from what `from` names ("items WHERE letter = ?").
template <typename Row, typename... Values>
Statement selecting(Database& database, std::string_view from, const Values&... values) {
  return Statement(database, "SELECT " + column_names<Row>() + " FROM " + std::string(from), values...);
}

}  // namespace letterlens

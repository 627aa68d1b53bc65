// Statements made from the columns of a row (rows.h): the names stand in one place.
#pragma once

#include "corpus/store/rows.h"

#include <Poco/Data/Session.h>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// "a, b, c"; with a prefix "t.a, t.b, t.c".
template <typename Row>
std::string column_names(std::string_view prefix = {}) {
  std::string names;
  Row row;
  each_column(row, [&](std::string_view name, const auto&) {
    if (!names.empty()) names += ", ";
    names.append(prefix).append(name);
  });
  return names;
}

// A prepared statement that inserts `row` as it then is, each time it is executed; `row` must outlive it.
template <typename Row>
Poco::Data::Statement inserting(Poco::Data::Session& session, std::string_view table, Row& row) {
  Poco::Data::Statement statement(session);
  std::string marks;
  each_column(row, [&](std::string_view, auto& column) {
    marks += marks.empty() ? "?" : ", ?";
    statement.addBind(Poco::Data::Keywords::use(column));
  });
  statement << "INSERT INTO " + std::string(table) + " (" + column_names<Row>() + ") VALUES (" + marks + ")";
  return statement;
}

// A statement that reads the columns of a row from what `from` names ("items WHERE letter = ?"), one row into
// `row` for each execution while not done(); binds are the caller's to add.
template <typename Row>
Poco::Data::Statement selecting(Poco::Data::Session& session, const std::string& from, Row& row,
                                std::string_view prefix = {}) {
  Poco::Data::Statement statement(session);
  statement << "SELECT " + column_names<Row>(prefix) + " FROM " + from;
  each_column(
      row, [&](std::string_view, auto& column) { statement.addExtract(Poco::Data::Keywords::into(column)); });
  statement, Poco::Data::Keywords::range(0, 1);
  return statement;
}

// Calls `use` with each row that a statement made by `selecting` reads into `row`; the statement may be used
// again.
template <typename Row, typename Use>
void for_each(Poco::Data::Statement& statement, const Row& row, Use use) {
  do {
    if (statement.execute() > 0) use(row);
  } while (!statement.done());
}

}  // namespace letterlens

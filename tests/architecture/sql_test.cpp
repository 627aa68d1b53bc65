// SQL is in the store, and in the query files of search; nowhere else.
#include "tests/architecture/sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

// What a string literal begins with that is a statement of SQL, or a part that is put together into one.
constexpr std::string_view sql_literal =
    R"re("\s*((?:\(\s*)?(?:SELECT\s+\S+.*|INSERT\s+(?:OR\s|INTO\s).*|REPLACE\s+INTO\s.*|UPDATE\s+\w+\s+SET\s.*)re"
    R"re(|DELETE\s+FROM\s.*|(?:CREATE|DROP|ALTER)\s+(?:TEMP\w*\s|UNIQUE\s|VIRTUAL\s)?(?:TABLE|INDEX|TRIGGER|VIEW)\s.*)re"
    R"re(|WITH\s+\w+\s+AS\s.*|PRAGMA\s.*|BEGIN(?:\s+\w+)?|COMMIT|ROLLBACK|JOIN\s.*|ORDER\s+BY\s.*|WHERE\s.*|AND\s+\w+\.\w+\s.*))")re";

std::vector<std::string> sql_in(const SourceFile& source) {
  return all_matches(source.text, std::string(sql_literal));
}

bool may_have_sql(std::string_view path) {
  if (path.starts_with("corpus/store/")) return true;
  if (!path.starts_with("corpus/search/")) return false;
  const auto name = path.substr(path.rfind('/') + 1);
  return name.find("query") != std::string_view::npos || name.find("queries") != std::string_view::npos;
}

TEST(Sql, IsOnlyInItsPlace) {
  std::size_t in_place = 0;
  for (const auto& source : sources_below({"schemas", "extractors", "corpus", "pipeline"}))
    if (may_have_sql(source.path))
      in_place += sql_in(source).size();
    else
      EXPECT_THAT(sql_in(source), IsEmpty()) << source.path;
  EXPECT_GT(in_place, 50U);
}

TEST(Sql, IsReachedOnlyThroughTheStore) {
  for (const auto& source : sources_below({"schemas", "extractors", "corpus", "pipeline"}))
    for (const auto& name : foreign_includes(source)) {
      if (name != "sqlite3.h" && !name.starts_with("Poco/Data")) continue;
      EXPECT_TRUE(source.path.starts_with("corpus/store/") && name == "sqlite3.h")
          << source.path << ": " << name;
    }
}

struct Row {
  std::string sentence;
  std::string text;
  bool is_sql;
};

TEST(Sql, IsNoticedWhereverItIsWritten) {
  const std::vector<Row> rows{
      {"a question", "database.all<int>(\"SELECT letter FROM letters\")", true},
      {"a question over two lines", "\"SELECT id, \"\n\"kind FROM letters\"", true},
      {"a question in parentheses", "where + \"(SELECT letter FROM letters)\"", true},
      {"a question after a space", "\" SELECT 1\"", true},
      {"a change", "\"UPDATE letters SET current = 0\"", true},
      {"a new row", "\"INSERT OR IGNORE INTO sources (sha256) VALUES (?)\"", true},
      {"a row less", "\"DELETE FROM letters WHERE id = ?\"", true},
      {"a new table", "\"CREATE VIRTUAL TABLE temp.words USING fts5vocab\"", true},
      {"a setting", "\"PRAGMA query_only = ON\"", true},
      {"a common table expression", "\"WITH newest AS (SELECT 1)\"", true},
      {"a transaction", "\"BEGIN IMMEDIATE\"", true},
      {"a part of a question", "sql += \" AND letters.id <> ?\"", true},
      {"an order", "\" ORDER BY id\"", true},
      {"a sentence", "\"Select the letters that you want\"", false},
      {"a word of a query", "{\"AND\", QueryPieceKind::all}", false},
      {"a comment", "// SELECT id FROM letters", false},
      {"a usage line", "\"ID...\"", false},
  };
  for (const auto& row : rows) EXPECT_EQ(!sql_in({"a.cpp", row.text}).empty(), row.is_sql) << row.sentence;
}

TEST(Sql, HasItsPlaces) {
  EXPECT_TRUE(may_have_sql("corpus/store/letters.cpp"));
  EXPECT_TRUE(may_have_sql("corpus/search/queries.cpp"));
  EXPECT_FALSE(may_have_sql("corpus/search/ranking.cpp"));
  EXPECT_FALSE(may_have_sql("corpus/check/check.cpp"));
  EXPECT_FALSE(may_have_sql("pipeline/commands/queries.cpp"));
}

}  // namespace
}  // namespace letterlens::testing

#include "corpus/check/database_check.h"

#include "corpus/check/search_index.h"

#include <Poco/Data/Statement.h>
#include <algorithm>
#include <array>
#include <map>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

constexpr int most_problems = 20;  // of a broken database hundreds would say no more

void check_pages(Database& database, bool quick, const Report& report) {
  const std::string pragma = quick ? "PRAGMA quick_check" : "PRAGMA integrity_check";
  std::string problem;
  Poco::Data::Statement select(database.session());
  select << pragma + '(' + std::to_string(most_problems) + ')', into(problem), range(0, 1);
  while (!select.done()) {
    if (select.execute() == 0 || problem == "ok") continue;
    std::replace(problem.begin(), problem.end(), '\n', ' ');
    report({Weight::fault, "database_damaged", "corpus.sqlite", problem, std::string(restore_database)});
  }
}

void check_references(Database& database, const Report& report) {
  std::map<std::string, int> broken;
  std::string table, parent;
  Poco::Data::Statement select(database.session());
  select << "SELECT \"table\", parent FROM pragma_foreign_key_check", into(table), into(parent), range(0, 1);
  while (!select.done())
    if (select.execute() > 0) ++broken[table + " without their row of " + parent];
  for (const auto& [rows, count] : broken)
    report({Weight::fault, "reference_broken", "corpus.sqlite",
            std::to_string(count) + (count == 1 ? " row of " : " rows of ") + rows,
            std::string(restore_database)});
}

struct IndexedText {
  SearchIndex index;
  std::string_view what;  // is indexed, as in "the full-text index of its items"
  const char* id_of_row;  // the id of the letter that a row belongs to
};

constexpr std::array indexed_texts{
    IndexedText{{"items_search", "items", "item", "text"},
                "an item",
                "SELECT id FROM letters JOIN items USING (letter) WHERE item = ?"},
    IndexedText{{"headlines_search", "letters", "letter", "headline"},
                "its headline findings",
                "SELECT id FROM letters WHERE letter = ?"},
    IndexedText{
        {"texts_search", "texts", "letter", "text"}, "its text", "SELECT id FROM letters WHERE letter = ?"},
};

void check_search(Database& database, const Report& report, const OnProgress& progress) {
  std::uint64_t done = 0;
  for (const auto& [index, what, id_of_row] : indexed_texts) {
    progress("search indexes", done++, indexed_texts.size());
    for (auto row : rows_out_of_step(database, index)) {
      std::string id;
      database.session() << id_of_row, into(id), use(row), now;
      if (id.empty())
        report({Weight::fault, "search_index", "corpus.sqlite",
                "the full-text index " + std::string(index.index) + " holds row " + std::to_string(row) +
                    ", which is not there",
                std::string(restore_database)});
      else
        report({Weight::fault, "search_index", id,
                "the full-text index does not hold the words of " + std::string(what),
                std::string(add_again)});
    }
  }
}

}  // namespace

void check_database(Database& database, bool quick, const Report& report, const OnProgress& progress) {
  progress("database", 0, 0);
  check_pages(database, quick, report);
  check_references(database, report);
  if (!quick) check_search(database, report, progress);
}

}  // namespace letterlens

#include "corpus/check/database_check.h"

#include "corpus/store/integrity.h"
#include "corpus/store/search_index.h"

#include <algorithm>
#include <array>
#include <map>

namespace letterlens {
namespace {

constexpr int most_problems = 20;  // of a broken database hundreds would say no more

void check_pages(Database& database, bool quick, const Report& report) {
  for_each_page_problem(database, quick, most_problems, [&](std::string problem) {
    std::replace(problem.begin(), problem.end(), '\n', ' ');
    report({Weight::fault, "database_damaged", "corpus.sqlite", problem, std::string(restore_database)});
  });
}

void check_references(Database& database, const Report& report) {
  std::map<std::string, int> counts;
  for (const auto& [table, parent] : broken_references(database))
    ++counts[table + " without their row of " + parent];
  for (const auto& [rows, count] : counts)
    report({Weight::fault, "reference_broken", "corpus.sqlite",
            std::to_string(count) + (count == 1 ? " row of " : " rows of ") + rows,
            std::string(restore_database)});
}

struct IndexedText {
  SearchIndex index;
  std::string_view what;  // is indexed, as in "the full-text index does not have the words of an item"
};

constexpr std::array indexed_texts{IndexedText{items_index, "an item"},
                                   IndexedText{headlines_index, "its headline findings"},
                                   IndexedText{texts_index, "its text"}};

void check_search(Database& database, const Report& report, const OnProgress& progress) {
  std::uint64_t done = 0;
  for (const auto& [index, what] : indexed_texts) {
    progress("search indexes", done++, indexed_texts.size());
    for (const auto row : rows_out_of_step(database, index)) {
      const std::string id = letter_of_row(database, index, row);
      if (id.empty())
        report({Weight::fault, "search_index", "corpus.sqlite",
                "the full-text index " + std::string(index.index) + " has row " + std::to_string(row) +
                    ", which does not exist",
                std::string(restore_database)});
      else
        report({Weight::fault, "search_index", id,
                "the full-text index does not have the words of " + std::string(what),
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

#include "corpus/store/index_words.h"

namespace letterlens {

IndexWords::IndexWords(Database& database, const SearchIndex& index) : database_(database), index_(index) {
  const std::string of = "USING fts5vocab(main, " + std::string(index.index) + ", ";
  database_.execute("PRAGMA query_only = OFF");
  database_.execute("CREATE VIRTUAL TABLE temp.index_words " + of + "row)");
  database_.execute("CREATE VIRTUAL TABLE temp.index_places " + of + "instance)");
  database_.execute("PRAGMA query_only = ON");
}

IndexWords::~IndexWords() {
  try {
    database_.execute("PRAGMA query_only = OFF");
    database_.execute("DROP TABLE temp.index_words");
    database_.execute("DROP TABLE temp.index_places");
    database_.execute("PRAGMA query_only = ON");
  } catch (const CorpusError&) {
    // The lists go with the connection.
  }
}

std::int64_t IndexWords::rows(std::string_view stem) {
  return database_.find<std::int64_t>("SELECT doc FROM temp.index_words WHERE term = ?", stem).value_or(0);
}

void IndexWords::for_each(std::string_view beginning,
                          const std::function<void(std::string_view, std::int64_t)>& use) {
  // No stem has a byte as great as this.
  const std::string end = std::string(beginning) + '\xFF';
  Statement select(database_, "SELECT term, doc FROM temp.index_words WHERE term >= ? AND term < ?",
                   beginning, end);
  std::string_view stem;
  std::int64_t rows = 0;
  while (select.next(stem, rows)) use(stem, rows);
}

void IndexWords::for_each_place(std::string_view stem,
                                const std::function<bool(std::int64_t row, std::int64_t word)>& use) {
  Statement select(database_, "SELECT doc, offset FROM temp.index_places WHERE term = ?", stem);
  std::int64_t row = 0, word = 0;
  while (select.next(row, word) && use(row, word)) {
  }
}

std::string IndexWords::text(std::int64_t row) {
  return database_
      .find<std::string>("SELECT " + std::string(index_.column) + " FROM " + std::string(index_.table) +
                             " WHERE " + std::string(index_.key) + " = ?",
                         row)
      .value_or("");
}

}  // namespace letterlens

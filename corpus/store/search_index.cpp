#include "corpus/store/search_index.h"

#include "corpus/store/tokenizer.h"

#include <set>
#include <unordered_map>

namespace letterlens {
namespace {

using Sums = std::unordered_map<std::int64_t, std::uint64_t>;  // of each row

std::uint64_t hash(std::string_view word, std::int64_t row, std::uint64_t place) {
  std::uint64_t value = 0xCBF29CE484222325;  // FNV-1a
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  // Sums of unmixed hashes would agree when two words change places.
  for (const auto number : {static_cast<std::uint64_t>(row), place}) {
    value = (value ^ number) * 0x9E3779B97F4A7C15;
    value ^= value >> 32;
  }
  return value;
}

std::string text_of(std::string_view text) {
  return std::string(text);
}

void add_texts(Database& database, const SearchIndex& index, Sums& sums) {
  const Tokenizer tokenizer(database);
  Statement select(database, "SELECT " + text_of(index.key) + ", " + text_of(index.column) + " FROM " +
                                 text_of(index.table));
  std::int64_t row = 0;
  std::string_view text;
  while (select.next(row, text)) {
    std::uint64_t place = 0;
    auto& sum = sums[row];
    tokenizer.for_each_token(
        text, [&](std::string_view word, std::size_t, std::size_t) { sum += hash(word, row, place++); });
  }
}

// A list of the index' words, in the connection alone, which may otherwise only read.
class WordList {
 public:
  WordList(Database& database, const SearchIndex& index) : database_(database) {
    database_.execute("PRAGMA query_only = OFF");
    database_.execute("CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab(main, " +
                      text_of(index.index) + ", instance)");
    database_.execute("PRAGMA query_only = ON");
  }
  ~WordList() {
    try {
      database_.execute("PRAGMA query_only = OFF");
      database_.execute("DROP TABLE temp.indexed_words");
      database_.execute("PRAGMA query_only = ON");
    } catch (const CorpusError&) {
      // The list goes with the connection.
    }
  }
  WordList(const WordList&) = delete;
  WordList& operator=(const WordList&) = delete;

  void take_from(Sums& sums) {
    Statement select(database_, "SELECT doc, term, offset FROM temp.indexed_words");
    std::int64_t row = 0;
    std::string_view word;
    std::uint64_t place = 0;
    while (select.next(row, word, place)) sums[row] -= hash(word, row, place);
  }

 private:
  Database& database_;
};

}  // namespace

std::vector<std::int64_t> rows_out_of_step(Database& database, const SearchIndex& index) {
  Sums sums;
  add_texts(database, index, sums);
  WordList(database, index).take_from(sums);
  std::set<std::int64_t> rows;
  for (const auto& [row, sum] : sums)
    if (sum != 0) rows.insert(row);
  return {rows.begin(), rows.end()};
}

std::string letter_of_row(Database& database, const SearchIndex& index, std::int64_t row) {
  const std::string table = text_of(index.table);
  const std::string letters = table == "letters" ? table : "letters JOIN " + table + " USING (letter)";
  return database
      .find<std::string>("SELECT id FROM " + letters + " WHERE " + text_of(index.key) + " = ?", row)
      .value_or("");
}

}  // namespace letterlens

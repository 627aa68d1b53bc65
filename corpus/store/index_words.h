// The words of a full-text index: stems, in how many rows each is, and how texts print them.
#pragma once

#include "corpus/store/search_index.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Lists of the index' words, in the connection alone, which may otherwise only read. The database must
// outlive it; every function throws CorpusError.
class IndexWords {
 public:
  IndexWords(Database& database, const SearchIndex& index);
  ~IndexWords();
  IndexWords(const IndexWords&) = delete;
  IndexWords& operator=(const IndexWords&) = delete;

  // Returns how many rows have the stem.
  std::int64_t rows(std::string_view stem);

  // Calls `use` with each stem that begins with `beginning`, which is not empty, and how many rows have it.
  void for_each(std::string_view beginning, const std::function<void(std::string_view, std::int64_t)>& use);

  // Calls `use` with each place where a text has the stem: row, text and the number of the word in it, from
  // 0. Ends when `use` returns false.
  void for_each_place(std::string_view stem,
                      const std::function<bool(std::int64_t row, std::int64_t word)>& use);

  // Returns the text of a row; empty if there is no such row.
  std::string text(std::int64_t row);

 private:
  Database& database_;
  SearchIndex index_;
};

}  // namespace letterlens

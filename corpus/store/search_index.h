// Whether the full-text indexes have what they index.
//
// FTS5 has a check of its own, but only as an INSERT: it would have to lock out a run of add, and a corpus
// that may only be read could not be checked. So its method is followed here by reading alone: every word of
// the table's texts, found by the same tokenizer, and every word that the index lists are summed up by a hash
// of word, row and place; the sums of each row must agree.
#pragma once

#include "corpus/store/database.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

struct SearchIndex {
  std::string_view index;   // the FTS5 table
  std::string_view table;   // what it indexes: a table that has or is joined to the number of a letter, …
  std::string_view key;     // … by which number …
  std::string_view column;  // … and which text
};

inline constexpr SearchIndex items_index{"items_search", "items", "item", "text"};
inline constexpr SearchIndex headlines_index{"headlines_search", "letters", "letter", "headline"};
inline constexpr SearchIndex texts_index{"texts_search", "texts", "letter", "text"};

// Returns the numbers, ascending, of the rows whose words the index does not have as they are; also of rows
// that it has and the table has not. Call it inside a snapshot. Throws CorpusError.
std::vector<std::int64_t> rows_out_of_step(Database& database, const SearchIndex& index);

// Returns the id of the letter that a row of the index belongs to; empty if there is no such row. Throws
// CorpusError.
std::string letter_of_row(Database& database, const SearchIndex& index, std::int64_t row);

}  // namespace letterlens

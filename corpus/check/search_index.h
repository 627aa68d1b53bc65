// Whether a full-text index holds what it indexes.
//
// FTS5 has a check of its own, but only as an INSERT: it would have to lock out a run of add, and a corpus
// that may only be read could not be checked. So its method is followed here by reading alone: every word of
// the table's texts, cut by the same tokenizer, and every word that the index lists are summed up by a hash
// of word, row and place; the sums of each row must agree.
#pragma once

#include "corpus/store/database.h"

#include <Poco/Types.h>
#include <vector>

namespace letterlens {

struct SearchIndex {
  const char* index;   // the FTS5 table
  const char* table;   // what it indexes, …
  const char* key;     // … by which number …
  const char* column;  // … and which text
};

// The numbers of the rows whose words the index does not hold as they stand, ascending; also of rows that it
// holds and the table does not. To be called inside a snapshot. Throws Poco's exceptions for a damaged index.
std::vector<Poco::Int64> rows_out_of_step(Database& database, const SearchIndex& index);

}  // namespace letterlens

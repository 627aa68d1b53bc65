// What is shown of a row that matched.
#pragma once

#include "corpus/search/search.h"

#include <Poco/Data/Statement.h>
#include <memory>

namespace letterlens {

// Reads the rows of one kind of index.
class HitReader {
 public:
  virtual ~HitReader() = default;
  // `row` is of the ranking and still there.
  virtual SearchHit read(const RankedRow& row) = 0;
};

// Database, tokenizer and terms must outlive it.
std::unique_ptr<HitReader> hit_reader(Database& database, SearchIn where, const Tokenizer& tokenizer,
                                      const std::vector<QueryTerm>& terms);

}  // namespace letterlens

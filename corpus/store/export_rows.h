// What an export reads: letters in a fixed order, and the rows of the tables of
// corpus/export/tables.h.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Returns the numbers of the letters that a filter lets through, by id in the order of code points, whatever
// order they came in. Throws CorpusError.
std::vector<std::int64_t> letters_by_id(Database& database, const LetterFilter& filter);

// Returns the versions, sorted, of the program and of the schema that the records of the filter's letters
// have. Throws CorpusError.
std::vector<std::string> producer_versions(Database& database, const LetterFilter& filter);
std::vector<std::string> schema_versions(Database& database, const LetterFilter& filter);

// Reads one table of an export, letter by letter. Every function throws CorpusError.
class ExportRows {
 public:
  // Takes the names of the table and of its columns. Throws std::logic_error for an unknown table.
  ExportRows(Database& database, std::string_view table, const std::vector<std::string_view>& columns);

  // Calls `use` with the cells of each row of a letter, in the table's order; what is not known is empty.
  void for_each(std::int64_t letter, const std::function<void(const std::vector<std::string>&)>& use);

 private:
  std::vector<std::string> cells_;
  Statement select_;
};

}  // namespace letterlens

// The rows of the export's tables, letter by letter.
#pragma once

#include "corpus/export/tables.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <Poco/Data/Statement.h>
#include <Poco/Nullable.h>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace letterlens {

// The row numbers of the letters that a filter lets through, by id in the order of code points: whatever
// order they came in, they leave in this one. Throws CorpusError.
std::vector<Poco::Int64> letters_by_id(Database& database, const LetterFilter& filter);

// The columns of a table that are for a reader, and their heads.
std::vector<const ExportColumn*> columns_for(const ExportTable& table, Audience reader);
std::vector<std::string> heads_for(const ExportTable& table, Audience reader);

// Reads one table's rows. Throws what Poco::Data throws: to be used inside guard().
class TableRows {
 public:
  TableRows(Database& database, const ExportTable& table, Audience reader);
  TableRows(const TableRows&) = delete;
  TableRows& operator=(const TableRows&) = delete;

  // Calls `use` with the cells of each row of a letter, in the table's order; what is not known is empty.
  void for_each(Poco::Int64 letter, const std::function<void(const std::vector<std::string>&)>& use);

 private:
  Poco::Int64 letter_ = 0;
  std::vector<Poco::Nullable<std::string>> values_;
  std::vector<std::string> cells_;
  Poco::Data::Statement select_;
};

}  // namespace letterlens

// The letters of a corpus as a folder of CSV tables.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstdint>
#include <string>

namespace letterlens {

struct TablesOptions {
  LetterFilter filter = {};
  bool with_names = false;  // also who corrected a letter
};

// For spreadsheets: cells that a spreadsheet would take for a formula get an apostrophe, and each file begins
// with a byte order mark, without which Excel takes UTF-8 for the code page of its machine and shows
// "childrenâ€™s". README.txt says what the tables hold. Returns how many letters. An earlier export in the
// folder is replaced. Throws CorpusError and FileError.
std::uint64_t export_spreadsheet_tables(Database& database, const TablesOptions& options,
                                        const std::string& folder);

// For programs: the exact text, the letters' normalised texts too, and datapackage.json. The same otherwise.
std::uint64_t export_data_package(Database& database, const TablesOptions& options,
                                  const std::string& folder);

}  // namespace letterlens

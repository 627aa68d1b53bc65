// Which columns of the export's tables are for whom.
#pragma once

#include "corpus/export/tables.h"

#include <string>
#include <vector>

namespace letterlens {

// Returns the columns of a table that are for a reader.
std::vector<const ExportColumn*> columns_for(const ExportTable& table, Audience reader);

// Returns the names of those columns.
std::vector<std::string_view> names_for(const ExportTable& table, Audience reader);

// Returns the heads of those columns.
std::vector<std::string> heads_for(const ExportTable& table, Audience reader);

}  // namespace letterlens

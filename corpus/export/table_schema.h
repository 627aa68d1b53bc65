// An export's tables as the Table Schema of Frictionless Data describes them.
#pragma once

#include "corpus/export/tables.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens {

// The values that a column may have; empty for any. Throws for a pointer that letter.schema.json does not
// have.
std::vector<std::string> possible_values(const ExportColumn& column);

// The type as Table Schema names it: string, integer, boolean or date.
std::string_view type_name(ColumnType type);

// The regular expression that a value of the type matches; empty for none.
std::string_view pattern_of(ColumnType type);

// fields, primaryKey, foreignKeys and missingValues of a table for programs.
nlohmann::ordered_json table_schema(const ExportTable& table);

}  // namespace letterlens

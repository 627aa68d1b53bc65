// A table of counts as JSON, as text and as rows.
#pragma once

#include "corpus/table/counts.h"
#include "corpus/table/sheet.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

nlohmann::ordered_json to_json(const CountTable& table);

// The counts with their totals, the same as shares of each row's total, and where grades are from.
void print(std::ostream& out, const CountTable& table);

// Counts and totals; then for each column the share of the row's total.
Sheet sheet_of(const CountTable& table);

}  // namespace letterlens

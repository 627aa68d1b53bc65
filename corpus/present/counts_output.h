// A table of counts as JSON, as text and as rows.
#pragma once

#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"
#include "corpus/table/counts.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

nlohmann::ordered_json to_json(const CountTable& table);

// The counts with their totals, the same as shares of each row's total, and where grades are from.
void print(std::ostream& out, const CountTable& table, const ThemeLabels& themes);

// Counts and totals; then for each column the share of the row's total.
Sheet sheet_of(const CountTable& table, const ThemeLabels& themes);

}  // namespace letterlens

// A table of counts as JSON, as text and as rows.
#pragma once

#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"
#include "corpus/table/counts.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace letterlens {

nlohmann::ordered_json to_json(const CountTable& table);

// The counts with their totals, the same as shares of each row's total, and where grades are from.
void print(std::ostream& out, const CountTable& table, const ThemeLabels& themes);

// Counts and totals; then for each column the share of the row's total.
Sheet sheet_of(const CountTable& table, const ThemeLabels& themes);

// For a workbook: the counts with their totals, and the shares of each row's total, a sheet each.
std::vector<Sheet> number_sheets(const CountTable& table, const ThemeLabels& themes);

// What labels of the table mean, and where grades are from: label and words.
std::vector<std::pair<std::string, std::string>> explanations(const CountTable& table,
                                                              const ThemeLabels& themes);

}  // namespace letterlens

// A comparison over time as JSON (schemas/comparison.schema.json), as text and as rows.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/present/sheet.h"
#include "corpus/present/theme_labels.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

namespace letterlens {

nlohmann::ordered_json to_json(const OverTime& comparison);

// What is printed of a comparison.
struct OverTimeText {
  std::size_t width = 80;    // characters of a line
  bool all_visits = false;   // else only the newest
  bool whole_items = false;  // else long ones are shortened
};

// Returns what of the visit's items was asked before and what earlier ones asked, counted: "5 asked: 2 asked
// before, 1 possibly asked before, 2 new; 4 not raised again, of them 1 possibly; 3 not looked at this time".
std::string counts_in_words(const VisitOverTime& visit);

// A summary of the newest visit, and the visit; with all visits the earlier ones too, the newest first. Every
// statement begins with its status and ends with the letter and the page of the quoted words.
void print(std::ostream& out, const OverTime& comparison, const OverTimeText& how);

// One row for each item of each visit, then for each earlier item that was not raised again or not looked at.
Sheet sheet_of(const OverTime& comparison, const ThemeLabels& themes);

}  // namespace letterlens

// What the program says of labelled pairs of items, in print.
//
//   const auto figures = evaluate_pairs(path);
//   print_tables(std::cout, figures);
#pragma once

#include "corpus/match/labelled_reports.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

namespace letterlens {

struct PairsEvaluation {
  std::size_t authorities = 0;
  matching::LabelledFigures found;
};

// Reads a file of labelled pairs (labelled_reports.h has its form) and matches its items as `compare` does.
// Throws matching::LabelsError, also for a file that cannot be read.
PairsEvaluation evaluate_pairs(const std::string& path);

// The figures as lines of plain text.
void print_tables(std::ostream& out, const PairsEvaluation& evaluation);

// Each answer that no reader gives, and each item that is asked again and not stated, as a block of lines
// with an empty line in front.
void print_misses(std::ostream& out, const PairsEvaluation& evaluation);

// {"matching", "authorities", "later_items", "same", "stated", "stated_precision", "stated_recall",
// "offered_recall", "wrong_suggestions", "misses": [{"authority", "answer", "level", "later", "earlier"}]}
nlohmann::ordered_json to_json(const PairsEvaluation& evaluation);

}  // namespace letterlens

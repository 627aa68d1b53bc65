// How much each trait of a pair says (coefficients.csv): the frozen result of learning from labelled pairs of
// items of real letters (learn.h). A score of 0.5 is where the program states that two items ask for the
// same, 0.1 where it puts the pair forward for a person to decide: the table's numbers are scaled to that.
#pragma once

#include "corpus/match/likeness.h"

#include <string_view>

namespace letterlens::matching {

// 0 to 1, in steps of 0.0001, so that the last bits of a machine's exponential do not matter.
double score_of(const Traits& coefficients, const Traits& traits);

struct Coefficients {
  Traits between_letters{};  // the items of one letter against those of another
  Traits alone{};            // two items of whose letters nothing is known; no lead

  Coefficients() = default;
  // From the table's text: trait, between_letters, alone. Throws CsvError, or std::logic_error for a trait
  // that is unknown or not there once, or a number that is none.
  explicit Coefficients(std::string_view csv);
};

}  // namespace letterlens::matching

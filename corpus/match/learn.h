// Learns the coefficients of the measure from labelled items of real letters: a developer's task.
//
// The labels are a JSON file {"authorities": [{"authority", "earlier": {"items": [text]}, "later": {"items":
// [text]}, "links": [[later number, earlier number, level]]}]}, of two consecutive reports each: level 2 says
// that the later item asks for the same as the earlier one, 1 that they overlap (either answer is right).
#pragma once

#include "corpus/match/coefficients.h"
#include "corpus/match/weights.h"

#include <cstddef>
#include <iosfwd>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace letterlens::matching {

struct LabelledReports {
  std::string authority;
  std::vector<std::string> earlier;  // texts of items
  std::vector<std::string> later;
  std::map<std::pair<std::size_t, std::size_t>, int> levels;  // by places in later and earlier, from 0
};

// Throws nlohmann::json::exception for what is not of that form.
std::vector<LabelledReports> read_labelled_reports(std::istream& in);

std::set<std::string> item_texts(std::span<const LabelledReports> reports);

// A logistic regression, of level 2 and (at half weight) 1 against all other pairs that share enough to be
// scored; scaled so that 0.5 is the lowest score with the wanted precision, and 0.1 the one with the bearable
// number of wrong suggestions, both read off reports that were left out of the learning.
Coefficients learn(std::span<const LabelledReports> reports, const Weights& weights);

// "trait,between_letters,alone"
std::string coefficient_table(const Coefficients& coefficients);

// How often the answers are right.
struct PairFigures {
  std::size_t later_items = 0;
  std::size_t same = 0;             // links of level 2
  std::size_t stated = 0;           // links that are stated
  std::size_t stated_right = 0;     // of level 1 or 2
  std::size_t stated_same = 0;      // of level 2
  std::size_t offered_same = 0;     // of level 2, stated or put forward
  std::size_t wrongly_offered = 0;  // put forward, of no level

  double precision() const { return share(stated_right, stated); }
  double recall() const { return share(stated_same, same); }
  double offered_recall() const { return share(offered_same, same); }
  double wrong_suggestions() const { return share(wrongly_offered, later_items); }

  PairFigures& operator+=(const PairFigures& other);

 private:
  static double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

// What the measure with these coefficients and weights says of the reports, as `compare` would.
PairFigures figures_of(std::span<const LabelledReports> reports, const Coefficients& coefficients,
                       const Weights& weights);

// The same, five-fold: of each fifth of the authorities, with weights, coefficients and thresholds learned
// from the other four.
PairFigures cross_validated(std::span<const LabelledReports> reports);

}  // namespace letterlens::matching

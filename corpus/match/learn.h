// Learns the coefficients of the measure from labelled items: a developer's task.
//
// The labels of real letters decide (labelled_reports.h). Invented pairs of items (tests/match/pairs.json)
// count less: they teach what few real letters show, such as other things in the same words.
#pragma once

#include "corpus/match/coefficients.h"
#include "corpus/match/labelled_reports.h"
#include "corpus/match/weights.h"

#include <istream>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace letterlens::matching {

struct InventedPair {
  std::string a;
  std::string b;
  bool same = false;
};

// The pairs to learn from: of the groups that are neither held back nor written afterwards
// (tests/match/README.md). Throws LabelsError.
std::vector<InventedPair> read_invented_pairs(std::istream& in);

// Whether the group of this item is held back: the half that nothing is learned from.
bool is_held_back(std::string_view group_item);

std::set<std::string> item_texts(std::span<const LabelledReports> reports);

// A logistic regression, of level 2 and (at half weight) 1 against all other pairs that share enough to be
// scored; scaled so that from 0.5 on four of five such pairs are right, and 0.1 is the lowest score with the
// bearable number of wrong suggestions, both read off reports that were left out of the learning.
Coefficients learn(std::span<const LabelledReports> reports, std::span<const InventedPair> invented,
                   const Weights& weights);

// "trait,between_letters,alone"
std::string coefficient_table(const Coefficients& coefficients);

// How often the measure is right, five-fold: of each fifth of the authorities, with weights, coefficients and
// thresholds learned from the other four.
PairFigures cross_validated(std::span<const LabelledReports> reports, std::span<const InventedPair> invented);

}  // namespace letterlens::matching

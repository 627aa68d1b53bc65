// What the program leaves to a person: pairs of items that possibly ask for the same, the most valuable
// first.
//
// A decision is worth the more
// - if it settles what is said of its item: nothing else that was asked before is stated of it;
// - if the item is one of the authority's newest visit, which people act on now;
// - if it is a priority action;
// - the nearer the two are to being stated;
// - the later the visit.
#pragma once

#include "corpus/compare/over_time.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace letterlens {

struct UndecidedPair {
  std::shared_ptr<const OverTime> comparison;  // of the authority
  ItemPlace item;                              // of the later letter
  EarlierItem earlier;
  bool settles = false;       // what is said of the item
  bool newest_visit = false;  // of the authority

  const ComparedLetter& letter() const { return comparison->letters[item.letter]; }
  const ComparedLetter& earlier_letter() const { return comparison->letters[earlier.place.letter]; }
  const ComparedItem& later_item() const { return letter().items[item.item]; }
  const ComparedItem& earlier_item() const { return earlier_letter().items[earlier.place.item]; }
};

struct Undecided {
  std::vector<UndecidedPair> pairs;  // the most valuable first
  std::size_t total = 0;             // also those beyond the limit
};

// Reads the letters of each of the authorities, one after the other. `limit`: how many pairs are kept; 0 is
// all.
Undecided undecided_pairs(Database& database, const LetterFilter& filter,
                          const std::vector<std::string>& authorities, const HeldDecisions& decisions,
                          std::size_t limit);

}  // namespace letterlens

// What people decided of the items of one authority's letters, found in these letters by their words.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/store/decision_history.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace letterlens {

class DecidedLinks {
 public:
  // `letters` in time order.
  DecidedLinks(std::string_view authority, const std::vector<ComparedLetter>& letters,
               const HeldDecisions& decisions);

  // Marks the item's links as they were decided, adds those that were decided to be the same, and moves the
  // others to `different`. The words that they share are left to the caller.
  void apply(const ItemPlace& place, const std::vector<ComparedLetter>& letters, ItemOverTime& item) const;

 private:
  struct Link {
    ItemPlace earlier;
    Decided decided;
  };

  void add(const ItemPlace& a, const ItemPlace& b, const Decided& decided);

  std::map<std::pair<std::size_t, std::size_t>, std::vector<Link>> links_;  // by the later item's place
};

}  // namespace letterlens

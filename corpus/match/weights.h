// How telling a term is: the rarer among the items of letters, the more. The table (weights.json) is frozen:
// the items of tonight's letters do not change what matched yesterday. The table of 2026-11.4 counts 2,097
// items of published letters; count_weights_main.cpp remakes it from any corpus.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace letterlens::matching {

// A term that occurs in `items` of `all` items weighs, in thousandths of what an unknown term weighs,
//
//   1000 · (ln((all + 1) / items) / ln((all + 1) / 0.5)) ^ 0.7
//
// An unknown term counts as one of half an item. The power, which brings rare and frequent terms nearer to
// each other, was fixed on the tuning half of tests/match/pairs.json. At least 1.
std::uint32_t weight_by_rarity(double items, double all);

// Immutable once made; safe to share between threads.
class Weights {
 public:
  // From the table's text. Throws std::logic_error for one that is not of its form.
  explicit Weights(std::string_view json);

  // 1 to 1000; 1000 for a term that the table does not have.
  std::uint32_t of(std::string_view term) const;

  const std::string& version() const { return version_; }  // "2026-11.4"

 private:
  std::string version_;
  std::map<std::string, std::uint32_t, std::less<>> weights_;
};

}  // namespace letterlens::matching

// Which of very many items share terms with one: an inverted index from terms to the items that have them.
#pragma once

#include "corpus/match/fingerprint.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace letterlens {

struct Neighbour {
  std::size_t item = 0;  // its place in the index
  double cosine = 0;     // as matching::cosine gives it, to the last bit
};

// Immutable once made; `near` may be called from several threads. 100,000 items take about 150 MiB with
// their fingerprints.
class MatchIndex {
 public:
  // The items' places are the order in which they are given.
  explicit MatchIndex(std::vector<Fingerprint> items);

  // The items whose cosine with `wanted` is at least `least` (above 0), by their places. An item that is in
  // the index is its own neighbour.
  std::vector<Neighbour> near(const Fingerprint& wanted, double least) const;

  const Fingerprint& operator[](std::size_t item) const { return items_[item]; }
  std::size_t size() const { return items_.size(); }

 private:
  struct Posting {
    std::uint32_t item = 0;
    std::uint32_t weight = 0;
  };
  struct Range {
    std::size_t start = 0;
    std::size_t end = 0;
  };

  std::vector<Fingerprint> items_;
  std::vector<Posting> postings_;                   // of one term after the other, by item
  std::unordered_map<std::uint64_t, Range> terms_;  // only looked up: its order does not matter
};

}  // namespace letterlens

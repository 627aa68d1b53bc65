// Chance that is the same on every machine: the engine and the seeding of the standard library are laid down
// to the bit, its distributions are not.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace letterlens::testing {

class Random {
 public:
  // The numbers of one letter: `index` of those of `seed`.
  Random(std::uint32_t seed, std::uint32_t index) {
    std::seed_seq sequence{seed, index};
    engine_.seed(sequence);
  }

  // From 0 to count - 1; count is not 0.
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>((std::uint64_t{static_cast<std::uint32_t>(engine_())} * count) >> 32);
  }
  // From first to last.
  int between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::uint32_t>(last - first + 1)));
  }
  bool chance(int per_cent) { return between(1, 100) <= per_cent; }
  template <typename T>
  const T& one_of(const std::vector<T>& values) {
    return values[below(static_cast<std::uint32_t>(values.size()))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace letterlens::testing

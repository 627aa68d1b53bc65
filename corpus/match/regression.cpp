#include "corpus/match/regression.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace letterlens::matching {
namespace {

constexpr std::size_t size = std::tuple_size_v<Traits>;
using Row = std::array<double, size + 1>;  // of the equations: left side, then right
using Equations = std::array<Row, size>;

// Gauss's elimination with the greatest pivot.
Traits solved(Equations equations) {
  for (std::size_t at = 0; at < size; ++at) {
    const auto pivot =
        std::max_element(equations.begin() + static_cast<std::ptrdiff_t>(at), equations.end(),
                         [&](const Row& a, const Row& b) { return std::abs(a[at]) < std::abs(b[at]); });
    std::swap(equations[at], *pivot);
    for (std::size_t row = 0; row < size; ++row) {
      if (row == at) continue;
      const double factor = equations[row][at] / equations[at][at];
      for (std::size_t column = at; column <= size; ++column)
        equations[row][column] -= factor * equations[at][column];
    }
  }
  Traits out{};
  for (std::size_t at = 0; at < size; ++at) out[at] = equations[at][size] / equations[at][at];
  return out;
}

}  // namespace

Traits logistic_regression(std::span<const Observation> observations, double penalty) {
  constexpr int steps = 30;
  constexpr double of_constant = 1e-6;  // keeps the equations solvable
  Traits out{};
  for (int step = 0; step < steps; ++step) {
    Equations equations{};
    for (std::size_t i = 0; i < size; ++i) {
      const double own = i == index_of(Trait::constant) ? of_constant : penalty;
      equations[i][i] = own;
      equations[i][size] = -own * out[i];
    }
    for (const auto& one : observations) {
      double sum = 0;
      for (std::size_t i = 0; i < size; ++i) sum += out[i] * one.traits[i];
      const double likely = 1 / (1 + std::exp(-sum));
      const double error = one.weight * ((one.is_same ? 1 : 0) - likely);
      const double slope = one.weight * likely * (1 - likely);
      for (std::size_t i = 0; i < size; ++i) {
        equations[i][size] += error * one.traits[i];
        for (std::size_t j = 0; j < size; ++j) equations[i][j] += slope * one.traits[i] * one.traits[j];
      }
    }
    const Traits change = solved(equations);
    for (std::size_t i = 0; i < size; ++i) out[i] += change[i];
  }
  return out;
}

}  // namespace letterlens::matching

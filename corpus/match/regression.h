// Logistic regression with a penalty on great coefficients, by Newton's method.
#pragma once

#include "corpus/match/likeness.h"

#include <span>

namespace letterlens::matching {

struct Observation {
  Traits traits{};
  bool is_same = false;
  double weight = 1;
};

// The coefficients that make the observations likeliest. The penalty is half the square of each coefficient
// but the constant's, times `penalty` (above 0), so that 100 observations do not settle on a great one.
Traits logistic_regression(std::span<const Observation> observations, double penalty = 1);

}  // namespace letterlens::matching

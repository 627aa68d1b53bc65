// The tables that are compiled in.
#pragma once

#include "corpus/match/coefficients.h"
#include "corpus/match/fields.h"
#include "corpus/match/vocabulary.h"
#include "corpus/match/weights.h"

namespace letterlens::matching {

// Made once, immutable and shared.
const Vocabulary& vocabulary();
const Fields& fields();
const Weights& weights();
const Coefficients& coefficients();

}  // namespace letterlens::matching

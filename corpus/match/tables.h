// The tables that are compiled in.
#pragma once

#include "corpus/match/vocabulary.h"
#include "corpus/match/weights.h"

namespace letterlens::matching {

// Made once, immutable and shared.
const Vocabulary& vocabulary();
const Weights& weights();

}  // namespace letterlens::matching

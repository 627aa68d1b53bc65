// Decisions with what their items are called now.
#pragma once

#include "corpus/present/decisions_output.h"
#include "corpus/store/database.h"

#include <set>
#include <vector>

namespace letterlens {

// Returns the decisions of the history that `pairs` names, or all of it; with what the items of the corpus
// are called that have their words. Throws CorpusError.
std::vector<ShownDecision> shown_decisions(Database& database, const DecisionHistory& history,
                                           const std::set<ItemPair>* pairs = nullptr);

}  // namespace letterlens

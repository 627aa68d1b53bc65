// The table of decisions about two items.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/decision_history.h"

namespace letterlens {

// All functions below throw CorpusError.

// Returns all that was decided, by number.
DecisionHistory decision_history(Database& database);

// Writes the history, which has all rows of the one before. Call it inside a transaction.
void write_decision_history(Database& database, const DecisionHistory& history);

// Returns what holds of all that was decided.
HeldDecisions held_decisions(Database& database, Names names = Names::left_out);

}  // namespace letterlens

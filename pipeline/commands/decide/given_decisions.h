// The decisions that a command line or a file gives, with the words of their items.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/decision_history.h"
#include "pipeline/commands/options.h"

#include <string>
#include <vector>

namespace letterlens {

// Returns the decision about two items that the corpus has, named in either order: the later letter's first.
// Throws UsageError for items that cannot ask for the same of one authority.
ItemDecision decision_about(Database& database, const std::string& a, const std::string& b);

// Returns the decisions of --from FILE: of the form of schemas/decisions.schema.json, or the table of compare
// --undecided --csv, filled in. An entry that names its items alone is looked up in the corpus; one
// without a name of its own is by --who. Throws UsageError.
std::vector<ItemDecision> decisions_from(Database& database, const Options& options);

}  // namespace letterlens

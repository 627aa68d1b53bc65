// What people decided of two items: whether what holds is what the rules say.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

namespace letterlens {

// Throws CorpusError.
void check_decisions(Database& database, const Report& report);

}  // namespace letterlens

// Corrections: whether what holds is what the letters were read with, and what waits for a person.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

namespace letterlens {

// Reports conflicts, files that cannot be used and letters that were not read with what holds of them, and
// histories whose rows do not agree with the rules. Call it inside a snapshot.
void check_corrections(Database& database, const Report& report);

}  // namespace letterlens

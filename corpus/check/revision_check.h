// Which revision of a letter is the current one, and what the others are called.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

namespace letterlens {

// To be called inside a snapshot.
void check_revisions(Database& database, const Report& report);

}  // namespace letterlens

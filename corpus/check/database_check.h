// The database itself: its pages, its indexes, what refers to what.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

namespace letterlens {

inline constexpr std::string_view restore_database =
    "take the corpus' folder back from a copy, or make a new corpus from the documents in sources/";

// To be called inside a snapshot. `quick` leaves out indexes, those of the full text too.
void check_database(Database& database, bool quick, const Report& report, const OnProgress& progress);

}  // namespace letterlens

// Every letter: its record, its text and its rows, checked against each other.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

namespace letterlens {

struct LetterCounts {
  std::uint64_t letters = 0;
  std::uint64_t older_records = 0;  // made by another version of letterlens
};

// Checks every letter in one pass over every table. Call it inside a snapshot.
LetterCounts check_letters(Database& database, const Report& report, const OnProgress& progress);

}  // namespace letterlens

// Every letter: its record, its text and its rows, held against each other.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/database.h"

namespace letterlens {

struct LetterCounts {
  std::uint64_t letters = 0;
  std::uint64_t older_records = 0;  // made by another version of letterlens
};

// To be called inside a snapshot; one pass over every table.
LetterCounts check_letters(Database& database, const Report& report, const OnProgress& progress);

}  // namespace letterlens

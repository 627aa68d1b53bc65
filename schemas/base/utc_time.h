// Moments as the corpus notes them.
#pragma once

#include <string>

namespace letterlens {

// Returns the moment now in UTC, to the second: "2026-11-28T22:30:00Z".
std::string utc_now();

// Returns a moment in the same form; `seconds` since 1970.
std::string utc_time(long long seconds);

}  // namespace letterlens

// Dates in the tests, which know that they exist.
#pragma once

#include "schemas/letter.h"

#include <string_view>

namespace letterlens::testing {

inline Date date(std::string_view iso) {
  return Date::parse(iso).value();
}

inline DateRange days(std::string_view start, std::string_view end) {
  return {date(start), date(end)};
}

}  // namespace letterlens::testing

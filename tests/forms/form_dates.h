// Days of visits in the forms of forms.txt, and the dates of letters.
#pragma once

#include "tests/forms/form_table.h"
#include "tests/load/random.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

namespace letterlens::testing {

// "2024-05-01", and its month and year alone.
std::string iso(std::chrono::sys_days day);
std::string iso_month(std::chrono::sys_days day);

struct DrawnVisit {
  std::chrono::sys_days first, last;
  std::string as_written;
  nlohmann::json ranges;  // pairs of ISO dates
};

// A visit in that form of the rules visit, visit_between and visit_from, some time from 2018 to 2026.
DrawnVisit draw_visit(const Form& form, Random& random);

// The slots of letter_date for a day: {d} {th} {dd} {m} {mon} {mm} {y} {weekday}.
Slots date_slots(std::chrono::sys_days day);

}  // namespace letterlens::testing

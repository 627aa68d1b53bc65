// Days of visits, and how letters write them.
#pragma once

#include "tests/load/random.h"

#include <chrono>
#include <string>

namespace letterlens::testing {

std::chrono::sys_days day(int year, unsigned month, unsigned of_month);

// A Monday from 2018 to June 2026.
std::chrono::sys_days random_monday(Random& random);

std::string written(std::chrono::sys_days when);         // 14 June 2022
std::string month_and_year(std::chrono::sys_days when);  // June 2022
// A day and the next: "11 and 12 May 2022", "30 June and 1 July 2022", …
std::string two_days(std::chrono::sys_days first);
// Five days with a word between first and last: "11 to 15 September 2023".
std::string five_days(std::chrono::sys_days first, const std::string& between);

}  // namespace letterlens::testing

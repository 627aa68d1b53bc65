#include "tests/load/dates.h"

#include <array>

namespace letterlens::testing {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

std::string day_of(year_month_day when) {
  return std::to_string(static_cast<unsigned>(when.day()));
}
std::string month_of(year_month_day when) {
  return months.at(static_cast<unsigned>(when.month()) - 1);
}
std::string year_of(year_month_day when) {
  return std::to_string(static_cast<int>(when.year()));
}

// What the two have in common is written once, behind the second.
std::string span(sys_days first, sys_days last, const std::string& between) {
  const year_month_day from(first);
  const year_month_day to(last);
  std::string out = day_of(from);
  if (from.month() != to.month()) out += ' ' + month_of(from);
  if (from.year() != to.year()) out += ' ' + year_of(from);
  return out + ' ' + between + ' ' + written(last);
}

}  // namespace

sys_days day(int year, unsigned month, unsigned of_month) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(of_month);
}

sys_days random_monday(Random& random) {
  constexpr int weeks = 442;  // 2018 to June 2026
  return day(2018, 1, 1) + days(7 * random.between(1, weeks));
}

std::string written(sys_days when) {
  const year_month_day date(when);
  return day_of(date) + ' ' + month_of(date) + ' ' + year_of(date);
}

std::string month_and_year(sys_days when) {
  const year_month_day date(when);
  return month_of(date) + ' ' + year_of(date);
}

std::string two_days(sys_days first) {
  return span(first, first + days(1), "and");
}

std::string five_days(sys_days first, const std::string& between) {
  return span(first, first + days(4), between);
}

}  // namespace letterlens::testing

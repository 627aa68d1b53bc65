#include "tests/forms/form_dates.h"

#include "tests/load/dates.h"

#include <array>
#include <sstream>
#include <stdexcept>

namespace letterlens::testing {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string year_of(sys_days day) {
  return std::to_string(static_cast<int>(year_month_day(day).year()));
}

unsigned month_of(sys_days day) {
  return static_cast<unsigned>(year_month_day(day).month());
}

unsigned day_of(sys_days day) {
  return static_cast<unsigned>(year_month_day(day).day());
}

std::string_view ordinal_ending(unsigned day) {
  if (day / 10 == 1) return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

// Where a visit falls, and on which days counted from its first.
struct Shape {
  bool stretch = false;  // all days from first to last, listed or not
  std::vector<int> offsets;
  std::string fall;  // month, month-end, year-end, teens
};

Shape shape_of(const Form& form) {
  std::istringstream words(form.truth);
  Shape shape;
  std::string word;
  words >> word;
  shape.stretch = word == "stretch";
  while (words >> word) {
    if (word.find_first_not_of("0123456789") != std::string::npos)
      shape.fall = word;
    else
      shape.offsets.push_back(std::stoi(word));
  }
  if (shape.offsets.empty() || shape.fall.empty()) throw std::logic_error("no days of a visit: " + form.name);
  return shape;
}

bool falls(const Shape& shape, sys_days first, bool on_tuesday) {
  const sys_days last = first + days(shape.offsets.back());
  if (on_tuesday && std::chrono::weekday(first) != std::chrono::Tuesday) return false;
  if (shape.fall == "month") return month_of(first) == month_of(last);
  if (shape.fall == "teens")
    return day_of(first) > 10 && day_of(last) < 20 && month_of(first) == month_of(last);
  const bool next_year = year_of(first) != year_of(last);
  if (shape.fall == "year-end") return next_year;
  return month_of(first) != month_of(last) && !next_year;
}

nlohmann::json ranges_of(const Shape& shape, sys_days first) {
  auto ranges = nlohmann::json::array();
  if (shape.stretch) {
    ranges.push_back({iso(first), iso(first + days(shape.offsets.back()))});
    return ranges;
  }
  int before = -2;
  for (const int offset : shape.offsets) {
    const std::string day = iso(first + days(offset));
    if (offset == before + 1)
      ranges.back()[1] = day;
    else
      ranges.push_back({day, day});
    before = offset;
  }
  return ranges;
}

}  // namespace

std::string iso_month(sys_days day) {
  return year_of(day) + '-' + two_digits(month_of(day));
}

std::string iso(sys_days day) {
  return iso_month(day) + '-' + two_digits(day_of(day));
}

DrawnVisit draw_visit(const Form& form, Random& random) {
  const Shape shape = shape_of(form);
  const bool on_tuesday = form.text.find("Tuesday") != std::string::npos;
  sys_days first = random_monday(random);
  while (!falls(shape, first, on_tuesday)) first += days(1);
  Slots slots;
  for (std::size_t i = 0; i < shape.offsets.size(); ++i) {
    const sys_days day = first + days(shape.offsets[i]);
    const std::string number = std::to_string(i + 1);
    slots["d" + number] = std::to_string(day_of(day));
    slots["m" + number] = months[month_of(day) - 1];
    slots["y" + number] = year_of(day);
  }
  // What is listed by its ends alone.
  if (shape.stretch) {
    const sys_days last = first + days(shape.offsets.back());
    slots["d2"] = std::to_string(day_of(last));
    slots["m2"] = months[month_of(last) - 1];
    slots["y2"] = year_of(last);
  }
  return {first, first + days(shape.offsets.back()), filled(form.text, slots), ranges_of(shape, first)};
}

Slots date_slots(sys_days day) {
  const std::string month(months[month_of(day) - 1]);
  return {{"d", std::to_string(day_of(day))},
          {"th", std::string(ordinal_ending(day_of(day)))},
          {"dd", two_digits(day_of(day))},
          {"m", month},
          {"mon", month.substr(0, 3)},
          {"mm", two_digits(month_of(day))},
          {"y", year_of(day)},
          {"weekday", std::string(weekdays[std::chrono::weekday(day).c_encoding()])}};
}

}  // namespace letterlens::testing

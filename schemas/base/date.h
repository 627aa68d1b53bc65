// Dates of the calendar, whole or partial, as ISO 8601 writes them. The only place that reads or prints them.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

// A day (2021-06-30), a month (2021-06) or a year (2021) that exists. Partial dates sort before the dates
// that they contain, as their printed forms do.
class Date {
 public:
  // Nullopt if there is no such day (31 February), month or year (years are 1 to 9999), or if a day comes
  // without a month. Month and day count from 1; 0 leaves them out.
  static std::optional<Date> of(int year, unsigned month = 0, unsigned day = 0);
  static Date of(std::chrono::sys_days day);

  // Reads exactly 2021-06-30, 2021-06 or 2021; nullopt for any other form and for a date that does not exist.
  static std::optional<Date> parse(std::string_view iso);
  // The same, but only for a whole day.
  static std::optional<Date> parse_day(std::string_view iso);

  std::string iso() const;

  int year() const { return year_; }
  unsigned month() const { return month_; }  // 0: only the year is known
  unsigned day() const { return day_; }      // 0: only the month or the year is known
  bool is_day() const { return day_ != 0; }

  // The day itself, or the first one of the month or year.
  std::chrono::sys_days first_day() const;

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  Date(int year, unsigned month, unsigned day) : year_(year), month_(month), day_(day) {}

  int year_;
  unsigned month_, day_;
};

}  // namespace letterlens

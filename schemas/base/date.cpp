#include "schemas/base/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace letterlens {
namespace {

constexpr int last_year = 9999;

// The whole text as a number; nullopt if it has anything but `length` digits.
std::optional<unsigned> digits(std::string_view text, std::size_t length) {
  if (text.size() != length || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
  if (year < 1 || year > last_year || (month == 0 && day != 0)) return std::nullopt;
  const auto whole = std::chrono::year(year) / std::chrono::month(month == 0 ? 1 : month) /
                     std::chrono::day(day == 0 ? 1 : day);
  if (!whole.ok()) return std::nullopt;
  return Date(year, month, day);
}

Date Date::of(std::chrono::sys_days day) {
  const std::chrono::year_month_day whole(day);
  return {static_cast<int>(whole.year()), static_cast<unsigned>(whole.month()),
          static_cast<unsigned>(whole.day())};
}

std::optional<Date> Date::parse(std::string_view iso) {
  constexpr std::size_t year_length = 4;
  constexpr std::size_t part_length = 3;  // a hyphen and two digits
  const auto year = digits(iso.substr(0, year_length), year_length);
  if (!year) return std::nullopt;
  iso.remove_prefix(year_length);
  std::array<unsigned, 2> parts{};
  for (auto& part : parts) {
    if (iso.empty()) break;
    if (iso.front() != '-') return std::nullopt;
    const auto number = digits(iso.substr(1, part_length - 1), part_length - 1);
    // A zero would leave the part out.
    if (!number || *number == 0) return std::nullopt;
    part = *number;
    iso.remove_prefix(part_length);
  }
  if (!iso.empty()) return std::nullopt;
  return of(static_cast<int>(*year), parts[0], parts[1]);
}

std::optional<Date> Date::parse_day(std::string_view iso) {
  const auto date = parse(iso);
  return date && date->is_day() ? date : std::nullopt;
}

std::string Date::iso() const {
  std::array<char, 32> out{};
  int length = 0;
  if (day_ != 0)
    length = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", year_, month_, day_);
  else if (month_ != 0)
    length = std::snprintf(out.data(), out.size(), "%04d-%02u", year_, month_);
  else
    length = std::snprintf(out.data(), out.size(), "%04d", year_);
  return {out.data(), static_cast<std::size_t>(length)};
}

std::chrono::sys_days Date::first_day() const {
  return std::chrono::year(year_) / std::chrono::month(month_ == 0 ? 1 : month_) /
         std::chrono::day(day_ == 0 ? 1 : day_);
}

}  // namespace letterlens

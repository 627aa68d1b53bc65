#include "corpus/present/dates.h"

#include <array>
#include <cstddef>

namespace letterlens {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

std::string date_in_words(const Date& date) {
  const std::string year = date.iso().substr(0, 4);
  if (date.month() == 0) return year;
  const std::string month = std::string(months.at(date.month() - 1)) + ' ' + year;
  return date.is_day() ? std::to_string(date.day()) + ' ' + month : month;
}

std::string date_in_words(const std::optional<Date>& date) {
  return date ? date_in_words(*date) : std::string();
}

std::string stretch_in_words(const DateRange& range) {
  const auto& [first, last] = range;
  if (first == last) return date_in_words(first);
  std::string begin = date_in_words(first);
  const std::string end = date_in_words(last);
  const bool same_year = first.is_day() && last.is_day() && first.year() == last.year();
  if (same_year && first.month() == last.month()) {
    begin = std::to_string(first.day());
    if (first.day() + 1 == last.day()) return begin + " and " + end;
  } else if (same_year)
    begin.resize(begin.rfind(' '));
  return begin + " to " + end;
}

std::string visit_in_words(const Visit& visit) {
  if (visit.ranges.empty()) return visit.as_written.text;
  std::string words;
  for (std::size_t at = 0; at < visit.ranges.size(); ++at) {
    if (at > 0) words += at + 1 == visit.ranges.size() ? ", and " : ", ";
    words += stretch_in_words(visit.ranges[at]);
  }
  return words;
}

}  // namespace letterlens

#include "corpus/present/dates.h"

#include <array>
#include <cstddef>

namespace letterlens {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The two digits at `at` as a number; 0 for anything else.
std::size_t two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return 0;
  return static_cast<std::size_t>((text[at] - '0') * 10 + text[at + 1] - '0');
}

}  // namespace

std::string date_in_words(std::string_view iso) {
  if (iso.size() != 7 && iso.size() != 10) return std::string(iso);
  const std::size_t month = two_digits(iso, 5);
  if (month < 1 || month > 12) return std::string(iso);
  const std::string rest = std::string(months[month - 1]) + ' ' + std::string(iso.substr(0, 4));
  return iso.size() == 7 ? rest : std::to_string(two_digits(iso, 8)) + ' ' + rest;
}

std::string stretch_in_words(std::string_view first, std::string_view last) {
  if (first == last) return date_in_words(first);
  std::string begin = date_in_words(first);
  const std::string end = date_in_words(last);
  const bool days = first.size() == 10 && last.size() == 10;
  const bool same_year = days && first.substr(0, 4) == last.substr(0, 4);
  if (same_year && first.substr(5, 2) == last.substr(5, 2)) {
    begin.resize(begin.find(' '));
    if (two_digits(first, 8) + 1 == two_digits(last, 8)) return begin + " and " + end;
  } else if (same_year)
    begin.resize(begin.rfind(' '));
  return begin + " to " + end;
}

std::string visit_in_words(const nlohmann::ordered_json& visit) {
  if (!visit.is_object()) return {};
  const auto& ranges = visit.at("ranges");
  if (ranges.empty()) return visit.at("as_written").get<std::string>();
  std::string words;
  for (std::size_t at = 0; at < ranges.size(); ++at) {
    if (at > 0) words += at + 1 == ranges.size() ? ", and " : ", ";
    words +=
        stretch_in_words(ranges[at].at("start").get<std::string>(), ranges[at].at("end").get<std::string>());
  }
  return words;
}

}  // namespace letterlens

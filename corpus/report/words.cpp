#include "corpus/report/words.h"

#include "extractors/theme_table.h"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <span>
#include <utility>

namespace letterlens::report {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array kinds{
    Pair{"focused_visit", "Focused visit"},
    Pair{"monitoring_visit", "Monitoring visit"},
    Pair{"assurance_visit", "Assurance visit"},
    Pair{"jtai", "Joint targeted area inspection"},
    Pair{"ilacs_inspection", "Inspection of services (ILACS)"},
    Pair{"sif_inspection", "Single inspection framework"},
    Pair{"send_inspection", "Area SEND inspection"},
    Pair{"unknown", "Other document"},
};

constexpr std::array areas{
    Pair{"children_in_need_or_protection", "Children in need or protection"},
    Pair{"covid_assurance", "COVID-19 assurance"},
    Pair{"other", "Another area"},
};

constexpr std::array judgements{
    Pair{"impact_of_leaders", "Impact of leaders"},
    Pair{"help_and_protection", "Help and protection"},
    Pair{"in_care", "Children in care"},
};

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string plain(std::string_view key) {
  std::string words(key);
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string looked_up(std::span<const Pair> table, std::string_view key) {
  for (const auto& [known, words] : table)
    if (known == key) return std::string(words);
  return plain(key);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The two digits at `at` as a number; 0 when they are none.
std::size_t two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return 0;
  return static_cast<std::size_t>((text[at] - '0') * 10 + text[at + 1] - '0');
}

}  // namespace

std::string kind_in_words(std::string_view kind) {
  return looked_up(kinds, kind);
}
std::string area_in_words(std::string_view area) {
  return looked_up(areas, area);
}
std::string grade_in_words(std::string_view grade) {
  return plain(grade);
}
std::string judgement_in_words(std::string_view judgement) {
  return looked_up(judgements, judgement);
}
std::string theme_in_words(std::string_view theme) {
  static const ThemeTable table = built_in_theme_table();
  return label_of(table, theme).value_or(plain(theme));
}
std::string authority_type_in_words(std::string_view type) {
  return plain(type);
}

std::string without_capital(std::string words) {
  // "COVID-19" and "ILACS" keep theirs.
  if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

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

std::string with_commas(std::size_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string small_number(std::size_t number) {
  constexpr std::array<std::string_view, 13> words{"none", "one",    "two",   "three", "four",
                                                   "five", "six",    "seven", "eight", "nine",
                                                   "ten",  "eleven", "twelve"};
  return number < words.size() ? std::string(words[number]) : with_commas(number);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return with_commas(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string web_address(std::string_view address) {
  static const RE2 form(R"((?i)https?://[^\s\x00-\x1f]+)");
  return RE2::FullMatch(address, form) ? std::string(address) : std::string();
}

std::string slug(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_digit(c) || (c >= 'a' && c <= 'z'))
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  // Names of files may have 255 bytes; a number and an ending may still follow.
  out.resize(std::min<std::size_t>(out.size(), 200));
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "unnamed" : out;
}

}  // namespace letterlens::report

// A phrase of days is read from its end: a day takes the month and the year of the one after it when it
// names none. "to", a dash and "between … and" make a stretch; "and", a comma and "&" list days, and listed
// days that follow one another are one stretch.
#include "extractors/dates.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace letterlens {
namespace {

#define LETTERLENS_MONTH \
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#define LETTERLENS_DAY                                                                                     \
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:the\\s+)?(?:[0-3]\\s\\d|\\d{1,2})(?:\\s?(?:st|" \
  "nd|rd|th))?\\b"
#define LETTERLENS_DATE LETTERLENS_DAY "(?:\\s+(?:of\\s+)?" LETTERLENS_MONTH ")?(?:,?\\s+\\d{4}\\b)?"
#define LETTERLENS_LINK \
  "(?:\\s*(?:,?\\s*and on\\b|,\\s*and\\b|,|\\band\\b|&|\\bto\\b|\\bthrough to\\b|\\buntil\\b|[-–—])\\s*)"

constexpr std::array dates{
    Pattern{"full date",
            "(?i)\\b((?:[0-3]\\s)?\\d{1,2}(?:\\s?(?:st|nd|rd|th))?\\s+(?:of\\s+)?" LETTERLENS_MONTH
            ",?\\s+\\d{4})\\b",
            "Dated 1 9 June 2019", "1 9 June 2019", "June 2019"},
    Pattern{"month", "(?i)\\b(" LETTERLENS_MONTH ",?\\s+\\d{4})\\b", "inspected in May 2014", "May 2014",
            "in March"},
    Pattern{"year", "(?i)\\b(?:in|since|during) (20\\d\\d)\\b", "inspected in 2017", "2017", "in 17"},
    Pattern{"year of an inspection", "(?i)\\bthe (20\\d\\d) inspection\\b", "at the 2019 inspection", "2019",
            "the 2017 framework"},
};

constexpr std::array phrases{
    Pattern{"days",
            "(?i)(?:\\b(between|from|on)\\s+)?(" LETTERLENS_DATE "(?:" LETTERLENS_LINK
            "(?:(?:between|from)\\s+)?" LETTERLENS_DATE ")*)",
            "between 8 and 10 October 2019", "between", "October"},
};

// One day of a phrase and the word that links it to the one before.
constexpr std::array day_parts{
    Pattern{"day",
            "(?i)(" LETTERLENS_LINK
            "(?:(?:between|from)\\s+)?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:the\\s+)?"
            "([0-3]\\s\\d|\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\b(?:\\s+(?:of\\s+)?(" LETTERLENS_MONTH
            "))?(?:,?\\s+(\\d{4})\\b)?",
            " and 1 July 2021", " and ", "July"},
};

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

// 1 to 12; 0 for any other word.
unsigned month_number(std::string_view name) {
  const auto found = std::find(months.begin(), months.end(), comparison_key(name));
  return found == months.end() ? 0 : static_cast<unsigned>(found - months.begin()) + 1;
}

// Digits only, as the patterns let through; 0 for none.
unsigned number_in(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

struct Day {
  std::string day, month, year;
  bool linked_by_to = false;
  bool year_from_next = false;  // the phrase names its year only with a later day
  bool names_month = true;
};

std::string digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

std::vector<Day> parts_of(std::string_view phrase, bool between) {
  std::vector<Day> days;
  std::size_t at = 0;
  bool open_between = between;
  while (const auto match = day_part_patterns().find(phrase, at)) {
    const auto group = [&](std::size_t i) {
      const auto& range = match->groups.at(i);
      return range ? phrase.substr(range->start, range->end - range->start) : std::string_view();
    };
    const std::string link = comparison_key(group(0));
    Day day{digits(group(1)), std::string(group(2)), std::string(group(3)), false, false};
    const bool dash =
        !group(0).empty() && link.empty() && trimmed(group(0)) != "," && trimmed(group(0)) != "&";
    day.linked_by_to =
        dash || link.starts_with("to") || link.starts_with("through") || link.starts_with("until");
    // "between 8 and 10 October": the first "and" after "between" means "to".
    if (open_between && !days.empty() && link.starts_with("and") &&
        link.find("between") == std::string::npos && link.find("from") == std::string::npos) {
      day.linked_by_to = true;
      open_between = false;
    }
    if (link.find("between") != std::string::npos) open_between = true;
    days.push_back(day);
    at = match->whole.end;
  }
  for (std::size_t i = days.size(); i > 1; --i) {
    Day& day = days[i - 2];
    const Day& next = days[i - 1];
    // "21 to 10 June" is a slip, not a year.
    const bool names_month = !day.month.empty();
    if (!names_month) day.month = next.month;
    if (day.year.empty()) {
      day.year = next.year;
      day.year_from_next = true;
      day.names_month = names_month;
    }
  }
  // "30 June 2021 and 1 July"
  for (std::size_t i = 1; i < days.size(); ++i)
    if (days[i].year.empty()) days[i].year = days[i - 1].year;
  return days;
}

// Nullopt if there is no such day (31 June).
std::optional<std::chrono::sys_days> calendar_day(const Day& day) {
  const unsigned number = number_in(day.day);
  const unsigned month = month_number(day.month);
  if (number == 0 || month == 0) return std::nullopt;
  const auto date = Date::of(static_cast<int>(number_in(day.year)), month, number);
  return date ? std::optional(date->first_day()) : std::nullopt;
}

// The days of the calendar. "28 December to 3 January 2024" began in the year before: a day that took its
// year from the next one and would come after it.
std::optional<std::vector<std::chrono::sys_days>> calendar_days(std::vector<Day> days) {
  std::vector<std::chrono::sys_days> out(days.size());
  for (std::size_t i = days.size(); i > 0; --i) {
    Day& day = days[i - 1];
    if (day.month.empty() || day.year.empty()) return std::nullopt;
    auto date = calendar_day(day);
    if (date && day.year_from_next && day.names_month && *date > out[i]) {
      day.year = std::to_string(number_in(day.year) - 1);
      date = calendar_day(day);
      // Whoever took the year from this day takes the mended one.
      for (std::size_t j = i - 1; j > 0 && days[j - 1].year_from_next; --j) days[j - 1].year = day.year;
    }
    if (!date) return std::nullopt;
    out[i - 1] = *date;
  }
  return out;
}

std::optional<std::vector<DateRange>> stretches(const std::vector<Day>& days) {
  const auto dates = calendar_days(days);
  if (!dates) return std::nullopt;
  std::vector<DateRange> ranges;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto date = (*dates)[i];
    const bool stretch = days[i].linked_by_to && !ranges.empty();
    if (stretch && date < ranges.back().start.first_day()) return std::nullopt;
    if (stretch || (!ranges.empty() && date == ranges.back().end.first_day() + std::chrono::days(1)))
      ranges.back().end = Date::of(date);
    else
      ranges.push_back({Date::of(date), Date::of(date)});
  }
  return ranges;
}

}  // namespace

const PatternTable& date_patterns() {
  static const PatternTable table(dates);
  return table;
}

const PatternTable& date_phrase_patterns() {
  static const PatternTable table(phrases);
  return table;
}

const PatternTable& day_part_patterns() {
  static const PatternTable table(day_parts);
  return table;
}

std::optional<FoundDate> find_date(std::string_view text) {
  const auto match = date_patterns().find(text);
  if (!match || match->index != 0) return std::nullopt;
  const auto days = parts_of(text.substr(match->whole.start, match->whole.end - match->whole.start), false);
  const auto ranges = stretches(days);
  if (!ranges || ranges->size() != 1) return std::nullopt;
  return FoundDate{ranges->front().start, *match->groups.at(0)};
}

std::optional<Range> impossible_date(std::string_view text) {
  const auto match = date_patterns().find_one(0, text);
  if (!match || find_date(text.substr(match->whole.start, match->whole.end - match->whole.start)))
    return std::nullopt;
  return match->groups.at(0);
}

std::optional<FoundDate> find_month(std::string_view text) {
  const auto match = date_patterns().find_earliest(text);
  if (!match) return std::nullopt;
  const Range range = *match->groups.at(0);
  const std::string words(text.substr(range.start, range.end - range.start));
  if (match->index == 0) return find_date(text);
  const std::size_t name_length = match->index >= 2 ? 0 : words.find_first_of(", \t\n\r\f\v");
  const auto date = Date::of(static_cast<int>(number_in(digits(words))),
                             month_number(std::string_view(words).substr(0, name_length)));
  if (!date) return std::nullopt;
  return FoundDate{*date, range};
}

std::optional<FoundDays> find_days(std::string_view text, std::size_t from) {
  while (const auto match = date_phrase_patterns().find(text, from)) {
    const Range range = *match->groups.at(1);
    const bool between = match->groups.at(0) &&
                         (text[match->groups.at(0)->start] == 'b' || text[match->groups.at(0)->start] == 'B');
    const auto days = parts_of(text.substr(range.start, range.end - range.start), between);
    if (!days.empty())
      if (auto ranges = stretches(days)) return FoundDays{std::move(*ranges), range};
    from = match->whole.end;
  }
  return std::nullopt;
}

}  // namespace letterlens

// A phrase of days is read from its end: a day takes the month and the year of the one behind it when it
// names none. "to", a dash and "between … and" make a stretch; "and", a comma and "&" list days, and listed
// days that follow one another are one stretch.
#include "extractors/dates.h"

#include "schemas/base/unicode_text.h"

#include <array>
#include <memory>
#include <stdexcept>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

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

constexpr double milliseconds_a_day = 86'400'000.0;

// Days since 1970-01-01; none when ICU refuses the date (31 June).
std::optional<long> parse_day(const std::string& text) {
  static const auto prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    auto format =
        std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString("d MMMM y"), icu::Locale::getUK(), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no dates for British English");
    format->setLenient(false);
    format->setTimeZone(*icu::TimeZone::getGMT());
    return format;
  }();
  const std::unique_ptr<icu::SimpleDateFormat> format(
      prototype->clone());  // parsing changes a format's state
  UErrorCode status = U_ZERO_ERROR;
  const UDate date = format->parse(icu::UnicodeString::fromUTF8(text), status);
  if (U_FAILURE(status)) return std::nullopt;
  return static_cast<long>(date / milliseconds_a_day);
}

std::string iso(long day, const char* pattern = "yyyy-MM-dd") {
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(icu::UnicodeString(pattern), icu::Locale::getRoot(), status);
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString out;
  format.format(static_cast<double>(day) * milliseconds_a_day, out);
  std::string text;
  return out.toUTF8String(text);
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
    // "between 8 and 10 October": the first "and" behind "between" means "to".
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

std::optional<long> number_of(const Day& day) {
  return parse_day(day.day + " " + day.month + " " + day.year);
}

// The days as numbers. "28 December to 3 January 2024" began in the year before: a day that took its year
// from the next and would come behind it.
std::optional<std::vector<long>> numbers_of(std::vector<Day> days) {
  std::vector<long> numbers(days.size());
  for (std::size_t i = days.size(); i > 0; --i) {
    Day& day = days[i - 1];
    if (day.month.empty() || day.year.empty()) return std::nullopt;
    auto number = number_of(day);
    if (number && day.year_from_next && day.names_month && *number > numbers[i]) {
      day.year = std::to_string(std::stoi(day.year) - 1);
      number = number_of(day);
      // Whoever took the year from this day takes the mended one.
      for (std::size_t j = i - 1; j > 0 && days[j - 1].year_from_next; --j) days[j - 1].year = day.year;
    }
    if (!number) return std::nullopt;
    numbers[i - 1] = *number;
  }
  return numbers;
}

std::optional<std::vector<DateRange>> stretches(const std::vector<Day>& days) {
  struct Stretch {
    long first, last;
  };
  const auto numbers = numbers_of(days);
  if (!numbers) return std::nullopt;
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const long number = (*numbers)[i];
    if (days[i].linked_by_to && !out.empty()) {
      if (number < out.back().first) return std::nullopt;
      out.back().last = number;
    } else if (!out.empty() && number == out.back().last + 1) {
      out.back().last = number;
    } else {
      out.push_back({number, number});
    }
  }
  std::vector<DateRange> ranges;
  for (const auto& stretch : out) ranges.push_back({iso(stretch.first), iso(stretch.last)});
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
  if (match->index >= 2) return FoundDate{words, range};
  std::string spaced;
  for (const char c : words)
    if (c != ',') spaced += c;
  const auto day = parse_day("1 " + spaced);
  if (!day) return std::nullopt;
  return FoundDate{iso(*day, "yyyy-MM"), range};
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

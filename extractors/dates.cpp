// A phrase of days is read from its end: a day takes the month and the year of the one after it when it
// names none. "to", a dash and "between … and" make a stretch; "and", a comma and "&" list days, and listed
// days that follow one another are one stretch.
#include "extractors/dates.h"

#include "schemas/base/unicode_text.h"

#include <array>
#include <chrono>

namespace letterlens {
namespace {

using std::chrono::sys_days;

#define LETTERLENS_MONTH                                                                                     \
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?" \
  "|"                                                                                                        \
  "Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)"
#define LETTERLENS_WEEKDAY \
  "(?:(?:Mon|Tue(?:s)?|Wed(?:nes|s)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?(?:the\\s+)?"
#define LETTERLENS_NUMBER "(?:[0-3]\\s\\d|\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\b"
#define LETTERLENS_NUMERIC "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2}))\\b"
#define LETTERLENS_DATE                                                                                      \
  LETTERLENS_WEEKDAY "(?:" LETTERLENS_NUMERIC "|" LETTERLENS_NUMBER "(?:[\\s-]+(?:of\\s+)?" LETTERLENS_MONTH \
                     ")?(?:(?:,?\\s+|-)\\d{4}\\b)?)"
#define LETTERLENS_LINK                                                                              \
  "(?:\\s*(?:,?\\s*\\b(?:and|plus|followed by|as well "                                              \
  "as)\\b(?:\\s+(?:again|then|also|finally|further|later|"                                           \
  "returned|returning|subsequently|ending|finishing|concluding))*(?:\\s+on\\b)?|,?\\s*\\b(?:ending|" \
  "finishing|"                                                                                       \
  "concluding)(?:\\s+on)?\\b|,\\s+on\\b|,|&|\\+|/|\\b(?:up )?to\\b|\\bthrough(?: "                   \
  "to)?\\b|\\buntil\\b|[-‐‑–—])\\s*)"

constexpr std::array dates{
    Pattern{"full date",
            "(?i)(?:^|[^\\d/"
            ".-])((?:(?:[0-3]\\s)?\\d{1,2}(?:\\s?(?:st|nd|rd|th))?[\\s-]+(?:of\\s+)?" LETTERLENS_MONTH
            "(?:,?\\s+|-)\\d{4}|" LETTERLENS_NUMERIC "))\\b",
            "Dated 1 9 June 2019", "1 9 June 2019", "June 2019"},
    Pattern{"month", "(?i)\\b(" LETTERLENS_MONTH "(?:,?\\s+|\\sof\\s)\\d{4})\\b", "inspected in May 2014",
            "May 2014", "in March"},
    Pattern{"year",
            "(?i)\\b(?:in|since|during|of|from|after|by|late|early|spring|summer|autumn|winter)[ ,]+(?:the "
            ")?(20\\d\\d)"
            "\\b",
            "inspected in 2017", "2017", "in 17"},
    Pattern{
        "year of an inspection",
        "(?i)\\b(20\\d\\d) (?:ILACS |SIF |single |full |graded |standard |Ofsted |judgement )*inspection\\b",
        "at the 2019 ILACS inspection", "2019", "the 2017 framework"},
    Pattern{"further year", "(?:,|\\band) (20\\d\\d)\\b", "judged inadequate in 2011 and 2015", "2015",
            "and 20150"},
    Pattern{"year in brackets", "\\((20\\d\\d)\\)", "the last inspection (2018)", "2018", "(20181)"},
};

constexpr std::size_t full_date = index_of(dates, "full date");
constexpr std::size_t month_of_year = index_of(dates, "month");

constexpr std::array phrases{
    Pattern{"days",
            "(?i)(?:\\b(between|from|on)\\s+)?\\b(" LETTERLENS_DATE "(?:" LETTERLENS_LINK
            "(?:(?:between|from)\\s+)?" LETTERLENS_DATE ")*)",
            "between 8 and 10 October 2019", "between", "October"},
};

// One day of a phrase and the word that links it to the one before.
constexpr std::array day_parts{
    Pattern{"day",
            "(?i)(" LETTERLENS_LINK "(?:(?:between|from)\\s+)?)?" LETTERLENS_WEEKDAY "(?:(" LETTERLENS_NUMERIC
            ")|([0-3]\\s\\d|\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\b(?:[\\s-]+(?:of\\s+)?(" LETTERLENS_MONTH
            "))?(?:(?:,?\\s+|-)(\\d{4})\\b)?)",
            " and 1 July 2021", " and ", "July"},
};

int number(std::string_view digits) {
  int out = 0;
  for (const char c : digits)
    if (c >= '0' && c <= '9') out = out * 10 + (c - '0');
  return out;
}

// From 1; 0 for no month.
unsigned month_number(std::string_view word) {
  constexpr std::array<std::string_view, 12> starts{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string key = comparison_key(word).substr(0, 3);
  for (std::size_t i = 0; i < starts.size(); ++i)
    if (key == starts[i]) return static_cast<unsigned>(i + 1);
  return 0;
}

struct Day {
  unsigned day = 0, month = 0;
  int year = 0;  // 0: not named
  bool linked_by_to = false;
  bool year_from_next = false;  // the phrase names its year only with a later day
  bool names_month = true;
};

// "14/03/2024", "14.03.24" or "2024-03-14"; the day comes before the month, as in Britain.
Day numeric_day(std::string_view text) {
  const auto first = text.find_first_of("./-");
  const auto second = text.find_first_of("./-", first + 1);
  const int a = number(text.substr(0, first));
  const int b = number(text.substr(first + 1, second - first - 1));
  const int c = number(text.substr(second + 1));
  constexpr int century = 2000;
  const bool year_first = first == 4;
  Day day;
  day.day = static_cast<unsigned>(year_first ? c : a);
  day.month = static_cast<unsigned>(b);
  day.year = year_first ? a : c;
  if (day.year < 100) day.year += century;
  return day;
}

bool makes_stretch(std::string_view link) {
  const std::string key = comparison_key(link);
  if (key.empty()) {
    const auto sign = trimmed(link);
    return !sign.empty() && sign != "," && sign != "&" && sign != "+" && sign != "/";
  }
  for (const std::string_view word : {"to", "through", "until", "up to", "ending", "finishing", "concluding"})
    if (key.find(word) != std::string::npos) return true;
  return false;
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
    Day day;
    if (!group(1).empty())
      day = numeric_day(group(1));
    else
      day = {static_cast<unsigned>(number(group(2))),
             month_number(group(3)),
             number(group(4)),
             false,
             false,
             true};
    day.linked_by_to = makes_stretch(group(0));
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
    const bool names_month = day.month != 0;
    if (!names_month) day.month = next.month;
    if (day.year == 0) {
      day.year = next.year;
      day.year_from_next = true;
      day.names_month = names_month;
    }
  }
  // "30 June 2021 and 1 July"
  for (std::size_t i = 1; i < days.size(); ++i)
    if (days[i].year == 0) days[i].year = days[i - 1].year;
  return days;
}

// Nullopt if there is no such day (31 June).
std::optional<sys_days> calendar_day(const Day& day) {
  if (day.month == 0 || day.day == 0) return std::nullopt;
  const auto date = Date::of(day.year, day.month, day.day);
  return date ? std::optional(date->first_day()) : std::nullopt;
}

// The days of the calendar. "28 December to 3 January 2024" began in the year before: a day that took its
// year from the next one and would come after it.
std::optional<std::vector<sys_days>> calendar_days(std::vector<Day> days) {
  std::vector<sys_days> out(days.size());
  for (std::size_t i = days.size(); i > 0; --i) {
    Day& day = days[i - 1];
    auto date = calendar_day(day);
    if (date && day.year_from_next && day.names_month && *date > out[i]) {
      --day.year;
      date = calendar_day(day);
      // Whoever took the year from this day takes the corrected one.
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

// Days without any year are the last ones before the letter was written.
void assume_year(std::vector<Day>& days, const Date& written) {
  if (days.empty()) return;
  for (const auto& day : days)
    if (day.year != 0) return;
  Day& last = days.back();
  last.year = written.year();
  const auto day = calendar_day(last);
  if (day && *day > written.first_day()) --last.year;
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    days[i].year = last.year;
    days[i].year_from_next = true;
  }
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
  const auto match = date_patterns().find_one(full_date, text);
  if (!match) return std::nullopt;
  const Range range = *match->groups.at(0);
  const auto ranges = stretches(parts_of(text.substr(range.start, range.end - range.start), false));
  if (!ranges || ranges->size() != 1) return std::nullopt;
  return FoundDate{ranges->front().start, range};
}

std::optional<Range> impossible_date(std::string_view text) {
  const auto match = date_patterns().find_one(full_date, text);
  if (!match) return std::nullopt;
  const Range range = *match->groups.at(0);
  return find_date(text.substr(range.start, range.end - range.start)) ? std::nullopt : std::optional(range);
}

std::vector<FoundDate> find_months(std::string_view text) {
  std::vector<FoundDate> out;
  for (const auto& match : date_patterns().find_all(text)) {
    const Range range = *match.groups.at(0);
    const auto words = text.substr(range.start, range.end - range.start);
    if (match.index == full_date) {
      if (const auto date = find_date(words)) out.push_back({date->date, range});
      continue;
    }
    constexpr std::size_t year_digits = 4;
    const int year = number(words.substr(words.size() - year_digits));
    if (const auto date = Date::of(year, match.index == month_of_year ? month_number(words) : 0))
      out.push_back({*date, range});
  }
  return out;
}

std::optional<FoundDate> find_month(std::string_view text) {
  auto all = find_months(text);
  return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

std::optional<FoundDays> find_days(std::string_view text, std::size_t from, std::optional<Date> written) {
  while (const auto match = date_phrase_patterns().find(text, from)) {
    const Range range = *match->groups.at(1);
    const bool between = match->groups.at(0) &&
                         (text[match->groups.at(0)->start] == 'b' || text[match->groups.at(0)->start] == 'B');
    auto days = parts_of(text.substr(range.start, range.end - range.start), between);
    if (written) assume_year(days, *written);
    if (!days.empty())
      if (auto ranges = stretches(days)) return FoundDays{std::move(*ranges), range};
    from = match->whole.end;
  }
  return std::nullopt;
}

}  // namespace letterlens

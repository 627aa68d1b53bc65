#include "pipeline/correct/values.h"

#include "pipeline/correct/quotations.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> judgement_names{"overall_effectiveness", "impact_of_leaders",
                                                          "help_and_protection",   "in_care",
                                                          "care_leavers",          "adoption"};

// The value of an enumeration whose name in the record this is; `last` is the enumeration's last value.
template <typename Enum>
Enum named(const Json& value, Enum last, const std::string& what) {
  const std::string& name = string_value(value, what);
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  refuse_value('"' + name + "\" is no " + what);
}

// "2019-03-12" as its one to three numbers; empty for another form.
std::vector<int> date_parts(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  for (std::size_t i = 0; i < text.size(); ++i)
    if (form[i] == '0' ? std::isdigit(static_cast<unsigned char>(text[i])) == 0 : text[i] != form[i])
      return {};
  std::vector<int> parts;
  for (std::size_t at = 0; at < text.size(); at = text.find_first_of('-', at) + 1) {
    int part = 0;
    std::from_chars(text.data() + at, text.data() + text.size(), part);
    parts.push_back(part);
    if (text.find('-', at) == std::string_view::npos) break;
  }
  return parts;
}

bool exists(const std::vector<int>& parts) {
  if (parts.empty() || parts[0] < 1) return false;
  const std::chrono::year year(parts[0]);
  const std::chrono::month month(parts.size() > 1 ? static_cast<unsigned>(parts[1]) : 1U);
  const std::chrono::day day(parts.size() > 2 ? static_cast<unsigned>(parts[2]) : 1U);
  return (year / month / day).ok();
}

}  // namespace

void refuse_value(const std::string& reason) {
  throw NotApplied("correction_not_applied", reason);
}

const std::string& string_value(const Json& value, const std::string& what) {
  if (!value.is_string()) refuse_value(what + " is no string");
  return value.get_ref<const std::string&>();
}

void expect_object(const Json& value, std::initializer_list<std::string_view> members) {
  if (!value.is_object()) refuse_value("the value is no object");
  for (const auto& [name, member] : value.items())
    if (std::find(members.begin(), members.end(), name) == members.end())
      refuse_value("the value has the unknown member \"" + name + '"');
}

LetterKind kind_value(const Json& value) {
  return named(value, LetterKind::unknown, "kind");
}
FocusArea focus_area_value(const Json& value) {
  return named(value, FocusArea::other, "focus area");
}

PreviousStatus previous_status_value(const Json& value) {
  return named(value, PreviousStatus::none_yet, "status of an earlier inspection");
}

std::string date_value(const Json& value, bool partial) {
  const std::string& text = string_value(value, "the date");
  const auto parts = date_parts(text);
  if (!exists(parts) || (!partial && parts.size() < 3))
    refuse_value('"' + text + "\" is no date that exists, written like 2019-03-12" +
                 (partial ? " or 2019-03 or 2019" : ""));
  return text;
}

std::vector<DateRange> ranges_value(const Json& value) {
  if (!value.is_array() || value.empty()) refuse_value("the ranges are no list of one or more");
  std::vector<DateRange> ranges;
  for (const auto& one : value) {
    expect_object(one, {"start", "end"});
    if (!one.contains("start") || !one.contains("end")) refuse_value("a range lacks its start or end");
    DateRange range{date_value(one.at("start")), date_value(one.at("end"))};
    if (range.end < range.start) refuse_value("the range from " + range.start + " ends before it starts");
    ranges.push_back(std::move(range));
  }
  return ranges;
}

Judgements judgements_value(const Json& value, bool with_adoption) {
  if (!value.is_object()) refuse_value("the judgements are no object");
  Judgements out;
  for (const auto& [name, grade] : value.items()) {
    const auto known = std::find(judgement_names.begin(), judgement_names.end(), name);
    if (known == judgement_names.end() || (!with_adoption && name == "adoption"))
      refuse_value('"' + name + "\" is no judgement");
    out[name] = named(grade, Grade::inadequate, "grade");
  }
  return out;
}

}  // namespace letterlens

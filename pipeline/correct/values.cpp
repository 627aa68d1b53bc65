#include "pipeline/correct/values.h"

#include "pipeline/correct/quotations.h"

#include <algorithm>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

// The value of an enumeration whose name in the record this is.
template <NamedEnum Enum>
Enum named(const Json& value, const std::string& what) {
  const std::string& name = string_value(value, what);
  if (const auto known = parse<Enum>(name)) return *known;
  std::string possible;
  for (const auto known : enum_names<Enum>) possible += (possible.empty() ? "" : ", ") + std::string(known);
  refuse_value('"' + name + "\" is not a known " + what + " (one of " + possible + ')');
}

}  // namespace

void refuse_value(const std::string& reason) {
  throw NotApplied("correction_not_applied", reason);
}

const std::string& string_value(const Json& value, const std::string& what) {
  if (!value.is_string()) refuse_value(what + " is not a string");
  return value.get_ref<const std::string&>();
}

void expect_object(const Json& value, std::initializer_list<std::string_view> members) {
  if (!value.is_object()) refuse_value("the value is not an object");
  for (const auto& [name, member] : value.items())
    if (std::find(members.begin(), members.end(), name) == members.end())
      refuse_value("the value has the unknown member \"" + name + '"');
}

LetterKind kind_value(const Json& value) {
  return named<LetterKind>(value, "kind");
}
FocusArea focus_area_value(const Json& value) {
  return named<FocusArea>(value, "focus area");
}

SectionKind section_kind_value(const Json& value) {
  return named<SectionKind>(value, "kind of section");
}

PreviousStatus previous_status_value(const Json& value) {
  const auto status = named<PreviousStatus>(value, "status of an earlier inspection");
  if (status == PreviousStatus::not_stated)
    refuse_value("the status of an earlier inspection cannot be not_stated");
  return status;
}

Date day_value(const Json& value) {
  const std::string& text = string_value(value, "the date");
  const auto day = Date::parse_day(text);
  if (!day) refuse_value('"' + text + "\" is not a date that exists, written like 2019-03-12");
  return *day;
}

Date date_value(const Json& value) {
  const std::string& text = string_value(value, "the date");
  const auto date = Date::parse(text);
  if (!date)
    refuse_value('"' + text + "\" is not a date that exists, written like 2019-03-12 or 2019-03 or 2019");
  return *date;
}

std::vector<DateRange> ranges_value(const Json& value) {
  if (!value.is_array() || value.empty()) refuse_value("the ranges are not a list of one or more");
  std::vector<DateRange> ranges;
  for (const auto& one : value) {
    expect_object(one, {"start", "end"});
    if (!one.contains("start") || !one.contains("end")) refuse_value("a range lacks its start or end");
    const DateRange range{day_value(one.at("start")), day_value(one.at("end"))};
    if (range.end < range.start)
      refuse_value("the range from " + range.start.iso() + " ends before it starts");
    ranges.push_back(range);
  }
  return ranges;
}

Judgements judgements_value(const Json& value, bool with_adoption) {
  if (!value.is_object()) refuse_value("the judgements are not an object");
  Judgements out;
  for (const auto& [name, grade] : value.items()) {
    const auto judgement = parse<Judgement>(name);
    if (!judgement || (!with_adoption && judgement == Judgement::adoption))
      refuse_value('"' + name + "\" is not a judgement");
    out[*judgement] = named<Grade>(grade, "grade");
  }
  return out;
}

}  // namespace letterlens

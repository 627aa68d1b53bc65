// Reads the values of corrections that are facts, not quotations. Everything throws NotApplied (quotations.h)
// with the code `correction_not_applied` for a value that does not fit.
#pragma once

#include "schemas/letter.h"

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

[[noreturn]] void refuse_value(const std::string& reason);

// The string that the value is; `what` names it in the message.
const std::string& string_value(const nlohmann::ordered_json& value, const std::string& what = "the value");

// That the value is an object without other members than these.
void expect_object(const nlohmann::ordered_json& value, std::initializer_list<std::string_view> members);

LetterKind kind_value(const nlohmann::ordered_json& value);
FocusArea focus_area_value(const nlohmann::ordered_json& value);
SectionKind section_kind_value(const nlohmann::ordered_json& value);
PreviousStatus previous_status_value(const nlohmann::ordered_json& value);

// A day that exists, and a day, month or year.
Date day_value(const nlohmann::ordered_json& value);
Date date_value(const nlohmann::ordered_json& value);
std::vector<DateRange> ranges_value(const nlohmann::ordered_json& value);

// Grades by judgement; `adoption` only for an earlier inspection.
Judgements judgements_value(const nlohmann::ordered_json& value, bool with_adoption);

}  // namespace letterlens

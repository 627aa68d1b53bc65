// Whether a record is of the form, and whether the text has its strings where it says.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// What in a record is not as this program writes it, with its place; empty for nothing. Spans that do not fit
// the text are for `broken_spans`; a record of another version of the schema is not checked.
std::string form_error(const nlohmann::ordered_json& record, std::string_view text);
bool follows_other_schema(const nlohmann::ordered_json& record);

// JSON pointers of the strings that are not the slice of the text at their span, and of the spans that are
// not a range of the text, in the order of the record. `record` is of the form.
std::vector<std::string> broken_spans(const nlohmann::ordered_json& record, std::string_view text);

}  // namespace letterlens

// Edits of records that keep them true: every string is in the text at its span.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace letterlens::testing {

// Puts words into a string of a record (by its JSON Pointer): they go to the end of its text, and their span
// to `spans`.
void requote(nlohmann::ordered_json& record, const std::string& pointer, const std::string& words);

// The record as one of another text, without what it quotes of its own: empty lists, and of the strings that
// must be there (the authority and the visit as written) the first character of the text.
nlohmann::ordered_json emptied(nlohmann::ordered_json record, const std::string& text);

// The record without the spans of strings that an edit took away, and with the status that its diagnostics
// give.
nlohmann::ordered_json settled(nlohmann::ordered_json record);

}  // namespace letterlens::testing

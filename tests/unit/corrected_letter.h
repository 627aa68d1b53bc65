// A letter and a file of corrections beside it, for the tests of what a person's word does to a record.
#pragma once

#include "pipeline/process.h"
#include "tests/support/letter_text.h"

#include <nlohmann/json.hpp>
#include <string>

namespace letterlens::testing {

// The heading of the list that corrections are about, with its line's end.
inline const std::string needs_to_improve = "What needs to improve in this area of social work practice\n";

// Who says so, and why, as members of a correction.
inline const std::string by_ana_field = R"("who": "Ana Field", "why": "I have read it")";

// Longer findings than the minimal letter's, so that most of its body is under a heading.
inline const std::string long_findings =
    "Headline findings\nMost children are helped by people who know them. Social workers visit children when "
    "they should and "
    "write down what children say. Leaders know the quality of practice well. Partners share what they know "
    "at once. "
    "Care leavers are in touch with their personal advisers for as long as they wish.";

// A letter whose list has no bullets, which is flagged.
inline const Draft no_bullets{
    .headline = long_findings,
    .improvements = needs_to_improve +
                    "Leaders say that they will act.\n\nThe quality of plans.\n\nThe timeliness of visits."};

// One entry of a file: a field's value (JSON), or a diagnostic that is accepted.
std::string correcting(const std::string& field, const std::string& value);
std::string accepting(const std::string& code);
// The file with these entries.
std::string file_of(const std::string& entries);

Processed processed(const Draft& draft, const std::string& file);
// The same without a file.
Processed processed(const Draft& draft);

nlohmann::ordered_json record_of(const Processed& letter);

// Every quotation of the letter is the slice of the text at its span.
void expect_all_grounded(const Processed& in);

}  // namespace letterlens::testing

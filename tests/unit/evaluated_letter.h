// A record and the gold it agrees with, as JSON of which a test row changes what it is about.
#pragma once

#include "pipeline/evaluate/evaluate.h"
#include "pipeline/evaluate/gold.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace letterlens::testing {

// A letter and its record, which agree.
nlohmann::json matching_truth();
nlohmann::json matching_record();

using Changes = std::vector<std::pair<std::string, nlohmann::json>>;  // JSON Pointer → new value
nlohmann::json changed(nlohmann::json value, const Changes& changes);

Truth truth_of(const nlohmann::json& json);

// Adds the letter of a record that has only what is compared.
void add(Evaluator& evaluator, const std::string& name, const nlohmann::json& truth,
         const nlohmann::json& record);

// Of the one letter, with changes to either side.
Evaluation evaluated(const Changes& truth, const Changes& record);

}  // namespace letterlens::testing

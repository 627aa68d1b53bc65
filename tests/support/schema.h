// Validation against schemas/letter.schema.json.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// What is wrong with a record, each with its place; empty for a valid one.
std::vector<std::string> schema_errors(const nlohmann::json& record);

}  // namespace letterlens::testing

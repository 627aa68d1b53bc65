// Validation against the schemas of schemas/.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// What is wrong with a document by the schema of that name, each with its place; empty for a valid one.
std::vector<std::string> errors_by(const std::string& schema_name, const nlohmann::json& document);

// The same for a record, by letter.schema.json.
std::vector<std::string> schema_errors(const nlohmann::json& record);

}  // namespace letterlens::testing

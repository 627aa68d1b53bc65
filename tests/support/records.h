// Records as the program prints them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// Each line of JSON Lines as a record. A line that is no JSON, or has no end, fails the test.
std::vector<nlohmann::json> records_of(const std::string& out);

// `source.file` of each; "-" for none.
std::vector<std::string> files_of(const std::vector<nlohmann::json>& records);

// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace letterlens::testing

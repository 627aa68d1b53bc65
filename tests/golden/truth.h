// A record held against what a reader found in the document (tests/letters/README.md, "The truth files").
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// Each field in which the record differs from the truth, with both values. Strings count by their letters and
// digits, the focus by its words, all else exactly.
std::vector<std::string> differences(const nlohmann::json& truth, const nlohmann::json& record);

}  // namespace letterlens::testing

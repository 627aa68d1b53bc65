// A record in words for people: what it is, the first sentence of its headline, what needs to improve.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace letterlens {

// `record` is one of letter.schema.json, also one that failed. Lines of UTF-8, each ended. Every quotation
// has its page behind it; what wants a reader is said at the end.
std::string summary(const nlohmann::ordered_json& record);

}  // namespace letterlens

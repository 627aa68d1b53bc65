// correct.schema.json, compiled in.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view correct_schema;

}  // namespace letterlens::embedded

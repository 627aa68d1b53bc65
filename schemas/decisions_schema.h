// decisions.schema.json, compiled in.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view decisions_schema;

}  // namespace letterlens::embedded

// Tables of this folder, compiled in by the build.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view name_short_forms;  // short_forms.csv
extern const std::string_view name_successions;  // successions.csv

}  // namespace letterlens::embedded

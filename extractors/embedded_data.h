// Data files of this folder, compiled in by the build.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view authorities;        // authorities.csv
extern const std::string_view authority_aliases;  // authority_aliases.csv
extern const std::string_view themes;             // themes.json

}  // namespace letterlens::embedded

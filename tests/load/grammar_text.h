// grammar.txt and themes.txt, compiled in.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view load_grammar;
extern const std::string_view load_themes;

}  // namespace letterlens::embedded

// Data files of this folder, compiled in by the build.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view match_common_words;  // common_words.csv
extern const std::string_view match_coefficients;  // coefficients.csv
extern const std::string_view match_fields;        // fields.csv
extern const std::string_view match_terms;         // terms.csv
extern const std::string_view match_weights;       // weights.json

}  // namespace letterlens::embedded

#include "pipeline/normalise/grade_cells.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace letterlens {

bool is_grade(std::string_view words) {
  const std::string key = comparison_key(words);
  constexpr std::array grades{"outstanding",         "good",       "requires improvement",
                              "require improvement", "requires",   "require",
                              "improvement",         "inadequate", "improvement to be good",
                              "to be good",          "not judged", "requires improvement to be good"};
  return std::find(grades.begin(), grades.end(), key) != grades.end();
}

bool is_whole_grade(std::string_view words) {
  const std::string key = comparison_key(words);
  constexpr std::array parts{"requires", "require", "improvement", "improvement to be good", "to be good"};
  return is_grade(words) && std::find(parts.begin(), parts.end(), key) == parts.end();
}

}  // namespace letterlens

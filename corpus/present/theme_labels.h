// What people call the themes: the labels of the built-in table, and those of a user's own (--themes FILE).
#pragma once

#include "extractors/theme_table.h"

#include <map>
#include <string>
#include <string_view>

namespace letterlens {

class ThemeLabels {
 public:
  ThemeLabels();  // the built-in table alone

  // The labels of `own` come first: where both tables have an id, the user's label is shown.
  explicit ThemeLabels(const ThemeTable& own);

  // "homeless_16_17": "Homeless 16- and 17-year-olds"; the words of an id that no table has: "A theme of
  // ours".
  std::string operator()(std::string_view id) const;

 private:
  std::map<std::string, std::string, std::less<>> labels_;
};

}  // namespace letterlens

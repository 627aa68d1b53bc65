// The compiled patterns of one theme.
#pragma once

#include "extractors/theme_table.h"

#include <memory>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace letterlens {

// Immutable; safe to share between threads.
class ThemeMatcher {
 public:
  // Throws ThemesError for a pattern that RE2 refuses.
  ThemeMatcher(const std::vector<ThemePattern>& patterns, const std::vector<ThemePattern>& set_aside);

  // Whether plain words match a pattern outside of what is set aside.
  bool matches(const std::string& words) const;

 private:
  std::string without_set_aside(const std::string& words) const;

  std::unique_ptr<const re2::RE2> patterns_;   // null: nothing matches
  std::unique_ptr<const re2::RE2> set_aside_;  // null: nothing is set aside
};

}  // namespace letterlens

// The compiled patterns of themes.
#pragma once

#include "extractors/phrase_filter.h"
#include "extractors/theme_table.h"

#include <memory>
#include <mutex>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace letterlens {

// Patterns that are compiled when they are first needed, as a letter needs what few themes set aside. Safe to
// share between threads.
class LazyPatterns {
 public:
  explicit LazyPatterns(const std::vector<ThemePattern>& patterns);

  bool empty() const { return !state_; }
  // Of patterns that are not empty. Throws ThemesError for one that RE2 refuses.
  const re2::RE2& compiled() const;

 private:
  struct State {
    std::vector<ThemePattern> patterns;
    std::once_flag once;
    std::unique_ptr<const re2::RE2> compiled;
  };
  std::unique_ptr<State> state_;  // null: no patterns
};

// Whether plain words match the patterns outside of what is set aside. Throws ThemesError for a pattern set
// aside that RE2 refuses.
bool matches_outside(const std::string& words, const re2::RE2& patterns, const LazyPatterns& set_aside);

// The matchers of all themes of a table. Safe to share between threads.
class ThemeMatchers {
 public:
  // Which patterns of a theme to match by.
  using List = std::vector<ThemePattern> Theme::*;

  // Throws std::invalid_argument for a pattern that RE2 refuses.
  ThemeMatchers(const std::vector<Theme>& themes, List list);

  std::size_t size() const { return set_aside_.size(); }

  // The themes, by their place in the table, that may match plain words or a part of them; no other does.
  std::vector<std::size_t> candidates(const std::string& words) const { return filter_.candidates(words); }

  // Whether plain words match a pattern of that theme outside of what it sets aside.
  // Throws ThemesError for a pattern that RE2 refuses.
  bool matches(std::size_t theme, const std::string& words) const;

 private:
  std::vector<LazyPatterns> set_aside_;  // of each theme
  PhraseFilter filter_;                  // the compiled patterns of each theme
};

}  // namespace letterlens

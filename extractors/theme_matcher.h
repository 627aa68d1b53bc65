// The compiled patterns of themes.
#pragma once

#include "extractors/required_text.h"
#include "extractors/theme_table.h"

#include <memory>
#include <mutex>
#include <re2/re2.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Patterns of which any one counts. They are compiled when words first have what they require, as a letter
// needs few of a table's. Safe to share between threads.
class LazyPatterns {
 public:
  explicit LazyPatterns(const std::vector<ThemePattern>& patterns);

  // Whether words with these runs may match.
  bool may_match(const ByteRuns& runs) const { return state_ && state_->required.allows(runs); }
  // Whether plain words match. Throws ThemesError for a pattern that RE2 refuses, as `without` does.
  bool match(const std::string& words, const ByteRuns& runs) const;
  // Returns the words with a sign that is no letter for each that matches. The length stays: a gap that a
  // pattern allows must not become shorter.
  std::string without(const std::string& words, const ByteRuns& runs) const;

 private:
  struct State {
    std::vector<ThemePattern> patterns;
    RequiredText required;
    std::once_flag once;
    std::unique_ptr<const re2::RE2> compiled;
  };
  const re2::RE2& compiled() const;

  std::unique_ptr<State> state_;  // null: no patterns
};

// Whether plain words match any of the patterns outside of what is set aside. Throws ThemesError for a
// pattern that RE2 refuses.
bool matches_outside(const std::string& words, std::span<const LazyPatterns> patterns,
                     const LazyPatterns& set_aside);

// The matchers of all themes of a table. Safe to share between threads.
class ThemeMatchers {
 public:
  // Which patterns of a theme to match by.
  using List = std::vector<ThemePattern> Theme::*;

  ThemeMatchers(const std::vector<Theme>& themes, List list);

  std::size_t size() const { return matchers_.size(); }

  // The themes, by their place in the table, that may match plain words or a part of them; no other does.
  std::vector<std::size_t> candidates(std::string_view words) const;

  // Whether plain words match a pattern of that theme outside of what it sets aside.
  // Throws ThemesError for a pattern that RE2 refuses.
  bool matches(std::size_t theme, const std::string& words) const;

 private:
  struct Matcher {
    std::vector<LazyPatterns> patterns;  // one by one, so that few are compiled
    LazyPatterns set_aside;
  };
  std::vector<Matcher> matchers_;  // of each theme
};

}  // namespace letterlens

#include "extractors/theme_matcher.h"

#include <algorithm>

namespace letterlens {
namespace {

// No letter, so that no pattern matches across it.
constexpr char taken_out = '#';

std::unique_ptr<const re2::RE2> compiled_from(const std::vector<ThemePattern>& patterns) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto out = std::make_unique<const re2::RE2>(expression_of(patterns), options);
  if (!out->ok()) throw ThemesError("pattern \"" + patterns.front().name + "\": " + out->error());
  return out;
}

std::vector<LazyPatterns> set_aside_of(const std::vector<Theme>& themes) {
  std::vector<LazyPatterns> out;
  for (const auto& theme : themes) out.emplace_back(theme.set_aside);
  return out;
}

std::vector<std::string> expressions_of(const std::vector<Theme>& themes, ThemeMatchers::List list) {
  std::vector<std::string> out;
  for (const auto& theme : themes)
    out.push_back((theme.*list).empty() ? std::string() : expression_of(theme.*list));
  return out;
}

std::string without(const re2::RE2& set_aside, const std::string& words) {
  std::string out = words;
  const re2::StringPiece text(words);
  re2::StringPiece found;
  for (std::size_t from = 0; set_aside.Match(text, from, text.size(), re2::RE2::UNANCHORED, &found, 1);) {
    const auto start = static_cast<std::size_t>(found.data() - text.data());
    // The length stays: a gap that a pattern allows must not become shorter.
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(start), found.size(), taken_out);
    from = start + std::max<std::size_t>(found.size(), 1);
    if (from > text.size()) break;
  }
  return out;
}

}  // namespace

LazyPatterns::LazyPatterns(const std::vector<ThemePattern>& patterns) {
  if (patterns.empty()) return;
  state_ = std::make_unique<State>();
  state_->patterns = patterns;
}

const re2::RE2& LazyPatterns::compiled() const {
  std::call_once(state_->once, [this] { state_->compiled = compiled_from(state_->patterns); });
  return *state_->compiled;
}

bool matches_outside(const std::string& words, const re2::RE2& patterns, const LazyPatterns& set_aside) {
  // What matches nothing as it stands matches nothing with parts taken out.
  if (!re2::RE2::PartialMatch(words, patterns)) return false;
  return set_aside.empty() || re2::RE2::PartialMatch(without(set_aside.compiled(), words), patterns);
}

ThemeMatchers::ThemeMatchers(const std::vector<Theme>& themes, List list)
    : set_aside_(set_aside_of(themes)), filter_(expressions_of(themes, list)) {}

bool ThemeMatchers::matches(std::size_t theme, const std::string& words) const {
  const auto* patterns = filter_.expression(theme);
  return patterns != nullptr && matches_outside(words, *patterns, set_aside_[theme]);
}

}  // namespace letterlens

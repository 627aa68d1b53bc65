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

}  // namespace

LazyPatterns::LazyPatterns(const std::vector<ThemePattern>& patterns) {
  if (patterns.empty()) return;
  state_ = std::make_unique<State>();
  state_->patterns = patterns;
  state_->required = RequiredText(expression_of(patterns));
}

const re2::RE2& LazyPatterns::compiled() const {
  std::call_once(state_->once, [this] { state_->compiled = compiled_from(state_->patterns); });
  return *state_->compiled;
}

bool LazyPatterns::match(const std::string& words, const ByteRuns& runs) const {
  return may_match(runs) && re2::RE2::PartialMatch(words, compiled());
}

std::string LazyPatterns::without(const std::string& words, const ByteRuns& runs) const {
  std::string out = words;
  if (!may_match(runs)) return out;
  const re2::StringPiece text(words);
  re2::StringPiece found;
  for (std::size_t from = 0; compiled().Match(text, from, text.size(), re2::RE2::UNANCHORED, &found, 1);) {
    const auto start = static_cast<std::size_t>(found.data() - text.data());
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(start), found.size(), taken_out);
    from = start + std::max<std::size_t>(found.size(), 1);
    if (from > text.size()) break;
  }
  return out;
}

bool matches_outside(const std::string& words, std::span<const LazyPatterns> patterns,
                     const LazyPatterns& set_aside) {
  const auto match = [&](const std::string& tried, const ByteRuns& runs) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const LazyPatterns& pattern) { return pattern.match(tried, runs); });
  };
  const ByteRuns runs(words);
  // What matches nothing as it stands matches nothing with parts taken out.
  if (!match(words, runs)) return false;
  const std::string rest = set_aside.without(words, runs);
  return rest == words || match(rest, ByteRuns(rest));
}

ThemeMatchers::ThemeMatchers(const std::vector<Theme>& themes, List list) {
  for (const auto& theme : themes) {
    Matcher matcher{{}, LazyPatterns(theme.set_aside)};
    for (const auto& pattern : theme.*list) matcher.patterns.emplace_back(std::vector{pattern});
    matchers_.push_back(std::move(matcher));
  }
}

std::vector<std::size_t> ThemeMatchers::candidates(std::string_view words) const {
  std::vector<std::size_t> out;
  const ByteRuns runs(words);
  for (std::size_t theme = 0; theme < matchers_.size(); ++theme) {
    const auto& patterns = matchers_[theme].patterns;
    if (std::any_of(patterns.begin(), patterns.end(),
                    [&](const LazyPatterns& pattern) { return pattern.may_match(runs); }))
      out.push_back(theme);
  }
  return out;
}

bool ThemeMatchers::matches(std::size_t theme, const std::string& words) const {
  return matches_outside(words, matchers_[theme].patterns, matchers_[theme].set_aside);
}

}  // namespace letterlens

#include "extractors/pattern.h"

#include <algorithm>
#include <stdexcept>

namespace letterlens {
namespace {

Range range_of(const re2::StringPiece& piece, std::string_view text) {
  const auto start = static_cast<std::size_t>(piece.data() - text.data());
  return {start, start + piece.size()};
}

// The earlier match, of those that start together the longer; none comes after any.
bool is_earlier(const std::optional<Match>& one, const std::optional<Match>& other) {
  if (!one || !other) return one.has_value();
  if (one->whole.start != other->whole.start) return one->whole.start < other->whole.start;
  return one->whole.end > other->whole.end;
}

}  // namespace

PatternTable::PatternTable(std::span<const Pattern> patterns) : patterns_(patterns) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  for (const auto& pattern : patterns) {
    compiled_.push_back(std::make_unique<const re2::RE2>(
        re2::StringPiece(pattern.source.data(), pattern.source.size()), options));
    if (!compiled_.back()->ok())
      throw std::logic_error("pattern " + std::string(pattern.name) + ": " + compiled_.back()->error());
  }
}

std::optional<Match> PatternTable::find_one(std::size_t index, std::string_view text,
                                            std::size_t from) const {
  const re2::RE2& expression = *compiled_.at(index);
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
  if (from > text.size() ||
      !expression.Match(re2::StringPiece(text.data(), text.size()), from, text.size(), re2::RE2::UNANCHORED,
                        pieces.data(), static_cast<int>(pieces.size())))
    return std::nullopt;
  Match match{&patterns_[index], index, range_of(pieces[0], text), {}};
  for (std::size_t group = 1; group < pieces.size(); ++group)
    match.groups.push_back(pieces[group].data() == nullptr ? std::nullopt
                                                           : std::optional(range_of(pieces[group], text)));
  return match;
}

std::optional<Match> PatternTable::find(std::string_view text, std::size_t from) const {
  for (std::size_t index = 0; index < compiled_.size(); ++index)
    if (auto match = find_one(index, text, from)) return match;
  return std::nullopt;
}

std::optional<Match> PatternTable::find_earliest(std::string_view text, std::size_t from) const {
  std::optional<Match> best;
  for (std::size_t index = 0; index < compiled_.size(); ++index)
    if (auto match = find_one(index, text, from); is_earlier(match, best)) best = std::move(match);
  return best;
}

// Each pattern's next match is kept until the search has passed its beginning: a pattern that matches far
// away, or nowhere, would else be looked for to the end of the text again behind every match of the others.
std::vector<Match> PatternTable::find_all(std::string_view text) const {
  std::vector<std::optional<Match>> next;
  for (std::size_t index = 0; index < compiled_.size(); ++index) next.push_back(find_one(index, text));
  std::vector<Match> matches;
  std::size_t from = 0;
  for (;;) {
    const auto earliest = std::min_element(next.begin(), next.end(), is_earlier);
    if (earliest == next.end() || !*earliest) return matches;
    matches.push_back(**earliest);
    const std::size_t end = matches.back().whole.end;
    from = end > from ? end : from + 1;
    for (std::size_t index = 0; index < next.size(); ++index)
      if (next[index] && next[index]->whole.start < from) next[index] = find_one(index, text, from);
  }
}

}  // namespace letterlens

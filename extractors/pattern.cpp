#include "extractors/pattern.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <unicode/uchar.h>
#include <utility>

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

// Whether RE2 is quick to tell that the pattern does not match: it looks no further than the start.
bool ends_soon(const RequiredText& required, std::string_view text) {
  constexpr std::size_t long_text = 200;  // bytes
  return required.at_start() && text.size() > long_text;
}

// Latin-1, Latin Extended-A and -B, IPA and the modifier letters; Latin Extended Additional. Ends included.
constexpr std::array latin_blocks{std::pair<UChar32, UChar32>{'A', 0x2C1},
                                  std::pair<UChar32, UChar32>{0x1E00, 0x1EFF}};

// Latin letters, all or capitals alone, as RE2 writes them in a class.
std::string latin_letters(bool capitals) {
  std::ostringstream out;
  out << std::hex;
  const auto belongs = [&](UChar32 c) {
    return (capitals ? u_charType(c) == U_UPPERCASE_LETTER : u_isalpha(c) != 0);
  };
  for (const auto& [first, last] : latin_blocks)
    for (UChar32 c = first; c <= last; ++c) {
      if (!belongs(c)) continue;
      const UChar32 start = c;
      while (c < last && belongs(c + 1)) ++c;
      out << "\\x{" << start << "}-\\x{" << c << '}';
    }
  return out.str();
}

// The pattern as RE2 is given it, with Latin letters for "\pL" and "\p{Lu}": RE2 writes out the letters of
// every script wherever they stand, and makes programs of tens of thousands of instructions of patterns that
// repeat them.
std::string with_latin_letters(std::string_view source) {
  static const std::array letters{std::pair{std::string_view(R"(\pL)"), latin_letters(false)},
                                  std::pair{std::string_view(R"(\p{Lu})"), latin_letters(true)}};
  std::string out;
  bool in_class = false;
  for (std::size_t at = 0; at < source.size();) {
    const auto known = std::find_if(letters.begin(), letters.end(), [&](const auto& one) {
      return source.substr(at).starts_with(one.first);
    });
    if (known != letters.end()) {
      out += in_class ? known->second : '[' + known->second + ']';
      at += known->first.size();
      continue;
    }
    if (source[at] == '\\' && at + 1 < source.size())
      out += source[at++];
    else if (source[at] == '[' || source[at] == ']')
      in_class = source[at] == '[' || (in_class && out.ends_with('['));
    out += source[at++];
  }
  return out;
}

bool matches_anywhere(const re2::RE2& expression, std::string_view text) {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

bool may_match(const RequiredText& required, std::string_view text) {
  return ends_soon(required, text) ? required.allows_start(text) : SearchedText(text).may_match(required);
}

}  // namespace

bool SearchedText::may_match(const RequiredText& required) {
  if (!required.allows_start(text_)) return false;
  if (required.is_nothing()) return true;
  if (!runs_) runs_.emplace(text_);
  return required.allows(*runs_);
}

PatternTable::PatternTable(std::span<const Pattern> patterns)
    : patterns_(patterns), entries_(std::make_unique<Entry[]>(patterns.size())) {
  for (std::size_t index = 0; index < patterns.size(); ++index)
    entries_[index].required = RequiredText(patterns[index].source);
}

const re2::RE2& PatternTable::compiled(std::size_t index) const {
  Entry& entry = entries_[index];
  std::call_once(entry.once, [&] {
    const Pattern& pattern = patterns_[index];
    re2::RE2::Options options;
    options.set_log_errors(false);
    auto made = std::make_unique<const re2::RE2>(with_latin_letters(pattern.source), options);
    if (!made->ok()) throw std::logic_error("pattern " + std::string(pattern.name) + ": " + made->error());
    entry.compiled = std::move(made);
  });
  return *entry.compiled;
}

std::optional<Match> PatternTable::match(std::size_t index, std::string_view text, std::size_t from) const {
  if (from > text.size()) return std::nullopt;
  const re2::RE2& expression = compiled(index);
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
  if (!expression.Match(re2::StringPiece(text.data(), text.size()), from, text.size(), re2::RE2::UNANCHORED,
                        pieces.data(), static_cast<int>(pieces.size())))
    return std::nullopt;
  Match match{&patterns_[index], index, range_of(pieces[0], text), {}};
  for (std::size_t group = 1; group < pieces.size(); ++group)
    match.groups.push_back(pieces[group].data() == nullptr ? std::nullopt
                                                           : std::optional(range_of(pieces[group], text)));
  return match;
}

const PatternTable::Entry& PatternTable::entry(std::size_t index) const {
  if (index >= patterns_.size()) throw std::out_of_range("the table has no pattern of this index");
  return entries_[index];
}

std::optional<Match> PatternTable::find_one(std::size_t index, std::string_view text,
                                            std::size_t from) const {
  return may_match(entry(index).required, text) ? match(index, text, from) : std::nullopt;
}

std::optional<Match> PatternTable::find_one(std::size_t index, SearchedText& text, std::size_t from) const {
  return text.may_match(entry(index).required) ? match(index, text.text(), from) : std::nullopt;
}

bool PatternTable::matches(std::size_t index, std::string_view text) const {
  return may_match(entry(index).required, text) && matches_anywhere(compiled(index), text);
}

bool PatternTable::matches(std::size_t index, SearchedText& text) const {
  return text.may_match(entry(index).required) && matches_anywhere(compiled(index), text.text());
}

std::optional<Match> PatternTable::find(std::string_view text, std::size_t from) const {
  SearchedText searched(text);
  for (std::size_t index = 0; index < patterns_.size(); ++index)
    if (searched.may_match(entries_[index].required))
      if (auto found = match(index, text, from)) return found;
  return std::nullopt;
}

std::optional<Match> PatternTable::find_earliest(std::string_view text, std::size_t from) const {
  SearchedText searched(text);
  std::optional<Match> best;
  for (std::size_t index = 0; index < patterns_.size(); ++index)
    if (searched.may_match(entries_[index].required))
      if (auto found = match(index, text, from); is_earlier(found, best)) best = std::move(found);
  return best;
}

// Each pattern's next match is kept until the search has passed its beginning: a pattern that matches far
// away, or nowhere, would else be looked for to the end of the text again behind every match of the others.
std::vector<Match> PatternTable::find_all(std::string_view text) const {
  SearchedText searched(text);
  std::vector<std::optional<Match>> next;
  for (std::size_t index = 0; index < patterns_.size(); ++index)
    next.push_back(searched.may_match(entries_[index].required) ? match(index, text, 0) : std::nullopt);
  std::vector<Match> matches;
  std::size_t from = 0;
  for (;;) {
    const auto earliest = std::min_element(next.begin(), next.end(), is_earlier);
    if (earliest == next.end() || !*earliest) return matches;
    matches.push_back(**earliest);
    const std::size_t end = matches.back().whole.end;
    from = end > from ? end : from + 1;
    for (std::size_t index = 0; index < next.size(); ++index)
      if (next[index] && next[index]->whole.start < from) next[index] = match(index, text, from);
  }
}

}  // namespace letterlens

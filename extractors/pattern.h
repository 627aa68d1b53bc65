// Patterns are data: a named table of RE2 sources, each beside an example that it must match. A test walks
// every table (extractors/all_patterns.h), so no pattern goes without.
#pragma once

#include "extractors/required_text.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <re2/re2.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// In `source`, RE2's syntax, "\pL" and "\p{Lu}" are Latin letters, with whatever marks they may have.
// `captures` is what the first group (or the whole match, without groups) takes from `example`.
// `refuses` is a text the pattern must not match; empty where nothing is near enough to be worth it.
struct Pattern {
  std::string_view name;
  std::string_view source;
  std::string_view example;
  std::string_view captures;
  std::string_view refuses;
};

// The index of the pattern that has the name, for PatternTable::find_one. A name that no pattern has, or two
// have, does not compile.
consteval std::size_t index_of(std::span<const Pattern> patterns, std::string_view name) {
  std::size_t found = patterns.size();
  for (std::size_t index = 0; index < patterns.size(); ++index) {
    if (patterns[index].name != name) continue;
    if (found != patterns.size()) throw "two patterns have this name";
    found = index;
  }
  if (found == patterns.size()) throw "no pattern has this name";
  return found;
}

// Offsets are bytes of the searched text.
struct Range {
  std::size_t start = 0;
  std::size_t end = 0;
};

struct Match {
  const Pattern* pattern = nullptr;
  std::size_t index = 0;  // of the pattern in its table
  Range whole;
  std::vector<std::optional<Range>> groups;  // of the pattern's parentheses, from the first
};

// A text that several patterns are tried on: what it has is looked up once, when a pattern first asks.
class SearchedText {
 public:
  // The text must outlive it.
  explicit SearchedText(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  // Whether the text has what a pattern requires.
  bool may_match(const RequiredText& required);

 private:
  std::string_view text_;
  std::optional<ByteRuns> runs_;
};

// Immutable but for this: a pattern is compiled when a text first has what it requires, once. Safe to share
// between threads. Every search throws std::logic_error for a pattern that RE2 refuses, which the test of all
// tables turns into a message.
class PatternTable {
 public:
  explicit PatternTable(std::span<const Pattern> patterns);

  // Precedence is the order in the table: the first pattern that matches, at its first match.
  std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  // Precedence is the place in the text: the earliest match; of those that start together the longest;
  // of those the first in the table.
  std::optional<Match> find_earliest(std::string_view text, std::size_t from = 0) const;
  // Every match of every pattern by find_earliest, one after the other, without overlap.
  std::vector<Match> find_all(std::string_view text) const;

  // The pattern at `index` of the table (index_of) alone, at its first match. Throws
  // std::out_of_range for an index outside the table, as one of another table may be.
  std::optional<Match> find_one(std::size_t index, std::string_view text, std::size_t from = 0) const;
  std::optional<Match> find_one(std::size_t index, SearchedText& text, std::size_t from = 0) const;
  // Whether that pattern matches, which is quicker to tell than where. Throws the same.
  bool matches(std::size_t index, std::string_view text) const;
  bool matches(std::size_t index, SearchedText& text) const;

  std::span<const Pattern> patterns() const { return patterns_; }

 private:
  struct Entry {
    RequiredText required;
    std::once_flag once;
    std::unique_ptr<const re2::RE2> compiled;
  };

  const Entry& entry(std::size_t index) const;
  const re2::RE2& compiled(std::size_t index) const;
  std::optional<Match> match(std::size_t index, std::string_view text, std::size_t from) const;

  std::span<const Pattern> patterns_;
  std::unique_ptr<Entry[]> entries_;  // of each pattern
};

}  // namespace letterlens

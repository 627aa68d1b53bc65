// What a text must have for a pattern to match it, read from the pattern's source. Most texts lack it: then
// RE2 need neither compile the pattern nor run it.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace letterlens {

// The runs of three bytes that a text has, letters of either case alike. It may count one that is not there,
// and never misses one that is.
class ByteRuns {
 public:
  explicit ByteRuns(std::string_view text);

  bool has(std::uint16_t run) const { return runs_[run]; }
  // The number of the run that begins at byte `at`.
  static std::uint16_t at(std::string_view text, std::size_t at);

 private:
  static constexpr unsigned bits_a_byte = 5;  // enough to tell letters apart
  static constexpr unsigned bytes_a_run = 3;
  std::bitset<std::size_t{1} << (bits_a_byte * bytes_a_run)> runs_;
};

// Immutable once made; safe to share between threads.
class RequiredText {
 public:
  // Runs of bytes, and what is needed besides: all of the parts or any one of them.
  struct Need {
    bool any = false;
    std::vector<std::uint16_t> runs;
    std::vector<Need> parts;

    bool is_nothing() const { return runs.empty() && parts.empty(); }
    bool is_met(const ByteRuns& text) const;
  };

  RequiredText() = default;  // nothing
  // Of a pattern in RE2's syntax. One that it cannot follow requires nothing.
  explicit RequiredText(std::string_view source);

  // Whether the pattern matches at the beginning of a text alone ("^…").
  bool at_start() const { return at_start_; }
  // Whether every text has what it takes.
  bool is_nothing() const { return need_.is_nothing(); }

  // Whether the pattern can match a text that begins so. The first byte decides, of a pattern at the start.
  bool allows_start(std::string_view text) const {
    return !at_start_ || empty_ || (!text.empty() && first_[static_cast<unsigned char>(text.front())]);
  }
  // Whether the pattern can match a text that has these runs.
  bool allows(const ByteRuns& text) const { return need_.is_met(text); }
  const Need& need() const { return need_; }

 private:
  Need need_;
  std::bitset<256> first_;  // the bytes that a match may begin with
  bool empty_ = true;       // a match may be empty
  bool at_start_ = false;
};

}  // namespace letterlens

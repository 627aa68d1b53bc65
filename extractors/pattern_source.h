// What a pattern's source says of the texts that it matches.
#pragma once

#include "extractors/required_text.h"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

// A pattern, or a part of one.
struct PatternPart {
  RequiredText::Need need;
  std::bitset<256> first;  // the bytes that it may begin with
  bool empty = true;       // it may match no bytes
  bool at_start = false;   // it matches at the beginning of a text alone
  // The only characters that it matches, in lower case; letters of either case may be meant.
  std::optional<std::string> exact = std::nullopt;
};

// Returns what a source in RE2's syntax says; nullopt for one that RE2 will refuse, or that has syntax no
// table of ours uses.
std::optional<PatternPart> read_pattern(std::string_view source);

}  // namespace letterlens

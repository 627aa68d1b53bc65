// What a word that was begun may go on with.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// An end of words that Porter's stemmer takes off, and a word that has it.
struct WordEnding {
  std::string_view letters;
  std::string_view example;
};
std::span<const WordEnding> word_endings();

// The index holds stems: "improvem*" is the beginning of no stem, though of the word improvement. The ends of
// words that `beginning` may be cut from: "ent", "ents" for improvem. Empty for a short beginning.
std::vector<std::string> completions(std::string_view beginning);

}  // namespace letterlens

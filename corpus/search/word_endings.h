// How the beginning of a word may go on.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// An ending that Porter's stemmer takes off, and a word that has it.
struct WordEnding {
  std::string_view letters;
  std::string_view example;
};
std::span<const WordEnding> word_endings();

// Returns the ends of the words that `beginning` may come from: "ent", "ents" for improvem; none for a short
// beginning. The index has stems, and "improvem" is not the beginning of one, though it is of the word
// improvement.
std::vector<std::string> completions(std::string_view beginning);

}  // namespace letterlens

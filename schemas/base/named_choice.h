// What a person means by a word, of things that have names: by a whole name, by the beginning of one, or, for
// a suggestion, by one that is spelt nearly so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// A thing and all it is called. Names are compared by their keys (comparison_key, unicode_text.h).
struct NamedThing {
  std::string value;
  std::vector<std::string> names;
};

// Each returns values without repeating one, in the order of the things. A word without letters or digits
// means nothing.

// Returns those of which the word is a whole name.
std::vector<std::string> named_exactly(std::string_view word, const std::vector<NamedThing>& things);

// Returns those of which words of a name, in their order, begin with the word's words: "tel wrek" and
// "chelsea" of "Telford and Wrekin", "Kensington and Chelsea".
std::vector<std::string> named_by_words(std::string_view word, const std::vector<NamedThing>& things);

// Returns those of which a whole name begins with the word; if there are none, those named by words.
std::vector<std::string> named_by_beginning(std::string_view word, const std::vector<NamedThing>& things);

// Returns those whose names are spelt most like the word, or begin most like it, nearest first; at most
// `most`. None if no name is near enough to be meant (forgiven_changes, near_words.h).
std::vector<std::string> named_nearly(std::string_view word, const std::vector<NamedThing>& things,
                                      std::size_t most = 3);

}  // namespace letterlens

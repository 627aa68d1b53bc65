// Strings as an evaluation compares them: by letters and digits, by words, names without their titles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Letters and digits alone, compatibility forms made plain (NFKC) and case folded. Differences in line
// joining, quotes, dashes and spaces vanish; words stay.
//
//   canonical("Co-operation’s") == canonical("COOPERATIONS")
std::string canonical(std::string_view text);

// The words, each a run of letters, digits and underscores, compatibility forms made plain and case folded.
std::vector<std::string> words_of(std::string_view text);

// How much two texts share: twice the common words through all words, each counted as often as it stands.
// 1 for the same words in any order, 0 for none in common.
double word_overlap(std::string_view a, std::string_view b);

// A name without what follows its first comma, and without titles, honours and roles (Mr, Dr, Dame,
// HMI, OBE …).
std::string name_without_titles(std::string_view name);

// The letters and digits of the bare name.
std::string name_key(std::string_view name);

}  // namespace letterlens

// Numbers, lists and keys as parts of a sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// "a_theme_of_ours": "A theme of ours".
std::string spaced(std::string_view key);

// Without the capital of the first word, except in "ILACS", "COVID-19" and the like.
std::string without_capital(std::string words);

// "planning, permanence"
std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

// "1 letter", "20,000 letters"
std::string counted(std::size_t count, std::string_view one, std::string_view many);
std::string with_commas(std::size_t count);

// The beginning of a text of more than `longest` code points, whole words and an ellipsis; a shorter text as
// it is.
std::string shortened(std::string_view text, std::size_t longest);

// "four"; digits from thirteen on.
std::string small_number(std::size_t number);

}  // namespace letterlens

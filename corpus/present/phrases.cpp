#include "corpus/present/phrases.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens {

std::string spaced(std::string_view key) {
  std::string words(key);
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string without_capital(std::string words) {
  if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(separator)) + word;
  return out;
}

std::string with_commas(std::size_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);  // bytes are never fewer
  std::size_t at = 0, end = 0;
  for (std::size_t count = 0; at < text.size() && count < longest; ++count) {
    const std::size_t start = at;
    if (is_space(next_code_point(text, at))) end = start;
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, end > 0 ? end : at)) + " …";
}

std::string small_number(std::size_t number) {
  constexpr std::array<std::string_view, 13> words{"none", "one",    "two",   "three", "four",
                                                   "five", "six",    "seven", "eight", "nine",
                                                   "ten",  "eleven", "twelve"};
  return number < words.size() ? std::string(words[number]) : with_commas(number);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return with_commas(count) + ' ' + std::string(count == 1 ? one : many);
}

}  // namespace letterlens

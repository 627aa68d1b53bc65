// Strings compared as a reader compares them, and text counted in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

// Letters and digits alone, in one case: differences in line joining, quotes, dashes and spaces vanish, words
// stay.
std::string letters_and_digits(std::string_view text);

// How much two texts share: twice the common words through all words; 1 for the same words, 0 for none in
// common.
double word_overlap(std::string_view a, std::string_view b);

bool is_nfc(std::string_view text);

// UTF-8 that is sliced by code points; counted here anew, not by the program's own way of counting.
class CodePointText {
 public:
  explicit CodePointText(std::string text);
  std::size_t size() const { return starts_.size() - 1; }  // code points
  // Half-open; start <= end <= size().
  std::string slice(std::size_t start, std::size_t end) const;

 private:
  std::string text_;
  std::vector<std::size_t> starts_;  // byte of each code point, and the end
};

}  // namespace letterlens::testing

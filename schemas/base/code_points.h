// Code point offsets of a UTF-8 text, for the spans of a record.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace letterlens {

// Answers in constant time; keeps a view of the text, which must outlive it.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  // How many code points stand before byte `offset`, which is the start of one or the end of the text.
  std::size_t before(std::size_t offset) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> counts_;  // code points before every block of bytes
};

}  // namespace letterlens

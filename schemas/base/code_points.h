// Code point offsets of a UTF-8 text, for the spans of a record.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

// Keeps a view of the text, which must outlive it.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  // How many code points there are before byte `offset`, which is the start of one or the end of the text.
  // Constant time.
  std::size_t before(std::size_t offset) const;

  // The byte at which code point `number` (from 0) starts; the end of the text for the number after the last
  // one, nullopt for any higher number.
  std::optional<std::size_t> byte(std::size_t number) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> counts_;  // code points before every block of bytes
};

}  // namespace letterlens

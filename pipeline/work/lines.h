// Bytes from a pipe, cut into lines of a bounded length.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace letterlens {

class Lines {
 public:
  // The longest line that is held, in bytes, without its end.
  explicit Lines(std::size_t longest) : longest_(longest) {}

  enum class Got { bytes, nothing_yet, end };

  // Reads what is there, at most 64 KiB, from a descriptor that does not block.
  Got read_from(int descriptor);

  // The next whole line, without its end.
  std::optional<std::string> next();

  // Whether the line that is still coming is longer than the longest; ask when there is no next line.
  bool too_long() const { return bytes_.size() - start_ > longest_; }

  // Forgets what has come of a line that is too long.
  void clear();

 private:
  std::size_t longest_;
  std::string bytes_;
  std::size_t start_ = 0;    // of the next line
  std::size_t scanned_ = 0;  // no line end between start_ and here
};

}  // namespace letterlens

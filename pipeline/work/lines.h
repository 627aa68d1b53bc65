// Bytes from a pipe, cut into lines of a bounded length.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace letterlens {

class Lines {
 public:
  // `longest` is the length of the longest line that is kept, in bytes, without its end.
  explicit Lines(std::size_t longest) : longest_(longest) {}

  enum class Got { bytes, nothing_yet, end };

  // Reads what there is, at most 64 KiB, from a descriptor that does not block.
  Got read_from(int descriptor);

  // Returns the next whole line, without its end; nullopt if there is none yet.
  std::optional<std::string> next();

  // Returns whether the line that is still arriving is too long. To be called when there is no next line.
  bool too_long() const { return bytes_.size() - start_ > longest_; }

  // Drops what has arrived of a line that is too long.
  void clear();

 private:
  std::size_t longest_;
  std::string bytes_;
  std::size_t start_ = 0;    // of the next line
  std::size_t scanned_ = 0;  // no line end between start_ and here
};

}  // namespace letterlens

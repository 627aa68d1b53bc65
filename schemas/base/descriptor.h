// A file descriptor that is closed with its owner.
#pragma once

#include <fcntl.h>
#include <string>
#include <utility>

namespace letterlens {

class Descriptor {
 public:
  // Takes over an open descriptor; a negative number is not a descriptor.
  explicit Descriptor(int number = none) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, none)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  // False if there is no descriptor.
  explicit operator bool() const { return number_ >= 0; }
  // Returns the descriptor's number, negative if there is none.
  int number() const { return number_; }

 private:
  static constexpr int none = -1;
  int number_;
};

// Opens a file with the flags of open(2). No descriptor if it cannot be opened; errno says why.
Descriptor open_file(const std::string& path, int flags);

}  // namespace letterlens

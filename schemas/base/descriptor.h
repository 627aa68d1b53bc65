// A file descriptor that is closed with its owner.
#pragma once

#include <utility>

namespace letterlens {

class Descriptor {
 public:
  // Takes over an open descriptor; a negative number is no descriptor.
  explicit Descriptor(int number = none) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, none)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  // Returns the descriptor's number, negative if there is none.
  int number() const { return number_; }

 private:
  static constexpr int none = -1;
  int number_;
};

}  // namespace letterlens

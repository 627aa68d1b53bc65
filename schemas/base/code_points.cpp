#include "schemas/base/code_points.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr std::size_t block = 256;  // bytes counted at most for one answer

std::size_t count(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at <= text.size(); at += block) {
    counts_.push_back(sum);
    sum += count(text.substr(at, block));
  }
}

std::size_t CodePoints::before(std::size_t offset) const {
  const std::size_t from = offset / block;
  return counts_.at(from) + count(text_.substr(from * block, offset - from * block));
}

std::optional<std::size_t> CodePoints::byte(std::size_t number) const {
  // The last block with at most so many code points before it.
  const auto after = std::upper_bound(counts_.begin(), counts_.end(), number);
  const auto blocks = static_cast<std::size_t>(after - counts_.begin()) - 1;
  std::size_t at = blocks * block;
  std::size_t left = number - counts_[blocks];
  const auto starts = [&](std::size_t i) { return (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U; };
  while (at < text_.size() && (left > 0 || !starts(at))) {
    if (starts(at)) --left;
    ++at;
  }
  return left == 0 ? std::optional(at) : std::nullopt;
}

}  // namespace letterlens

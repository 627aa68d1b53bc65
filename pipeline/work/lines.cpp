#include "pipeline/work/lines.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace letterlens {
namespace {

constexpr std::size_t kept_capacity =
    std::size_t{1024} * 1024;  // bytes; the memory of one giant line is given back

}  // namespace

Lines::Got Lines::read_from(int descriptor) {
  std::array<char, 64 * 1024> buffer;  // NOLINT: filled by read
  const ssize_t count = read(descriptor, buffer.data(), buffer.size());
  if (count < 0) return errno == EAGAIN || errno == EINTR ? Got::nothing_yet : Got::end;
  if (count == 0) return Got::end;
  bytes_.append(buffer.data(), static_cast<std::size_t>(count));
  return Got::bytes;
}

std::optional<std::string> Lines::next() {
  const auto end = bytes_.find('\n', scanned_);
  if (end == std::string::npos) {
    bytes_.erase(0, start_);
    if (bytes_.empty() && bytes_.capacity() > kept_capacity) bytes_.shrink_to_fit();
    start_ = 0;
    scanned_ = bytes_.size();
    return std::nullopt;
  }
  std::string line = bytes_.substr(start_, end - start_);
  start_ = end + 1;
  scanned_ = start_;
  return line;
}

void Lines::clear() {
  bytes_.clear();
  bytes_.shrink_to_fit();
  start_ = 0;
  scanned_ = 0;
}

}  // namespace letterlens

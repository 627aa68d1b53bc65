#include "corpus/ingest/path_list.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace letterlens {

PathList PathList::of_standard_input(char end) {
  return {Descriptor(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)), end};
}

PathList PathList::of_paths(const std::vector<std::string>& paths) {
  PathList list(Descriptor(), '\0');
  list.known_.assign(paths.begin(), paths.end());
  return list;
}

std::optional<std::string> PathList::next() {
  if (!known_.empty()) {
    std::string path = std::move(known_.front());
    known_.pop_front();
    return path;
  }
  do {
    while (auto path = take())
      if (!path->empty()) return path;
  } while (read_more());
  return std::nullopt;
}

std::optional<std::string> PathList::take() {
  const auto end = bytes_.find(end_, scanned_);
  if (end == std::string::npos) {
    scanned_ = bytes_.size();
    if (!ended_ || bytes_.empty()) return std::nullopt;
    scanned_ = 0;
    return std::exchange(bytes_, {});
  }
  std::string path = bytes_.substr(0, end);
  bytes_.erase(0, end + 1);
  scanned_ = 0;
  return path;
}

// Polls first, because the other end of a pipe may keep it open in silence for days.
bool PathList::read_more() {
  if (ended_) return false;
  pollfd asked{from_.number(), POLLIN, 0};
  if (poll(&asked, 1, 0) <= 0) return false;
  std::array<char, 4096> piece;  // NOLINT: filled by read
  const ssize_t count = read(from_.number(), piece.data(), piece.size());
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return false;
  if (count > 0)
    bytes_.append(piece.data(), static_cast<std::size_t>(count));
  else
    ended_ = true;
  return true;
}

}  // namespace letterlens

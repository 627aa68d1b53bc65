// A list of paths that may arrive slowly: a file, or a pipe that gives something now and then.
#pragma once

#include "schemas/base/descriptor.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

class PathList {
 public:
  // `end` follows each path: a line end or NUL; after the last it may be missing.
  PathList(Descriptor from, char end) : from_(std::move(from)), end_(end), ended_(!from_) {}

  // Returns a list of paths that are known already.
  static PathList of_paths(const std::vector<std::string>& paths);

  // Returns standard input as a list.
  static PathList of_standard_input(char end);

  // Returns the next path; nullopt if there is none, or none yet. Empty paths are skipped. Never waits.
  std::optional<std::string> next();

  // Returns whether there are no more paths. A list that can no longer be read has ended.
  bool has_ended() const { return ended_ && bytes_.empty() && known_.empty(); }

  // Returns the descriptor to wait for (poll, POLLIN) if there is no path yet.
  int descriptor() const { return from_.number(); }

 private:
  std::optional<std::string> take();
  bool read_more();

  Descriptor from_;
  char end_;
  std::deque<std::string> known_;  // of `of_paths`
  std::string bytes_;              // not yet given
  std::size_t scanned_ = 0;        // there is no end of a path before here
  bool ended_;
};

}  // namespace letterlens

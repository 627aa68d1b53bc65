// A list of paths that comes in as it will: a file that is there, or a pipe that says something now and then.
#pragma once

#include "pipeline/work/child.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

class PathList {
 public:
  // `end` stands behind each path: a line end or NUL; behind the last it may be missing.
  PathList(Descriptor from, char end) : from_(std::move(from)), end_(end), ended_(from_.number() < 0) {}

  // What a program put together, not a person.
  static PathList of_paths(const std::vector<std::string>& paths);

  // Standard input, as a list of its own.
  static PathList of_standard_input(char end);

  // The next path; none when there is no more, or nothing yet. Empty paths are passed over. Never waits.
  std::optional<std::string> next();

  // Whether there is no more. A list that can no longer be read has ended.
  bool has_ended() const { return ended_ && bytes_.empty() && known_.empty(); }

  // What to wait for (poll, POLLIN) when there is nothing yet.
  int descriptor() const { return from_.number(); }

 private:
  std::optional<std::string> take();
  bool read_more();

  Descriptor from_;
  char end_;
  std::deque<std::string> known_;  // of a program, whole
  std::string bytes_;              // not yet given
  std::size_t scanned_ = 0;        // no end of a path before here
  bool ended_;
};

}  // namespace letterlens

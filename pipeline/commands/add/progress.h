// How far a run has come: one line that is drawn anew on a terminal, now and then a plain line elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace letterlens {

class Progress {
 public:
  // `total` is the number of documents, none when it is not known beforehand.
  Progress(std::ostream& out, bool is_terminal, std::optional<std::uint64_t> total);

  // A document is done; drawn at most some times a second.
  void step(bool failed);
  // A message of its own line, which the bar does not run into; one of a worker already says who speaks.
  void say(const std::string& line);
  // Takes the bar off the terminal.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  void draw();
  std::string line(Clock::time_point now) const;

  std::ostream& out_;
  bool is_terminal_;
  std::optional<std::uint64_t> total_;
  std::uint64_t done_ = 0;
  std::uint64_t failed_ = 0;
  Clock::time_point started_ = Clock::now();
  Clock::time_point drawn_ = started_;
};

}  // namespace letterlens

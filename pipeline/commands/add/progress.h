// How far a run has come: one line that is drawn again and again on a terminal, a plain line now and then
// elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace letterlens {

class Progress {
 public:
  // `total` is the number of documents; nullopt if it is not known beforehand.
  Progress(std::ostream& out, bool is_terminal, std::optional<std::uint64_t> total);

  // Notes that a document is done; drawn a few times a second at most.
  void step(bool failed);
  // Prints a message on a line of its own; the program's name is put in front unless it is there.
  void say(const std::string& line);
  // Clears the bar from the terminal.
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

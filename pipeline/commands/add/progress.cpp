#include "pipeline/commands/add/progress.h"

#include "schemas/base/printable.h"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace letterlens {
namespace {

constexpr std::chrono::milliseconds between_frames{100};
constexpr std::chrono::seconds between_lines{30};
constexpr int bar_width = 24;
constexpr std::string_view clear_line = "\r\x1b[K";
constexpr std::string_view speaker = "letterlens: ";

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  std::ostringstream text;
  if (whole >= 3600) text << whole / 3600 << " h ";
  if (whole >= 60) text << whole / 60 % 60 << " min ";
  if (whole < 3600) text << whole % 60 << " s ";
  return text.str();
}

std::string bar(double share) {
  const int full = std::clamp(static_cast<int>(share * bar_width), 0, bar_width);
  std::string text = "[";
  for (int at = 0; at < bar_width; ++at) text += at < full ? '#' : '.';
  return text + "] ";
}

}  // namespace

Progress::Progress(std::ostream& out, bool is_terminal, std::optional<std::uint64_t> total)
    : out_(out), is_terminal_(is_terminal), total_(total) {}

std::string Progress::line(Clock::time_point now) const {
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  std::ostringstream text;
  if (total_ && *total_ > 0 && is_terminal_)
    text << bar(static_cast<double>(done_) / static_cast<double>(*total_));
  text << done_;
  if (total_) text << " of " << std::max(*total_, done_);
  text << " done, " << failed_ << " failed, " << std::fixed << std::setprecision(rate < 10 ? 1 : 0) << rate
       << " a second";
  if (total_ && rate > 0 && done_ < *total_)
    text << ", " << duration(static_cast<double>(*total_ - done_) / rate) << "left";
  return text.str();
}

void Progress::draw() {
  const auto now = Clock::now();
  if (now - drawn_ < (is_terminal_ ? Clock::duration(between_frames) : Clock::duration(between_lines)))
    return;
  drawn_ = now;
  if (is_terminal_)
    out_ << clear_line << line(now) << std::flush;
  else
    out_ << "letterlens: " << line(now) << '\n' << std::flush;
}

void Progress::step(bool failed) {
  ++done_;
  if (failed) ++failed_;
  draw();
}

void Progress::say(const std::string& line) {
  if (is_terminal_) out_ << clear_line;
  out_ << (line.starts_with(speaker) ? "" : speaker) << printable(line) << '\n' << std::flush;
}

void Progress::finish() {
  if (is_terminal_) out_ << clear_line << std::flush;
}

}  // namespace letterlens

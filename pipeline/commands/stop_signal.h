// A person or the system asks a long run to stop: SIGINT, SIGTERM.
#pragma once

#include <atomic>
#include <csignal>

namespace letterlens {

// While one exists the signals do not end the process but turn `stopped` true; a second SIGINT ends it. One
// at a time: signals belong to the process.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  const std::atomic<bool>& stopped() const;

 private:
  struct sigaction interrupt_ {};
  struct sigaction terminate_ {};
};

}  // namespace letterlens

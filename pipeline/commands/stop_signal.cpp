#include "pipeline/commands/stop_signal.h"

namespace letterlens {
namespace {

// A signal handler reaches nothing but what is static and free of locks.
std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void note(int) {
  asked_to_stop = true;
}

}  // namespace

StopSignal::StopSignal() {
  asked_to_stop = false;
  struct sigaction action {};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  // No SA_RESTART: what waits is to wake up.
  sigaction(SIGTERM, &action, &terminate_);
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, &interrupt_);
}

StopSignal::~StopSignal() {
  sigaction(SIGTERM, &terminate_, nullptr);
  sigaction(SIGINT, &interrupt_, nullptr);
}

const std::atomic<bool>& StopSignal::stopped() const {
  return asked_to_stop;
}

}  // namespace letterlens

// Shuts the process off from the rest of the machine, once it has what it needs: seccomp, through libseccomp.
//
// Afterwards it can read files, use memory, threads and time, and write to what is already open. Everything
// else – network, creating, writing, renaming or deleting files, other programs and processes, signals to
// them – is answered with EPERM, so that a library can continue or report it.
#pragma once

#include <stdexcept>

namespace letterlens {

// The system has seccomp, but does not accept the rules; the message says why.
class SandboxError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Enters the sandbox for good, with every thread that is started later; to be called before there are any.
// Returns false if this system has no seccomp, and nothing was shut off. Throws SandboxError.
[[nodiscard]] bool enter_sandbox();

}  // namespace letterlens

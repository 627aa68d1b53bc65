// Shuts the process off from the rest of the machine, once it has what it needs: seccomp by libseccomp.
//
// Afterwards it can read files, use memory, threads and time, and write to what is already open. Everything
// else – network, creating, writing, renaming or deleting files, other programs and processes, signals to
// them – is answered with EPERM, so that a library that asks in vain goes on or says so.
#pragma once

#include <stdexcept>

namespace letterlens {

// The system has seccomp and still does not take the rules; the message says why.
class SandboxError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// For good, and for every thread that is started later; call it before there are any. False: this system has
// no seccomp, nothing was shut. Throws SandboxError.
[[nodiscard]] bool enter_sandbox();

}  // namespace letterlens

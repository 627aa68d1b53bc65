// A process that we started, and its three streams.
#pragma once

#include "schemas/base/descriptor.h"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace letterlens {

// How a process ended: by itself, or by a signal.
struct ChildEnd {
  bool exited = false;
  int status = 0;  // of the exit, or the signal
};

class ChildError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Child {
 public:
  // Starts the program `command[0]` with the other words as its arguments. It gets its three streams and no
  // other open descriptor, and no signals of the terminal: Ctrl-C is for the parent to answer. Throws
  // ChildError.
  explicit Child(const std::vector<std::string>& command);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  // Kills the process if it has not ended.
  ~Child();

  pid_t id() const { return id_; }
  // Non-blocking.
  int output() const { return output_.number(); }
  int errors() const { return errors_.number(); }

  // Returns false if the process no longer reads, or has not read what was sent before. Never waits, and
  // never raises SIGPIPE.
  bool send(std::string_view bytes) const;

  // Ends the process, by force if it has not ended, and returns how it ended. Output that it wrote can still
  // be read.
  ChildEnd end();

  // Returns the bytes of its address space; 0 if they are not known.
  std::size_t memory() const;

 private:
  pid_t id_ = 0;  // 0: has ended
  Descriptor input_, output_, errors_;
};

}  // namespace letterlens

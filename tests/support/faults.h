// What may go wrong in a worker, done for real in its process.
#pragma once

#include "pipeline/process.h"

#include <string>

namespace letterlens::testing {

// A file that makes a faulty worker (tests/support/faulty_worker.cpp) commit the fault.
inline std::string fault(const std::string& name) {
  return "fault: " + name + '\n';
}

// Commits the fault of that name; false when there is none. Most never return.
//
//   crash, abort, leave (exit status 0), leave 3, hang asleep, hang awake, record then hang
//   grow: memory without end; grow where nothing can be thrown: the same in a function that is noexcept
//   garbage, no object (JSON, but no record), endless line, extra mark (an empty line too many)
//   close output, close errors and hang
//   wait to be killed: says "waiting" on standard error and sleeps
//   leak: keeps 24 MiB for ever, then a record
//   burn: 0.8 seconds of processor time, then a record
bool commit_fault(const std::string& name, const UseRecord& use);

}  // namespace letterlens::testing

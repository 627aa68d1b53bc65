// What a stranger's code in a worker would try, done for real in its process.
#pragma once

#include <optional>
#include <string>

namespace letterlens::testing {

// A file that makes a faulty worker (tests/support/faulty_worker.cpp) try something; what came of it is the
// message of its record.
inline std::string attempt(const std::string& name) {
  return "attempt: " + name + '\n';
}

// "done", or the name of the error, such as "EPERM"; for questions the answer. None when there is no such
// attempt. `folder` is the document's: files there are named victim, folder-victim and new.
std::optional<std::string> outcome_of(const std::string& name, const std::string& folder);

}  // namespace letterlens::testing

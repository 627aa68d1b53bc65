// What is said of a document whose worker came to an end over it.
#pragma once

#include "pipeline/work/child.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace letterlens {

// `code` is a diagnostic code (README, "Diagnostics"); `message` is one line for people. `failure` of
// pipeline/process.h makes a record of the two.
struct WorkFailure {
  std::string code;
  std::string message;
};

// A worker that ended by itself, which had `memory_limit` bytes (0: no limit).
WorkFailure ended_itself(const ChildEnd& end, std::size_t memory_limit);

// A worker that gave no record for so long.
WorkFailure was_silent(std::chrono::milliseconds timeout);

// A worker whose output is not what a worker prints, or too much of it.
WorkFailure no_record();
WorkFailure too_much_output(std::size_t most);

}  // namespace letterlens

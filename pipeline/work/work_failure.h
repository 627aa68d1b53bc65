// What is reported of a document whose worker ended because of it.
#pragma once

#include "pipeline/work/child.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace letterlens {

// `code` is a diagnostic code (README, "Diagnostics"); `message` is one line for people. `failure` of
// pipeline/process.h makes a record of both.
struct WorkFailure {
  std::string code;
  std::string message;
};

// Of a worker that ended by itself, which had `memory_limit` bytes (0: no limit).
WorkFailure failure_of_end(const ChildEnd& end, std::size_t memory_limit);

// Of a worker that gave no record for so long.
WorkFailure failure_of_silence(std::chrono::milliseconds timeout);

// Of a worker whose output is not what a worker prints, or too much of it (more than `most` bytes).
WorkFailure failure_of_invalid_output();
WorkFailure failure_of_long_output(std::size_t most);

}  // namespace letterlens

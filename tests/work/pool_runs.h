// Pools of the real worker and of the faulty one (tests/support/faulty_worker.cpp), run over files.
#pragma once

#include "pipeline/work/pool.h"

#include <map>
#include <string>
#include <vector>

namespace letterlens::testing {

// The commands of the two workers, with further words.
std::vector<std::string> real_worker(const std::vector<std::string>& words = {});
std::vector<std::string> faulty_worker(const std::vector<std::string>& words = {});

// Runs a pool over the paths, in this order, to the end; results by number, from 0.
std::map<std::size_t, JobResult> run_pool(const PoolOptions& options, const std::vector<std::string>& paths);

// What came of each path by its base name, in short: the statuses of its records (an error record is said by
// its code), then the code of its failure: "needs_review", "out_of_memory", "needs_review, needs_review,
// worker_crashed".
std::map<std::string, std::string> outcomes(const PoolOptions& options,
                                            const std::vector<std::string>& paths);

// The message of the error record that a faulty worker gave.
std::string message_of(const JobResult& result);

// Processes whose parent is this one, also those that have ended and were not waited for.
std::vector<int> children_of(int process);

}  // namespace letterlens::testing

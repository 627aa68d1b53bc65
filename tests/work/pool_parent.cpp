// Runs a pool until it is killed: pool_parent FILE WORKER ARGUMENT... gives every worker the same file again
// and again, and prints what the workers say.
#include "pipeline/work/pool.h"

#include <iostream>

int main(int argc, char** argv) {
  using namespace letterlens;
  if (argc < 3) return 1;
  const std::atomic<bool> stop{false};
  Pool({.workers = 2,
        .worker_command = {argv + 2, argv + argc},
        .on_message = [](const std::string& line) { std::cout << line << std::endl; }})
      .run(
          [&] {
            return Job{0, argv[1]};
          },
          [](const JobResult&) {}, stop);
}

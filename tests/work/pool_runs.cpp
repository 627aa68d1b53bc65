#include "tests/work/pool_runs.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace letterlens::testing {
namespace {

std::vector<std::string> command(const char* program, const std::vector<std::string>& words) {
  std::vector<std::string> out{program};
  out.insert(out.end(), words.begin(), words.end());
  return out;
}

std::string in_short(const JobResult& result) {
  std::string out;
  const auto add = [&](const std::string& word) { out += (out.empty() ? "" : ", ") + word; };
  for (const auto& [letter, text, pages] : result.letters)
    add(letter.status() == Status::failed ? letter.diagnostics.at(0).code
                                          : std::string(name_of(letter.status())));
  if (result.failure) add(result.failure->code);
  return out;
}

}  // namespace

std::vector<std::string> real_worker(const std::vector<std::string>& words) {
  auto out = command(LETTERLENS_PROGRAM, {"worker"});
  out.insert(out.end(), words.begin(), words.end());
  return out;
}

std::vector<std::string> faulty_worker(const std::vector<std::string>& words) {
  return command(LETTERLENS_FAULTY_WORKER, words);
}

std::map<std::size_t, JobResult> run_pool(const PoolOptions& options, const std::vector<std::string>& paths) {
  std::map<std::size_t, JobResult> results;
  std::size_t given = 0;
  const std::atomic<bool> stop{false};
  Pool(options).run(
      [&]() -> std::optional<Job> {
        if (given == paths.size()) return std::nullopt;
        const std::size_t number = given++;
        return Job{number, paths[number]};
      },
      [&](JobResult result) {
        EXPECT_EQ(result.path, paths.at(result.number));
        const std::size_t number = result.number;
        EXPECT_TRUE(results.emplace(number, std::move(result)).second)
            << "a second result for " << paths[number];
      },
      stop);
  EXPECT_EQ(results.size(), paths.size());
  return results;
}

std::map<std::string, std::string> outcomes(const PoolOptions& options,
                                            const std::vector<std::string>& paths) {
  std::map<std::string, std::string> out;
  for (const auto& [number, result] : run_pool(options, paths))
    out[std::filesystem::path(result.path).filename()] = in_short(result);
  return out;
}

std::string message_of(const JobResult& result) {
  if (result.failure) return result.failure->code + ": " + result.failure->message;
  if (result.letters.empty()) return "no record";
  return result.letters.front().letter.diagnostics.at(0).message;
}

std::vector<int> children_of(int process) {
  std::vector<int> out;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ifstream status(entry.path() / "status");
    for (std::string line; std::getline(status, line);)
      if (line == "PPid:\t" + std::to_string(process)) out.push_back(std::stoi(name));
  }
  return out;
}

}  // namespace letterlens::testing

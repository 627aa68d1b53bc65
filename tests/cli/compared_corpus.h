// A corpus of five sample letters of three authorities, for tests of what compares them.
#pragma once

#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace letterlens::testing {

inline std::string sample_path(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

class ComparedCorpus : public ::testing::Test {
 protected:
  ComparedCorpus() {
    build_corpus(corpus_,
                 {sample_path("northbridge-focused-2018.txt"), sample_path("northbridge-focused-2022.txt"),
                  sample_path("northbridge-focused-2025.pdf"), sample_path("thornwick-focused-2023.txt"),
                  sample_path("eastmere-focused-2019.txt")});
  }

  Result run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--corpus", corpus_});
    return run_program({.arguments = arguments});
  }

  // Every answer is held against the schema of its command.
  nlohmann::json json(std::vector<std::string> arguments) const {
    const std::string name = arguments.front() == "compare" ? "comparison" : arguments.front();
    arguments.emplace_back("--json");
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_THAT(result.err, ::testing::IsEmpty());
    nlohmann::json answer = nlohmann::json::parse(result.out);
    EXPECT_THAT(errors_by(name + ".schema.json", answer), ::testing::IsEmpty()) << result.out;
    return answer;
  }

  Folder folder_;
  std::string corpus_ = folder_.path("c");
};

}  // namespace letterlens::testing

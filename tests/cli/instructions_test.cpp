// How many instructions short runs take. They are counted and not timed, as a busy machine changes no count;
// the limits leave room for other compilers and libraries.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

namespace letterlens::testing {
namespace {

// Of a run of the built program; 0 if it fails.
std::uint64_t instructions_of(const std::vector<std::string>& arguments) {
  std::vector<std::string> all{"--tool=callgrind", "--callgrind-out-file=/dev/null", program_path()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const auto run = run_program({.arguments = all, .program = "/usr/bin/valgrind"});
  std::uint64_t count = 0;
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(re2::RE2::PartialMatch(run.err, R"(Collected : (\d+))", &count)) << run.err;
  return count;
}

TEST(Instructions, TheProgramStartsWithFew) {
  EXPECT_LT(instructions_of({"version"}), 30'000'000U);
}

// Every letter of a batch but the first takes less: what the first needed is made.
TEST(Instructions, ALetterOfTextTakesFewFromTheStart) {
  const Folder folder;
  const std::string letter = folder.add("letter.txt", letter_as_text());
  EXPECT_LT(instructions_of({"extract", letter}), 600'000'000U);
}

TEST(Instructions, AFurtherLetterTakesFarFewer) {
  const Folder folder;
  const std::string letter = folder.add("letter.txt", letter_as_text());
  const auto one = instructions_of({"extract", letter});
  const auto three = instructions_of({"extract", letter, letter, letter});
  EXPECT_LT((three - one) / 2, 20'000'000U);
}

}  // namespace
}  // namespace letterlens::testing

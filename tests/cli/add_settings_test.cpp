// How the options of add become the calls of workers.
#include "pipeline/commands/add/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<std::string> worker_command(const std::string& timeout) {
  Options options;
  if (!timeout.empty()) options.add("timeout", timeout);
  return pool_options_of(options).worker_command;
}

TEST(AddSettings, AWorkerHasTheProcessorTimeOfALongTimeout) {
  EXPECT_THAT(worker_command("900"), Contains("--cpu-limit=900"));
  EXPECT_THAT(worker_command("5"), Not(Contains(StartsWith("--cpu-limit"))));
  EXPECT_THAT(worker_command(""), Not(Contains(StartsWith("--cpu-limit"))));
}

}  // namespace
}  // namespace letterlens::testing

// The record of every sample, byte for byte. After a change that is meant, remake them and read the
// difference:
//
//   LETTERLENS_REGENERATE=1 ctest --test-dir build/release -L golden
#include "tests/golden/samples.h"
#include "tests/support/files.h"
#include "tests/support/promises.h"
#include "tests/support/schema.h"

#include <Poco/Environment.h>
#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

constexpr const char* regenerate_switch = "LETTERLENS_REGENERATE";

bool regenerates() {
  return Poco::Environment::get(regenerate_switch, "") == "1";
}

std::string golden_path(const std::string& document) {
  return sample_path("records/" + document + ".json");
}

class Record : public ::testing::TestWithParam<std::string> {};

TEST_P(Record, IsTheGoldenOne) {
  const std::string record = record_of_sample(GetParam(), {"--pretty"});
  const std::string path = golden_path(GetParam());
  if (regenerates()) {
    Poco::File(sample_path("records")).createDirectories();
    write_bytes(path, record);
  }
  ASSERT_TRUE(Poco::File(path).exists())
      << "there is no golden record " << path << "; run the golden tests with " << regenerate_switch
      << "=1 and read what they wrote";
  EXPECT_EQ(record, read_bytes(path));
}

TEST_P(Record, FollowsTheSchema) {
  for (const std::vector<std::string>& options : {std::vector<std::string>{}, {"--text"}})
    EXPECT_THAT(schema_errors(nlohmann::json::parse(record_of_sample(GetParam(), options))), IsEmpty());
}

TEST_P(Record, KeepsItsPromises) {
  const auto record = nlohmann::json::parse(record_of_sample(GetParam(), {"--text"}));
  EXPECT_THAT(broken_promises(record, pages_of_sample(GetParam(), record)), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Of, Record, ::testing::ValuesIn(sample_documents()), test_name);

// Run with the switch this fails, so that no run that wrote golden records passes for a test of them.
TEST(GoldenRecords, AreNotRemadeInANormalRun) {
  EXPECT_FALSE(regenerates()) << "golden records were written, not checked; run again without "
                              << regenerate_switch;
}

TEST(GoldenRecords, StandForEverySampleAndNothingElse) {
  std::vector<std::string> expected;
  for (const auto& document : sample_documents()) expected.push_back(document + ".json");
  EXPECT_THAT(names_in(sample_path("records"), ".json"), ElementsAreArray(expected));
}

}  // namespace
}  // namespace letterlens::testing

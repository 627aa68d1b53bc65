#include "corpus/store/lock.h"

#include "tests/support/files.h"

#include <Poco/Process.h>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using namespace std::chrono_literals;

TEST(WriteLock, RefusesASecondWriterAndNamesTheFirst) {
  const Folder folder;
  const WriteLock first(folder.path("c"), 0ms);
  try {
    const WriteLock second(folder.path("c"), 100ms);
    FAIL() << "both write";
  } catch (const CorpusError& error) {
    EXPECT_EQ(error.fault(), CorpusFault::in_use);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("process " + std::to_string(Poco::Process::id())));
  }
}

TEST(WriteLock, IsFreeOnceItsHolderIsGone) {
  const Folder folder;
  { const WriteLock first(folder.path("c"), 0ms); }
  EXPECT_NO_THROW(WriteLock(folder.path("c"), 0ms));
}

}  // namespace
}  // namespace letterlens::testing

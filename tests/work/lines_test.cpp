// Lines from a pipe, in whatever pieces they come.
#include "pipeline/work/lines.h"

#include <array>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class LinesTest : public ::testing::Test {
 protected:
  LinesTest() { EXPECT_EQ(pipe2(ends_.data(), O_CLOEXEC | O_NONBLOCK), 0); }
  ~LinesTest() override {
    close(ends_[0]);
    close_writer();
  }

  void write_bytes(const std::string& bytes) const {
    ASSERT_EQ(write(ends_[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }
  void close_writer() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }
  Lines::Got read() { return lines_.read_from(ends_[0]); }
  std::vector<std::string> all() {
    std::vector<std::string> out;
    while (auto line = lines_.next()) out.push_back(*line);
    return out;
  }

  std::array<int, 2> ends_{};
  Lines lines_{10};
};

TEST_F(LinesTest, ComeWholeHoweverTheyArrive) {
  write_bytes("one\n\ntw");
  EXPECT_EQ(read(), Lines::Got::bytes);
  EXPECT_THAT(all(), ElementsAre("one", ""));
  EXPECT_EQ(read(), Lines::Got::nothing_yet);
  EXPECT_THAT(all(), IsEmpty());
  write_bytes("o\nthree\nrest");
  EXPECT_EQ(read(), Lines::Got::bytes);
  EXPECT_THAT(all(), ElementsAre("two", "three"));
  close_writer();
  EXPECT_EQ(read(), Lines::Got::end);
  EXPECT_THAT(all(), IsEmpty()) << "what has no end is no line";
}

TEST_F(LinesTest, HaveALargestLength) {
  write_bytes("0123456789");
  read();
  EXPECT_THAT(all(), IsEmpty());
  EXPECT_FALSE(lines_.too_long());
  write_bytes("0");
  read();
  EXPECT_THAT(all(), IsEmpty());
  EXPECT_TRUE(lines_.too_long());
  lines_.clear();
  EXPECT_FALSE(lines_.too_long());
}

}  // namespace
}  // namespace letterlens::testing

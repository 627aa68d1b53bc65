#include "schemas/base/code_points.h"

#include <gtest/gtest.h>
#include <string>

namespace letterlens {
namespace {

// The slow way to the same answer, over the starts of code points.
void expect_counts(const std::string& text) {
  const CodePoints points(text);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool starts = at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (!starts) continue;
    EXPECT_EQ(points.before(at), count) << "at byte " << at << " of " << text.size();
    ++count;
  }
}

TEST(CodePoints, CountCharactersOfEveryLength) {
  const CodePoints points("a’𝄞é■z");
  EXPECT_EQ(points.before(0), 0U);
  EXPECT_EQ(points.before(1), 1U) << "behind a letter of one byte";
  EXPECT_EQ(points.before(4), 2U) << "behind an apostrophe of three";
  EXPECT_EQ(points.before(8), 3U) << "behind an astral character of four, which is one";
  EXPECT_EQ(points.before(10), 4U) << "behind an accented letter of two";
  EXPECT_EQ(points.before(13), 5U);
  EXPECT_EQ(points.before(14), 6U) << "the end of the text";
}

TEST(CodePoints, CountACombiningMarkByItself) {
  EXPECT_EQ(CodePoints("e\u0301").before(3), 2U);
}

TEST(CodePoints, AnEmptyTextHasNothingBeforeItsEnd) {
  EXPECT_EQ(CodePoints("").before(0), 0U);
}

TEST(CodePoints, AreExactAroundTheBordersOfCountedBlocks) {
  for (const std::size_t length : {255U, 256U, 257U, 511U, 512U, 513U, 1024U}) {
    SCOPED_TRACE(length);
    expect_counts(std::string(length, 'x'));
  }
}

TEST(CodePoints, AreExactWhereACharacterLiesAcrossABorder) {
  for (std::size_t before = 253; before <= 257; ++before) {
    SCOPED_TRACE(before);
    expect_counts(std::string(before, 'x') + "𝄞’é" + std::string(300, 'y') + "𝄞");
  }
}

TEST(CodePoints, FindTheByteThatTheyCounted) {
  for (const std::size_t before : {0U, 1U, 254U, 255U, 256U, 511U, 513U}) {
    const std::string text = std::string(before, 'x') + "𝄞’é" + std::string(300, 'y') + "𝄞";
    const CodePoints points(text);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const bool is_continuation =
          at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
      if (is_continuation) continue;
      EXPECT_EQ(points.byte(points.before(at)), at);
    }
    EXPECT_FALSE(points.byte(points.before(text.size()) + 1));
  }
  EXPECT_EQ(CodePoints("").byte(0), 0U);
  EXPECT_FALSE(CodePoints("").byte(1));
}

TEST(CodePoints, AreExactInATextOfAstralCharactersAlone) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "𝄞";
  expect_counts(text);
}

}  // namespace
}  // namespace letterlens

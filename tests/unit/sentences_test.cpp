#include "extractors/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAreArray;

struct SentencesRow {
  std::string why;
  std::string text;
  std::vector<std::string> sentences;
};

std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& range : sentences(text)) out.push_back(text.substr(range.start, range.end - range.start));
  return out;
}

TEST(Sentences, ArePartedAtTheirEnds) {
  for (const auto& row : std::vector<SentencesRow>{
           {"two statements",
            "Plans are late. Leaders know this.",
            {"Plans are late.", "Leaders know this."}},
           {"question and exclamation",
            "Are they safe? Yes! They are.",
            {"Are they safe?", "Yes!", "They are."}},
           {"no stop at the end", "Plans are late", {"Plans are late"}},
           {"a colon and a semicolon end none",
            "Leaders know: plans are late; visits too.",
            {"Leaders know: plans are late; visits too."}},
           {"a stop inside a number",
            "This is 1.5 per cent. It was 3.",
            {"This is 1.5 per cent.", "It was 3."}},
           {"a stop before a number",
            "the Children Act 1989. Plans are late.",
            {"the Children Act 1989.", "Plans are late."}},
           {"a quotation's end", "She said ‘stay.’ Then she left.", {"She said ‘stay.’", "Then she left."}},
           {"an abbreviation before a small letter",
            "Leaders (e.g. managers) know. Staff do not.",
            {"Leaders (e.g. managers) know.", "Staff do not."}},
           {"a title with a stop", "Ms Hale met Mr. Reed. She left.", {"Ms Hale met Mr. Reed.", "She left."}},
           {"white space around and between is left out", "  One.   Two. ", {"One.", "Two."}},
           {"letters of many bytes",
            "Children’s plans – all 96. Others’ too.",
            {"Children’s plans – all 96.", "Others’ too."}},
           {"no text", "", {}},
           {"spaces alone", "  ", {}}})
    EXPECT_THAT(parted(row.text), ElementsAreArray(row.sentences)) << row.why;
}

TEST(Sentences, StandInOrderWithoutOverlap) {
  const std::string text = "One. Two? Three! Four";
  std::size_t end = 0;
  const auto ranges = sentences(text);
  ASSERT_EQ(ranges.size(), 4U);
  for (const auto& range : ranges) {
    EXPECT_GE(range.start, end);
    EXPECT_LT(range.start, range.end);
    end = range.end;
  }
  EXPECT_EQ(end, text.size());
}

}  // namespace
}  // namespace letterlens

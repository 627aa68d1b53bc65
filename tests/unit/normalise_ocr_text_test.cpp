// Plain text as it comes out of other programs: what it lost, and what it may not lose here.
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

using ::testing::Contains;
using ::testing::ElementsAreArray;
using ::testing::IsSupersetOf;

struct TextRow {
  std::string why;
  std::string findings;  // is under "Headline findings"
  std::vector<std::string> blocks;
};

void PrintTo(const TextRow& row, std::ostream* out) {
  *out << row.why;
}

class Paragraphs : public ::testing::TestWithParam<TextRow> {};

TEST_P(Paragraphs, AreThoseOfTheText) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto letter =
      testing::read_letter({.headline = "Headline findings\n" + row.findings, .improvements = ""});
  const auto blocks = testing::block_texts(letter.text);
  const auto heading = std::find(blocks.begin(), blocks.end(), "Headline findings");
  const auto end = std::find(heading, blocks.end(), "Yours sincerely");
  ASSERT_NE(end, blocks.end());
  EXPECT_THAT(std::vector<std::string>(heading + 1, end), ElementsAreArray(row.blocks));
  testing::expect_maps_back(letter);
}

INSTANTIATE_TEST_SUITE_P(Joined, Paragraphs,
                         ::testing::Values(TextRow{"lines without a blank between them",
                                                   "Plans are late and\nvisits are late.",
                                                   {"Plans are late and visits are late."}},
                                           TextRow{"a blank line inside a sentence",
                                                   "Plans are late and\n\nvisits are late.",
                                                   {"Plans are late and visits are late."}},
                                           TextRow{"a page break inside a sentence",
                                                   "Plans are late and\n\fvisits are late.",
                                                   {"Plans are late and visits are late."}},
                                           TextRow{"a page number inside a sentence",
                                                   "Plans are late and\n\n3\n\n\fvisits are late.",
                                                   {"Plans are late and visits are late."}},
                                           TextRow{"lines that end in CR LF",
                                                   "Plans are late and\r\nvisits are late.",
                                                   {"Plans are late and visits are late."}},
                                           TextRow{"lines set in by spaces",
                                                   "   Plans are late and\n   visits are late.",
                                                   {"Plans are late and visits are late."}}));

INSTANTIATE_TEST_SUITE_P(Apart, Paragraphs,
                         ::testing::Values(TextRow{"a blank line between sentences",
                                                   "Plans are late.\n\nVisits are late.",
                                                   {"Plans are late.", "Visits are late."}},
                                           TextRow{"a page break between paragraphs",
                                                   "Plans are late.\n\n\fVisits are late.",
                                                   {"Plans are late.", "Visits are late."}}));

INSTANTIATE_TEST_SUITE_P(
    Kept, Paragraphs,
    ::testing::Values(
        TextRow{"a lost space behind a full stop",
                "Plans are late.Visits are late.",
                {"Plans are late.Visits are late."}},
        TextRow{"a space inside a number", "There were 1 9 children.", {"There were 1 9 children."}},
        TextRow{"straight and curly quotes side by side",
                "The 'front door’ and the “hub\" are busy.",
                {"The 'front door’ and the “hub\" are busy."}},
        TextRow{"a quotation doubled by OCR", "England'’s plans are late.", {"England’s plans are late."}},
        TextRow{"a number that is the last word of a wrapped sentence",
                "Brothers and sisters keep in touch in the years after a child turns\n16\nand beyond.",
                {"Brothers and sisters keep in touch in the years after a child turns 16 and beyond."}},
        TextRow{"a sentence on strengths that goes on behind a page break",
                "Responses to domestic abuse stand out as a strength in the estates around Dalecombe, where"
                "\n\n2\n\n\fpractitioners carry fewer cases.",
                {"Responses to domestic abuse stand out as a strength in the estates around Dalecombe, where "
                 "practitioners carry fewer cases."}},
        TextRow{"a number at the start of a line",
                "Plans are late for the\n12 children in care.",
                {"Plans are late for the 12 children in care."}},
        TextRow{"a number with a stop at the start of a line",
                "This is told in annex\n12. Plans are late.",
                {"This is told in annex 12. Plans are late."}},
        TextRow{"a dash at the start of a line",
                "Plans are late\n– and so are visits.",
                {"Plans are late – and so are visits."}}));

TEST(Items, KeepAReferenceThatWrapsOverLines) {
  const auto letter = testing::read_letter(
      {.improvements =
           "What needs to improve?\n■ The help that families get. (outcome 1,\nnational\nframework)\n"
           "■ The timeliness of visits. [ Outcome 4]"});
  EXPECT_THAT(testing::block_texts(letter.text, BlockKind::list_item),
              ElementsAreArray({"The help that families get. (outcome 1, national framework)",
                                "The timeliness of visits. [ Outcome 4]"}));
  testing::expect_maps_back(letter);
}

TEST(Items, EndInAStopASemicolonOrNothing) {
  const auto letter = testing::read_letter(
      {.improvements = "What needs to improve?\n■ the quality of plans;\n■ the timeliness of visits, and\n■ "
                       "the pace of change\n■ The reach of help."});
  EXPECT_THAT(testing::block_texts(letter.text, BlockKind::list_item),
              ElementsAreArray({"the quality of plans;", "the timeliness of visits, and",
                                "the pace of change", "The reach of help."}));
}

TEST(Blocks, AreJoinedByABlankLineAndSubItemsByADash) {
  const auto letter = testing::read_letter(
      {.improvements =
           "What needs to improve?\n■ The help for:\n– children;\n– parents.\n■ The pace of change."});
  EXPECT_THAT(letter.text.text,
              ::testing::HasSubstr("What needs to improve?\n\nThe help for:\n– children;\n– parents.\n\nThe "
                                   "pace of change.\n\nYours"));
  EXPECT_THAT(testing::block_texts(letter.text), IsSupersetOf({"The help for:", "children;", "parents."}));
  EXPECT_FALSE(letter.text.printed);
}

TEST(Blocks, OfAnEmptyPageAreNone) {
  const auto letter = testing::read_bytes(" \n \n\f \n");
  EXPECT_TRUE(letter.text.text.empty());
  EXPECT_TRUE(letter.text.blocks.empty());
  EXPECT_THAT(testing::block_texts(testing::read_bytes("one\n").text), Contains("one"))
      << "the neighbour that has a word";
}

}  // namespace
}  // namespace letterlens

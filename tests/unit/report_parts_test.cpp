// Parts of the report: names of files, and the text with its marks.
#include "corpus/report/addresses.h"
#include "corpus/report/marked_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::report {
namespace {

TEST(ReportAddresses, SlugsAreNamesOfFiles) {
  EXPECT_EQ(slug("Saltmarsh and Fenland"), "saltmarsh-and-fenland");
  EXPECT_EQ(slug("../../etc/passwd"), "etc-passwd");
  EXPECT_EQ(slug("northbridge~1a2b3c4d"), "northbridge-1a2b3c4d");
  EXPECT_EQ(slug("…"), "unnamed");
  EXPECT_EQ(slug(std::string(400, 'a')).size(), 200U);
}

// "[label|text]" for a marked piece, "(page)" before the piece that begins one, "#" for a heading.
std::string drawn(std::string_view text, const std::vector<Mark>& marks,
                  const std::vector<Heading>& headings = {}, const std::vector<PageStart>& pages = {}) {
  std::string out;
  for (const auto& block : marked_blocks(text, marks, headings, pages)) {
    if (!out.empty()) out += " / ";
    out += std::string(static_cast<std::size_t>(block.heading), '#');
    for (const auto& piece : block.pieces) {
      if (piece.page) out += '(' + std::to_string(*piece.page) + ')';
      out += piece.mark == nullptr
                 ? piece.text
                 : '[' + (piece.begins ? piece.mark->anchor : std::string("…")) + '|' + piece.text + ']';
    }
  }
  return out;
}

TEST(ReportMarkedText, MarksStandAtTheirSpans) {
  const std::vector<Mark> marks{{6, 9, "improvement", "a", "A"}};
  EXPECT_EQ(drawn("Dear\n\nthe plan", marks), "Dear / [a|the] plan");
}

TEST(ReportMarkedText, OffsetsAreBytes) {
  const std::vector<Mark> marks{{9, 12, "improvement", "a", "A"}};
  EXPECT_EQ(drawn("“é”\nabc d", marks), "“é”\n[a|abc] d");
}

TEST(ReportMarkedText, AMarkRunsOverBlocksAndHasOneAnchor) {
  const std::vector<Mark> marks{{0, 8, "headline", "h", "H"}};
  EXPECT_EQ(drawn("abc\n\ndef ghi", marks), "[h|abc] / […|def] ghi");
}

TEST(ReportMarkedText, MarksMayTouch) {
  const std::vector<Mark> marks{{0, 3, "improvement", "a", "A"}, {3, 6, "improvement", "b", "B"}};
  EXPECT_EQ(drawn("abcdef", marks), "[a|abc][b|def]");
}

TEST(ReportMarkedText, APageMayBeginInsideAMark) {
  const std::vector<Mark> marks{{0, 6, "improvement", "a", "A"}};
  EXPECT_EQ(drawn("abcdef", marks, {}, {{1, 0}, {2, 3}}), "(1)[a|abc](2)[…|def]");
}

TEST(ReportMarkedText, APageThatBeginsBetweenBlocksIsShownAtTheNext) {
  EXPECT_EQ(drawn("abc\n\ndef", {}, {}, {{1, 0}, {2, 4}}), "(1)abc / (2)def");
}

TEST(ReportMarkedText, HeadingsKeepTheirLevel) {
  EXPECT_EQ(drawn("Abc\n\nDef\n\nghi", {}, {{0, 1}, {5, 2}}), "#Abc / ##Def / ghi");
}

TEST(ReportMarkedText, NoTextHasNoBlocks) {
  EXPECT_EQ(drawn("", {}), "");
}

}  // namespace
}  // namespace letterlens::report

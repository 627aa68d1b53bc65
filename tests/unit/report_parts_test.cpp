// Parts of the report: words for keys, names of files, and the text with its marks.
#include "corpus/report/marked_text.h"
#include "corpus/report/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::report {
namespace {

TEST(ReportWords, AreThoseOfPeople) {
  EXPECT_EQ(kind_in_words("focused_visit"), "Focused visit");
  EXPECT_EQ(area_in_words("covid_assurance"), "COVID-19 assurance");
  EXPECT_EQ(grade_in_words("requires_improvement"), "Requires improvement");
  EXPECT_EQ(theme_in_words("homeless_16_17"), "Homeless 16- and 17-year-olds");
  EXPECT_EQ(theme_in_words("a_theme_of_ours"), "A theme of ours");
  EXPECT_EQ(counted(1, "letter", "letters"), "1 letter");
  EXPECT_EQ(counted(20000, "letter", "letters"), "20,000 letters");
  EXPECT_EQ(with_commas(999), "999");
  EXPECT_EQ(with_commas(1234567), "1,234,567");
}

TEST(ReportWords, DatesAreWrittenOut) {
  EXPECT_EQ(date_in_words("2021-06-30"), "30 June 2021");
  EXPECT_EQ(date_in_words("2021-06-03"), "3 June 2021");
  EXPECT_EQ(date_in_words("2017-03"), "March 2017");
  EXPECT_EQ(date_in_words("2017"), "2017");
  EXPECT_EQ(date_in_words("2017-13"), "2017-13");
  EXPECT_EQ(date_in_words(""), "");
}

TEST(ReportWords, AStretchNamesMonthAndYearOnce) {
  EXPECT_EQ(stretch_in_words("2024-10-08", "2024-10-08"), "8 October 2024");
  EXPECT_EQ(stretch_in_words("2024-10-08", "2024-10-09"), "8 and 9 October 2024");
  EXPECT_EQ(stretch_in_words("2024-10-08", "2024-10-10"), "8 to 10 October 2024");
  EXPECT_EQ(stretch_in_words("2024-09-30", "2024-10-01"), "30 September to 1 October 2024");
  EXPECT_EQ(stretch_in_words("2024-12-30", "2025-01-03"), "30 December 2024 to 3 January 2025");
  EXPECT_EQ(stretch_in_words("2024-10", "2024-11"), "October 2024 to November 2024");
}

TEST(ReportWords, SlugsAreNamesOfFiles) {
  EXPECT_EQ(slug("Saltmarsh and Fenland"), "saltmarsh-and-fenland");
  EXPECT_EQ(slug("../../etc/passwd"), "etc-passwd");
  EXPECT_EQ(slug("northbridge~1a2b3c4d"), "northbridge-1a2b3c4d");
  EXPECT_EQ(slug("…"), "unnamed");
  EXPECT_EQ(slug(std::string(400, 'a')).size(), 200U);
}

// "[label|text]" for a marked piece, "(page)" before the piece that begins one, "#" for a heading.
std::string drawn(std::string_view text, const std::vector<Mark>& marks,
                  const std::vector<Heading>& headings = {}, const std::vector<PageBreak>& pages = {}) {
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

TEST(ReportMarkedText, OffsetsAreCodePoints) {
  const std::vector<Mark> marks{{4, 7, "improvement", "a", "A"}};
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
  EXPECT_EQ(drawn("abcdef", marks, {}, {{0, 1}, {3, 2}}), "(1)[a|abc](2)[…|def]");
}

TEST(ReportMarkedText, APageThatBeginsBetweenBlocksIsShownAtTheNext) {
  EXPECT_EQ(drawn("abc\n\ndef", {}, {}, {{0, 1}, {4, 2}}), "(1)abc / (2)def");
}

TEST(ReportMarkedText, HeadingsKeepTheirLevel) {
  EXPECT_EQ(drawn("Abc\n\nDef\n\nghi", {}, {{0, 1}, {5, 2}}), "#Abc / ##Def / ghi");
}

TEST(ReportMarkedText, NoTextHasNoBlocks) {
  EXPECT_EQ(drawn("", {}), "");
}

}  // namespace
}  // namespace letterlens::report

#include "pipeline/normalise/clean.h"

#include <gtest/gtest.h>
#include <ostream>

namespace letterlens {
namespace {

struct CleanRow {
  std::string why;
  std::string line;
  std::string text;
  bool printed = true;
};

void PrintTo(const CleanRow& row, std::ostream* out) {
  *out << row.why;
}

// That the stretches cover the text without a gap and lead back into the line, to the same bytes where they
// say so.
void expect_leads_back(const std::string& line, const CleanText& clean) {
  std::size_t at = 0;
  std::size_t source = 0;
  for (const auto& stretch : clean.stretches) {
    EXPECT_EQ(stretch.start, at);
    EXPECT_GT(stretch.length, 0U);
    EXPECT_GE(stretch.source_start, source);
    ASSERT_LE(stretch.source_start + stretch.source_length, line.size());
    if (stretch.same) {
      EXPECT_EQ(clean.text.substr(stretch.start, stretch.length),
                line.substr(stretch.source_start, stretch.length));
    }
    at = stretch.start + stretch.length;
    source = stretch.source_start + stretch.source_length;
  }
  EXPECT_EQ(at, clean.text.size());
}

class Clean : public ::testing::TestWithParam<CleanRow> {};

TEST_P(Clean, ChangesLooksAndNeverWords) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.why);
  const auto clean = clean_line(row.line, row.printed);
  EXPECT_EQ(clean.text, row.text);
  expect_leads_back(row.line, clean);
  EXPECT_EQ(clean_line(clean.text, row.printed).text, clean.text) << "cleaning twice changes nothing more";
}

INSTANTIATE_TEST_SUITE_P(
    Spaces, Clean,
    ::testing::Values(CleanRow{"plain ASCII stays", "Plans are late.", "Plans are late."},
                      CleanRow{"a space at the end goes", "Plans are late. ", "Plans are late."},
                      CleanRow{"spaces at both ends go", "   Plans are late.   ", "Plans are late."},
                      CleanRow{"runs of spaces are one", "Plans   are  late", "Plans are late"},
                      CleanRow{"a no-break space is a plain one", "11\u00A0May", "11 May"},
                      CleanRow{"thin and em spaces, too", "11\u2009May\u20032022", "11 May 2022"},
                      CleanRow{"a lone tab is a space", "11\tMay", "11 May"},
                      CleanRow{"a mixed run is one", "11 \u00A0\t May", "11 May"},
                      CleanRow{"spaces alone leave nothing", " \u00A0 ", ""},
                      CleanRow{"nothing stays nothing", "", ""}));

INSTANTIATE_TEST_SUITE_P(
    Invisible, Clean,
    ::testing::Values(CleanRow{"a zero-width space vanishes", "care\u200Bleavers", "careleavers"},
                      CleanRow{"a byte order mark vanishes", "\uFEFFPlans", "Plans"},
                      CleanRow{"a word joiner vanishes", "care\u2060leavers", "careleavers"},
                      CleanRow{"a zero-width space among spaces leaves one", "a \u200B b", "a b"},
                      CleanRow{"a control character vanishes",
                               "Pl\x01"
                               "ans",
                               "Plans"}));

INSTANTIATE_TEST_SUITE_P(
    Hyphens, Clean,
    ::testing::Values(CleanRow{"a hyphen stays", "multi-agency", "multi-agency"},
                      CleanRow{"a hyphen at the end of the line stays", "multi-", "multi-"},
                      CleanRow{"a printed soft hyphen is a hyphen", "multi\u00ADagency", "multi-agency"},
                      CleanRow{"a soft hyphen in plain text is invisible", "multi\u00ADagency", "multiagency",
                               false},
                      CleanRow{"a no-break hyphen is a hyphen", "multi\u2011agency", "multi-agency"},
                      CleanRow{"dashes stay", "10 – 21 June — or so", "10 – 21 June — or so"}));

INSTANTIATE_TEST_SUITE_P(
    Letters, Clean,
    ::testing::Values(CleanRow{"a ligature of two", "\uFB01ndings", "findings"},
                      CleanRow{"another", "re\uFB02ected", "reflected"},
                      CleanRow{"a ligature of three, as long as what it stands for", "e\uFB03cient",
                               "efficient"},
                      CleanRow{"a decomposed letter is composed", "e\u0301cole", "école"},
                      CleanRow{"a letter behind a ligature keeps its way back",
                               "\uFB01nd the re\u0301sum\u00E9", "find the résumé"},
                      CleanRow{"marks in another order are put in theirs", "a\u0307\u0323", "\u1EA1\u0307"},
                      CleanRow{"an astral character stays", "𝄞 plans", "𝄞 plans"},
                      CleanRow{"a private-use bullet stays", "\uF06E plans", "\uF06E plans"},
                      CleanRow{"a superscript digit stays", "plans²", "plans²"},
                      CleanRow{"an ellipsis stays", "plans…", "plans…"}));

INSTANTIATE_TEST_SUITE_P(
    Quotes, Clean,
    ::testing::Values(CleanRow{"straight and curly stay", "Children's and children’s",
                               "Children's and children’s"},
                      CleanRow{"doubled by OCR, the curly one stays", "England'’s", "England’s"},
                      CleanRow{"two straight ones stay", "the ''front door''", "the ''front door''"},
                      CleanRow{"two curly ones stay", "‘the ‘front door’’", "‘the ‘front door’’"},
                      CleanRow{"one at the very end stays", "the council'", "the council'"}));

}  // namespace
}  // namespace letterlens

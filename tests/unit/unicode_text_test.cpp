#include "schemas/base/unicode_text.h"

#include <gtest/gtest.h>
#include <vector>

namespace letterlens {
namespace {

TEST(NextCodePoint, WalksOverCharactersOfEveryLength) {
  const std::string text = "a’𝄞é";
  std::vector<UChar32> points;
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  EXPECT_EQ(points, (std::vector<UChar32>{'a', 0x2019, 0x1D11E, 0xE9}));
}

TEST(NextCodePoint, GivesTheReplacementCharacterForBrokenBytesAndGoesOn) {
  for (const std::string text : {"\x80", "\xE2\x80", "\xFF", "\xC3", "\xED\xA0\x80"}) {
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), 0xFFFD);
    EXPECT_GT(at, 0U);
    EXPECT_LE(at, text.size());
  }
}

TEST(CodePointAtTheEnds, IsTheFirstAndTheLast) {
  EXPECT_EQ(first_code_point("’a"), 0x2019);
  EXPECT_EQ(last_code_point("a𝄞"), 0x1D11E);
  EXPECT_EQ(last_code_point("x"), 'x');
  EXPECT_EQ(first_code_point(""), 0);
  EXPECT_EQ(last_code_point(""), 0);
}

TEST(ToUtf8, IsTheWayBack) {
  for (const std::string text : {"a", "é", "’", "\uF06E", "𝄞"})
    EXPECT_EQ(to_utf8(first_code_point(text)), text);
}

TEST(CountCodePoints, CountsAnAstralCharacterOnce) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("children’s"), 10U);
  EXPECT_EQ(count_code_points("𝄞𝄞"), 2U);
  EXPECT_EQ(count_code_points("e\u0301"), 2U);
}

TEST(IsSpace, KnowsEveryKindOfWhiteSpace) {
  for (const UChar32 c : {0x20, 0x09, 0x0A, 0x0D, 0x0C, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000})
    EXPECT_TRUE(is_space(c)) << std::hex << c;
  for (const UChar32 c : {0x61, 0x2D, 0x200B, 0x2060, 0xAD, 0xF06E})
    EXPECT_FALSE(is_space(c)) << std::hex << c;
}

TEST(CaseOfTheFirstLetter, IsAskedOfAnyScript) {
  EXPECT_TRUE(starts_lower("école"));
  EXPECT_TRUE(starts_upper("École"));
  for (const std::string text : {"", "1", "’s", "■", " a"}) {
    EXPECT_FALSE(starts_lower(text)) << text;
    EXPECT_FALSE(starts_upper(text)) << text;
  }
}

struct TextRow {
  std::string why;
  std::string text;
  std::string expected;
};

TEST(Trimmed, TakesEveryKindOfSpaceFromBothEndsAndNoneFromWithin) {
  for (const auto& row : std::vector<TextRow>{{"plain spaces", "  a b  ", "a b"},
                                              {"tabs and line ends", "\t\na\r\n", "a"},
                                              {"no-break spaces", "\u00A0a\u00A0b\u202F", "a\u00A0b"},
                                              {"nothing to take", "a", "a"},
                                              {"letters of many bytes at the ends", " ’𝄞 ", "’𝄞"},
                                              {"spaces alone", " \u00A0 ", ""},
                                              {"nothing", "", ""}})
    EXPECT_EQ(trimmed(row.text), row.expected) << row.why;
}

TEST(Trimmed, IsAViewOfTheText) {
  const std::string text = "  ab ";
  EXPECT_EQ(trimmed(text).data() - text.data(), 2);
}

TEST(ComparisonKey, IsTheSameForTheSameName) {
  for (const auto& row : std::vector<TextRow>{
           {"case", "LONDON Borough", "london borough"},
           {"curly and straight apostrophes vanish", "Children’s", "childrens"},
           {"the straight one", "Children's", "childrens"},
           {"an ampersand is a word", "Windsor & Maidenhead", "windsor and maidenhead"},
           {"an ampersand without spaces", "A&B", "a and b"},
           {"hyphens part words", "Stoke-on-Trent", "stoke on trent"},
           {"full stops part words", "St. Helens", "st helens"},
           {"runs of spaces are one", "  a \u00A0 b ", "a b"},
           {"accents stay", "École", "école"},
           {"full case folding", "Straße", "strasse"},
           {"digits stay", "COVID-19", "covid 19"},
           {"a question mark at the end goes", "What needs to improve?", "what needs to improve"},
           {"marks alone", "–, ’", ""},
           {"nothing", "", ""}})
    EXPECT_EQ(comparison_key(row.text), row.expected) << row.why;
}

}  // namespace
}  // namespace letterlens

#include "corpus/match/request.h"
#include "extractors/all_patterns.h"
#include "extractors/pattern.h"
#include "pipeline/normalise/footnotes.h"
#include "pipeline/normalise/furniture.h"
#include "pipeline/normalise/item_parts.h"
#include "pipeline/normalise/markers.h"
#include "pipeline/read/html.h"
#include "pipeline/read/html_source.h"
#include "pipeline/segment/sif_outline.h"

#include <array>
#include <future>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

namespace letterlens {
namespace {

using ::testing::ElementsAre;

class PatternTables : public ::testing::TestWithParam<NamedTable> {};

std::vector<NamedTable> all_tables() {
  auto tables = extractor_pattern_tables();
  tables.push_back({"details of a request", matching::detail_patterns()});
  tables.push_back({"parts of a request", matching::part_patterns()});
  tables.push_back({"praise in an item", matching::praise_patterns()});
  tables.push_back({"faults in an item", matching::fault_patterns()});
  tables.push_back({"exceptions in an item", matching::exception_patterns()});
  tables.push_back({"error pages", error_page_patterns()});
  tables.push_back({"footnotes", footnote_patterns()});
  tables.push_back({"furniture", furniture_patterns()});
  tables.push_back({"markers", marker_patterns()});
  tables.push_back({"sources of web pages", html_source_patterns()});
  tables.push_back({"parts of items", item_part_patterns()});
  tables.push_back({"headings of SIF reports", sif_heading_patterns()});
  return tables;
}

std::string_view captured(const Match& match, std::string_view text) {
  const Range range = match.groups.empty() ? match.whole : match.groups.front().value_or(Range{});
  return text.substr(range.start, range.end - range.start);
}

TEST_P(PatternTables, EachPatternTakesItsPartOfItsExample) {
  const auto& table = GetParam().table;
  ASSERT_FALSE(table.patterns().empty());
  for (std::size_t i = 0; i < table.patterns().size(); ++i) {
    const Pattern& pattern = table.patterns()[i];
    SCOPED_TRACE(std::string(pattern.name));
    const auto match = table.find_one(i, pattern.example);
    ASSERT_TRUE(match) << "does not match its example: " << pattern.example;
    EXPECT_EQ(captured(*match, pattern.example), pattern.captures);
  }
}

TEST_P(PatternTables, EachPatternRefusesWhatItMustNotMatch) {
  const auto& table = GetParam().table;
  for (std::size_t i = 0; i < table.patterns().size(); ++i) {
    const Pattern& pattern = table.patterns()[i];
    if (pattern.refuses.empty()) continue;
    EXPECT_FALSE(table.find_one(i, pattern.refuses)) << pattern.name << " matches " << pattern.refuses;
  }
}

TEST_P(PatternTables, EachPatternHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const auto& pattern : GetParam().table.patterns()) {
    EXPECT_FALSE(pattern.name.empty());
    EXPECT_TRUE(names.insert(pattern.name).second) << "two patterns are called " << pattern.name;
  }
}

INSTANTIATE_TEST_SUITE_P(All, PatternTables, ::testing::ValuesIn(all_tables()), [](const auto& table) {
  std::string name;
  for (const char c : table.param.name) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
});

constexpr std::array words{
    Pattern{"long", "children in care", "children in care", "children in care", ""},
    Pattern{"short", "children", "children", "children", ""},
    Pattern{"twin", "children", "children", "children", ""},
    Pattern{"leaver", "care (leaver)s?", "care leavers", "leaver", ""},
};

using Found = std::pair<std::string, std::pair<std::size_t, std::size_t>>;

Found found(const std::optional<Match>& match) {
  if (!match) return {"none", {0, 0}};
  return {std::string(match->pattern->name), {match->whole.start, match->whole.end}};
}

Found at(const std::string& name, std::size_t start, std::size_t end) {
  return {name, {start, end}};
}

TEST(PatternTable, FindGoesByTheOrderInTheTable) {
  const PatternTable table(words);
  EXPECT_EQ(found(table.find("care leavers and children")), at("short", 17, 25)) << "not the earliest";
  EXPECT_EQ(found(table.find("children and children in care")), at("long", 13, 29)) << "not the earliest";
  EXPECT_EQ(found(table.find("children and children in care", 14)), at("none", 0, 0))
      << "from inside the last match";
  EXPECT_EQ(found(table.find("nobody")), at("none", 0, 0));
}

TEST(PatternTable, FindEarliestGoesByPlaceThenLengthThenOrder) {
  const PatternTable table(words);
  EXPECT_EQ(found(table.find_earliest("care leavers and children")), at("leaver", 0, 12))
      << "the place decides";
  EXPECT_EQ(found(table.find_earliest("the children in care")), at("long", 4, 20))
      << "the longer of two decides";
  EXPECT_EQ(found(table.find_earliest("the children")), at("short", 4, 12))
      << "of two alike the first in the table";
  EXPECT_EQ(found(table.find_earliest("children and care leavers", 1)), at("leaver", 13, 25))
      << "behind the start";
}

TEST(PatternTable, FindEarliestPrefersTheLongerEvenWhereItStandsLaterInTheTable) {
  static constexpr std::array reversed{
      Pattern{"short", "children", "children", "children", ""},
      Pattern{"long", "children in care", "children in care", "children in care", ""}};
  EXPECT_EQ(found(PatternTable(reversed).find_earliest("children in care")), at("long", 0, 16));
}

TEST(PatternTable, FindAllGivesMatchesWithoutOverlap) {
  const PatternTable table(words);
  std::vector<Found> all;
  for (const auto& match : table.find_all("children in care leavers, children")) all.push_back(found(match));
  EXPECT_THAT(all, ElementsAre(at("long", 0, 16), at("short", 26, 34)))
      << "care leavers begins inside a match";
}

TEST(PatternTable, EmptyMatchesEndTheSearchInsteadOfRepeatingIt) {
  static constexpr std::array empty{Pattern{"optional", "x?", "x", "x", ""}};
  const auto all = PatternTable(empty).find_all("axb");
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(found(all.at(1)), at("optional", 1, 2));
  EXPECT_EQ(found(all.back()), at("optional", 3, 3)) << "the end of the text";
}

TEST(PatternTable, GroupsThatTakeNoPartAreNone) {
  static constexpr std::array either{Pattern{"either", "(a)|(b)", "a", "a", ""}};
  const auto match = PatternTable(either).find("b");
  ASSERT_TRUE(match);
  ASSERT_EQ(match->groups.size(), 2U);
  EXPECT_FALSE(match->groups[0]);
  EXPECT_EQ(match->groups[1]->end, 1U);
}

TEST(PatternTable, AStartBehindTheTextFindsNothing) {
  EXPECT_FALSE(PatternTable(words).find("children", 9));
  EXPECT_FALSE(PatternTable(words).find_one(1, "children", 9));
}

TEST(PatternTable, AnIndexOutsideTheTableIsRefused) {
  const PatternTable table(words);
  EXPECT_THROW((void)table.find_one(words.size(), "children"), std::out_of_range);
}

TEST(PatternTable, AnchorsMeanTheTextAndNotTheStartOfTheSearch) {
  static constexpr std::array anchored{Pattern{"anchored", "^b", "b", "b", ""}};
  EXPECT_FALSE(PatternTable(anchored).find("ab", 1));
}

TEST(PatternTable, MatchesTellsWhatFindOneFinds) {
  const PatternTable table(words);
  for (const std::string_view text : {"children in care", "care leavers", "care", ""}) {
    SearchedText searched(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto match = found(table.find_one(i, text));
      EXPECT_EQ(found(table.find_one(i, searched)), match) << text;
      EXPECT_EQ(table.matches(i, text), match.first != "none") << text;
      EXPECT_EQ(table.matches(i, searched), match.first != "none") << text;
    }
  }
  EXPECT_THROW((void)table.matches(words.size(), "children"), std::out_of_range);
}

TEST(PatternTable, LettersAreLatinWithTheirMarks) {
  static constexpr std::array letters{
      Pattern{"any", "^\\pL+$", "Siân", "Siân", ""},
      Pattern{"or an apostrophe", "^[\\pL’\\]-]+$", "O’Dell", "O’Dell", ""},
      Pattern{"capital", "^\\p{Lu}[^\\p{Lu}]*$", "Ŵyn", "Ŵyn", ""},
      Pattern{"of either case", "(?i)^\\p{Lu}+$", "Siân", "Siân", ""},
  };
  struct Row {
    std::string_view word;
    std::array<bool, letters.size()> matches;
  };
  const PatternTable table(letters);
  for (const Row& row : {Row{"Siân", {true, true, true, true}}, Row{"ŵyn", {true, true, false, true}},
                         Row{"Ŵyn", {true, true, true, true}}, Row{"Nguyễn", {true, true, true, true}},
                         Row{"ÉA", {true, true, false, true}}, Row{"Oʼa", {true, true, true, false}},
                         Row{"O’-]a", {false, true, true, false}}, Row{"×", {false, false, false, false}},
                         Row{"÷a", {false, false, false, false}}, Row{"a1", {false, false, false, false}}})
    for (std::size_t i = 0; i < letters.size(); ++i)
      EXPECT_EQ(table.matches(i, row.word), row.matches[i]) << row.word << ": " << letters[i].name;
}

TEST(PatternTable, ManyThreadsCompileAPatternTogether) {
  const PatternTable table(words);
  std::vector<std::future<Found>> threads;
  for (int i = 0; i < 8; ++i)
    threads.push_back(
        std::async(std::launch::async, [&] { return found(table.find("children and children in care")); }));
  for (auto& thread : threads) EXPECT_EQ(thread.get(), at("long", 13, 29));
}

TEST(PatternTable, APatternThatDoesNotCompileIsNamed) {
  static constexpr std::array broken{Pattern{"left open", "(children", "", "", ""}};
  try {
    (void)PatternTable(broken).find("children");
    FAIL() << "the pattern was taken";
  } catch (const std::logic_error& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("left open"));
  }
}

}  // namespace
}  // namespace letterlens

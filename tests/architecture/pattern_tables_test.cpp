// No pattern without a test: every table that is defined is a table that the test of all tables walks.
#include "extractors/all_patterns.h"
#include "tests/architecture/sources.h"
#include "tests/support/files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::Contains;

// Functions that give a table.
const std::string table_function = R"re((?m)^const PatternTable& (\w+)\(\)(?: \{|;))re";

TEST(PatternTables, OfTheExtractorsAreInTheWalkedList) {
  const std::string walked = read_bytes(in_checkout("extractors/all_patterns.cpp"));
  std::size_t tables = 0;
  for (const auto& source : sources_below({"extractors"})) {
    if (!source.path.ends_with(".cpp")) continue;
    for (const auto& function : all_matches(source.text, table_function)) {
      ++tables;
      EXPECT_NE(walked.find(function + "()"), std::string::npos)
          << source.path << ": " << function << " is not in the list";
    }
  }
  EXPECT_EQ(tables, extractor_pattern_tables().size());
}

TEST(PatternTables, OfOtherRoomsAreNamedInATest) {
  std::string tests;
  for (const auto& source : sources_below({"tests/unit"})) tests += source.text;
  for (const auto& source : sources_below({"corpus", "pipeline"})) {
    if (!source.path.ends_with(".cpp")) continue;
    for (const auto& function : all_matches(source.text, table_function))
      EXPECT_NE(tests.find(function + "()"), std::string::npos)
          << source.path << ": no test in tests/unit walks " << function;
  }
}

// A table is made inside such a function and nowhere else, so that none hides.
TEST(PatternTables, AreMadeOnlyInTheirFunctions) {
  for (const auto& source : sources_below({"extractors", "corpus", "pipeline"})) {
    if (source.path == "extractors/pattern.h" || source.path == "extractors/pattern.cpp") continue;
    const auto functions = all_matches(
        source.text, R"re((?m)^const PatternTable& (\w+)\(\) \{\n  static const PatternTable table\()re");
    const auto made = all_matches(source.text, R"re(\bPatternTable (\w+)[({])re");
    EXPECT_EQ(made.size(), functions.size()) << source.path;
  }
}

// Each array of patterns (also of structs that hold one) goes into a table of its file, by itself or by way
// of the array that is made from it.
TEST(PatternTables, HoldEveryArrayOfPatterns) {
  std::size_t arrays = 0;
  for (const auto& source : sources_below({"extractors", "corpus", "pipeline"})) {
    const auto in_tables = all_matches(source.text, R"re(static const PatternTable table\((\w+)\);)re");
    const auto structs = all_matches(source.text, R"re((?ms)^struct (\w+) \{[^}]*^  Pattern pattern;)re");
    for (const std::string& name : all_matches(source.text, R"re((?m)^constexpr std::array (\w+)\{$)re")) {
      // An array that begins with a name instead of Type{ holds no patterns.
      const auto kinds = all_matches(source.text, "std::array " + name + R"re(\{\n\s+(\w+)\{)re");
      const std::string kind = kinds.empty() ? "" : kinds.front();
      if (kind != "Pattern" && std::find(structs.begin(), structs.end(), kind) == structs.end()) continue;
      ++arrays;
      if (kind == "Pattern") {
        EXPECT_THAT(in_tables, Contains(name)) << source.path;
        continue;
      }
      // `constexpr auto table = patterns_of(name);`, or a lambda whose body names the array.
      const auto made_from = all_matches(
          source.text, R"re((?ms)^constexpr auto (\w+) = (?:[^;]|;\n  )*?\b)re" + name + R"re(\b)re");
      ASSERT_FALSE(made_from.empty()) << source.path << ": " << name << " is made into no array of patterns";
      EXPECT_THAT(in_tables, Contains(made_from.front())) << source.path;
    }
  }
  EXPECT_GE(arrays, extractor_pattern_tables().size());
}

// `find_one(2, …)`, or `find_one(role, …)` where `role` is a number: a pattern that is put before the others
// would silently change what is asked for, as would one in a table that an enumeration counts along with.
// `index_of` is checked by the compiler.
bool counts_patterns(const std::string& text) {
  if (!all_matches(text, R"re((enum \w*\s*: std::size_t) \{)re").empty()) return true;
  if (!all_matches(text, R"re(\bmatch(?:\.|->)index == (\d))re").empty()) return true;
  std::set<std::string> numbers;
  for (const auto& name : all_matches(text, R"re((?m)^constexpr std::size_t (\w+) = \d+;)re"))
    numbers.insert(name);
  for (const auto& asked : all_matches(text, R"re((?:find_one|matches)\((\w+),)re"))
    if (std::isdigit(static_cast<unsigned char>(asked.front())) != 0 || numbers.contains(asked)) return true;
  // By way of a function of the file: `is(line, role)`, `first(role, line)`.
  if (text.find("find_one(") == std::string::npos && text.find("matches(") == std::string::npos) return false;
  for (const auto& form : {R"re(\((\w+), \w)re", R"re(\w, (\w+)\))re"})
    for (const auto& passed : all_matches(text, form))
      if (numbers.contains(passed)) return true;
  return false;
}

TEST(PatternTables, AreAskedByName) {
  for (const auto& source : sources_below({"extractors", "corpus", "pipeline"}))
    EXPECT_FALSE(counts_patterns(source.text))
        << source.path << ": say find_one(index_of(patterns, \"name\"), ...)";
}

TEST(PatternTables, ThatAreCountedByHandAreSeen) {
  EXPECT_TRUE(counts_patterns("return table().find_one(0, words);"));
  EXPECT_TRUE(counts_patterns("return table().matches(0, words);"));
  EXPECT_TRUE(counts_patterns("constexpr std::size_t role = 1;\nreturn table().find_one(role, words);"));
  EXPECT_TRUE(
      counts_patterns("constexpr std::size_t role = 1;\ntable.find_one(index, line);\nis(line, role);"));
  EXPECT_TRUE(counts_patterns("enum : std::size_t { title, honours };"));
  EXPECT_TRUE(counts_patterns("enum Phrase : std::size_t { title, honours };"));
  EXPECT_TRUE(counts_patterns("if (match.index == 0) return day;"));
  EXPECT_FALSE(counts_patterns(
      "constexpr std::size_t role = index_of(patterns, \"role\");\nreturn table().find_one(role, words);"));
  EXPECT_FALSE(counts_patterns("for (std::size_t i = 0; i < n; ++i) table().find_one(i, words);"));
}

}  // namespace
}  // namespace letterlens::testing

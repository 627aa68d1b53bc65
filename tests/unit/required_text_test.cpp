// What a text must have for a pattern to match it.
#include "extractors/required_text.h"

#include "extractors/all_patterns.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/filtered_re2.h>
#include <set>
#include <string>
#include <vector>

namespace letterlens {
namespace {

bool allows(const RequiredText& required, std::string_view text) {
  return required.allows_start(text) && required.allows(ByteRuns(text));
}

TEST(RequiredText, AllowsWhatHasTheWordsOfThePattern) {
  struct Row {
    std::string pattern;
    std::vector<std::string> allowed, refused;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"care leavers?", {"help for care leavers", "CARE LEAVER"}, {"children in care", "leavers", ""}},
           {"(?i)Care leavers", {"help for care leavers"}, {"children in care"}},
           {"(?:plan|visit)s", {"plans", "a visit"}, {"pathway"}},
           {"(?:plan|of)s", {"plans", "ofs", "nothing of the kind"}, {}},
           {"(plan)?visit", {"visit"}, {"plan"}},
           {"(?:plan ){0,3}visit", {"visit"}, {"plan"}},
           {"(?:plan ){2,3}visit", {"plan plan visit"}, {"visit", "plan"}},
           {"(?:plan)+ *visit", {"planvisit"}, {"visit"}},
           {"(?:plan)* *visit", {"visit"}, {"plan"}},
           {"plan.{0,9}?visit", {"plan a visit"}, {"plan", "visit"}},
           {"\\bplan\\b", {"a plan"}, {"visit"}},
           {"pl(?i)an", {"PLAN"}, {"visit"}},
           {"[Ii]nspectors?", {"Inspector", "inspectors"}, {"spectre"}},
           {"[In]nspect", {"nnspect"}, {"inquire"}},
           {"judge{2}d", {"judgeed"}, {"graded"}},
           {"plan{x}", {"plan{x}"}, {"plan"}},
           {"\\(JTAI\\)", {"a visit (JTAI)"}, {"JTAI"}},
           {"child’s plan", {"a child’s plan"}, {"a child"}},
           {"plan\\x{2019}s", {"a plan’s"}, {"a visit"}},
           {"plan\\x73", {"plans"}, {"visits"}},
           {"[^)\\]]plan", {" plan"}, {"visit"}},
           {"[\\pL’-]+ plan", {"my plan"}, {"visit"}},
           {"(?P<what>plan)s", {"plans"}, {"visits"}},
           {"^plan", {"plans"}, {"a plan", ""}},
           {"^(?i)plan", {"Plans"}, {"a plan"}},
           {"^(?:plan|visit)", {"plans", "visits"}, {"a plan"}},
           {"^[\\s,]*plan", {"plan", ", plan"}, {"a plan"}},
           {"(?:^|\\s)plan", {"plan", "a plan"}, {}},
           {"^\\d{1,2} plans", {"12 plans"}, {"plans", "x 12 plans"}},
           {"^[^a-c]plan", {"dplan", "’plan"}, {"aplan"}},
           {"^\\p{Lu}\\pL+ plan", {"My plan", "Éa plan"}, {"1 plan"}},
           {"^’s", {"’s"}, {"a", ""}},
           {"^$", {""}, {}},
           {"^(?:plan)?$", {"", "plan"}, {}},
           {"(?m)^plan", {"plan", "a\nplan"}, {"visit"}},
       }) {
    const RequiredText required(row.pattern);
    for (const auto& text : row.allowed) EXPECT_TRUE(allows(required, text)) << row.pattern << ": " << text;
    for (const auto& text : row.refused) EXPECT_FALSE(allows(required, text)) << row.pattern << ": " << text;
  }
}

// RE2 without regard to case takes ſ for "s" and the sign of Kelvin for "k".
TEST(RequiredText, AllowsWhatMatchesOtherLetters) {
  for (const auto* pattern :
       {"(?i)risks", "(?i)^risks", "(?i)^[s]ibling", "(?i)^[a-z]ibling", "(?i)^k[ei]pt"})
    for (const auto* text : {"riſks", "ris\u212As", "ſibling", "\u212Aept"})
      EXPECT_TRUE(!re2::RE2::PartialMatch(text, pattern) || allows(RequiredText(pattern), text))
          << pattern << ": " << text;
}

TEST(RequiredText, AllowsEverythingOfWhatItCannotFollow) {
  for (const std::string pattern :
       {"(plan", "plan)", "[plan", "plan\\", "\\Qplan\\E", "*plan", "[[:alpha:]]plan", "plan\\p", "plan\\x{",
        "plan\\x{2019", "plan\\x1", "(?", "(?P<plan", "plan[a-", "[\\", "plan\\1"})
    EXPECT_TRUE(allows(RequiredText(pattern), "visit")) << pattern;
  EXPECT_TRUE(allows(RequiredText(std::string(100'000, '(') + "plan"), "visit"));
}

// Runs of which every match must have one: of several parts that are all needed, the `choice`th alone.
std::set<std::uint16_t> one_of(const RequiredText::Need& need, std::size_t choice) {
  std::set<std::uint16_t> runs;
  if (need.any) {
    for (const auto& part : need.parts) runs.merge(one_of(part, choice));
    return runs;
  }
  const std::size_t place = choice % (need.parts.size() + (need.runs.empty() ? 0 : 1));
  if (place < need.parts.size()) return one_of(need.parts[place], choice);
  return {need.runs.begin(), need.runs.end()};
}

struct Tally {
  std::size_t confirmed = 0;
  std::size_t all = 0;
};

// RE2's own analysis tells the words of which a match must have some. A text of all those without what is
// required must be one that cannot match. Where RE2 gives up on a part of a long pattern, it confirms
// nothing.
void confirm_by_re2(const std::string& pattern, Tally& tally) {
  const RequiredText required(pattern);
  if (required.is_nothing()) return;
  constexpr int shortest_atom = 1;
  re2::FilteredRE2 filtered(shortest_atom);
  int id = 0;
  ASSERT_EQ(filtered.Add(pattern, re2::RE2::Options(), &id), re2::RE2::NoError) << pattern;
  std::vector<std::string> atoms;
  filtered.Compile(&atoms);
  constexpr std::size_t choices = 12;
  for (std::size_t choice = 0; choice < choices; ++choice) {
    const auto runs = one_of(required.need(), choice);
    std::vector<int> others;
    for (std::size_t atom = 0; atom < atoms.size(); ++atom) {
      const ByteRuns words(atoms[atom]);
      if (std::none_of(runs.begin(), runs.end(), [&](std::uint16_t run) { return words.has(run); }))
        others.push_back(static_cast<int>(atom));
    }
    std::vector<int> possible;
    filtered.AllPotentials(others, &possible);
    ++tally.all;
    if (possible.empty()) ++tally.confirmed;
  }
}

TEST(RequiredText, IsRequiredByRe2Too) {
  Tally tally;
  for (const auto& [name, table] : extractor_pattern_tables())
    for (const auto& pattern : table.patterns()) confirm_by_re2(std::string(pattern.source), tally);
  EXPECT_GT(tally.all, 1000U);
  EXPECT_GT(tally.confirmed * 100, tally.all * 95) << tally.confirmed << " of " << tally.all;
}

// Every pattern of every table, on every example of every table: what RE2 finds is never filtered out.
TEST(RequiredText, LeavesOutNothingThatMatches) {
  std::vector<std::string> texts;
  for (const auto& [name, table] : extractor_pattern_tables())
    for (const auto& pattern : table.patterns())
      for (const auto text : {pattern.example, pattern.refuses}) {
        texts.emplace_back(text);
        texts.push_back(std::string(pattern.example) + " " + std::string(text));
      }
  re2::RE2::Options quiet;
  quiet.set_log_errors(false);
  std::size_t refused = 0;
  for (const auto& [name, table] : extractor_pattern_tables())
    for (const auto& pattern : table.patterns()) {
      const std::string source(pattern.source);
      const re2::RE2 expression(source, quiet);
      const RequiredText required(source);
      for (const auto& text : texts) {
        const bool allowed = allows(required, text);
        refused += allowed ? 0 : 1;
        EXPECT_TRUE(allowed || !re2::RE2::PartialMatch(text, expression)) << source << ": " << text;
      }
    }
  EXPECT_GT(refused, texts.size() * 100) << "most patterns are refused most texts";
}

}  // namespace
}  // namespace letterlens

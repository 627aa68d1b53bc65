// The rules by which strings and lists are compared in an evaluation.
#include "pipeline/evaluate/list_comparison.h"
#include "pipeline/evaluate/text_comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct TextRow {
  std::string why;
  std::string text;
  std::string key;
};

TEST(Canonical, KeepsLettersAndDigitsAlone) {
  for (const auto& row : std::vector<TextRow>{
           {"nothing stays nothing", "", ""},
           {"spaces, line ends and stops vanish", "The offer\nto  them.", "theoffertothem"},
           {"quotes of all kinds vanish", "children’s ‘plans' \"x\"", "childrensplansx"},
           {"hyphens and dashes vanish", "co-operation – multi\u2010agency", "cooperationmultiagency"},
           {"case is folded in full", "STRASSE Straße", "strassestrasse"},
           {"accents stay", "Élodie", "élodie"},
           {"a combining accent is put together first", "E\u0301lodie", "élodie"},
           {"a ligature is parted", "ﬁnding", "finding"},
           {"a superscript is its digit", "offer²", "offer2"},
           {"a fraction is its digits", "½", "12"},
           {"a Roman numeral is its letters", "Ⅷ", "viii"},
           {"a numeral of another script counts", "௰", "௰"},
           {"bullets and private signs vanish", "■ \uF0B7 plan", "plan"},
           {"an underscore is no letter", "a_b", "ab"}})
    EXPECT_EQ(canonical(row.text), row.key) << row.why;
}

TEST(NameKey, DropsWhatIsNoName) {
  for (const auto& row : std::vector<TextRow>{
           {"a plain name", "Ana Field", "anafield"},
           {"a title", "Mrs Ana Field", "anafield"},
           {"a title with a stop", "Dr. Ana Field", "anafield"},
           {"an office", "Ana Field HMI", "anafield"},
           {"honours", "Dame Ana Field OBE", "anafield"},
           {"what follows the first comma", "Ana Field, Her Majesty’s Inspector, Ofsted", "anafield"},
           {"the letters of a title inside a name stay", "Drew Sirman", "drewsirman"},
           {"a title in small letters is none", "ms field", "msfield"},
           {"a title ends at an apostrophe, as a word does", "Mr’s Field", "sfield"},
           {"other titles stay", "Professor Ana Field", "professoranafield"}})
    EXPECT_EQ(name_key(row.text), row.key) << row.why;
}

TEST(Words, AreRunsOfLettersDigitsAndUnderscores) {
  EXPECT_THAT(words_of("Children’s PLANS, multi-agency_team 24/7"),
              ElementsAre("children", "s", "plans", "multi", "agency_team", "24", "7"));
  EXPECT_THAT(words_of(" – "), IsEmpty());
}

struct OverlapRow {
  std::string why;
  std::string a;
  std::string b;
  double overlap;
};

TEST(WordOverlap, IsTwiceTheCommonWordsThroughAllWords) {
  for (const auto& row :
       std::vector<OverlapRow>{{"the same", "care leavers", "Care leavers.", 1},
                               {"order does not count", "leavers care", "care leavers", 1},
                               {"half of the words", "care leavers", "care homes", 0.5},
                               {"a word counts as often as it stands", "the the plan", "the plan", 0.8},
                               {"nothing in common", "plan", "visit", 0},
                               {"nothing at all", "", "", 0}})
    EXPECT_DOUBLE_EQ(word_overlap(row.a, row.b), row.overlap) << row.why;
}

struct MatchRow {
  std::string why;
  std::vector<std::vector<std::string>> wanted;
  std::vector<std::string> got;
  std::size_t hits;
  std::size_t near_hits;
  std::vector<std::size_t> missed;
  std::vector<std::size_t> extra;
};

Candidate candidate(const std::string& text) {
  return {canonical(text), text};
}

TEST(Match, PairsOneToOne) {
  const std::string ten = "one two three four five six seven eight nine ten";
  const std::string eleventh_off = ten + " eleven";     // overlap 20/21
  const std::string two_off = ten + " eleven twelve";   // overlap 20/22
  const std::string three_off = two_off + " thirteen";  // overlap 20/23, too little
  for (const auto& row : std::vector<MatchRow>{
           {"nothing and nothing", {}, {}, 0, 0, {}, {}},
           {"order does not count", {{"a"}, {"b"}}, {"B.", "A."}, 2, 2, {}, {}},
           {"one is missed", {{"a"}, {"b"}}, {"b"}, 1, 1, {0}, {}},
           {"one is too many", {{"a"}}, {"b", "a"}, 1, 1, {}, {0}},
           {"the same twice answers only two", {{"a"}, {"a"}, {"a"}}, {"a", "a"}, 2, 2, {2}, {}},
           {"any form is right", {{"a1", "a"}}, {"a"}, 1, 1, {}, {}},
           {"two forms found are one hit", {{"a1", "a"}}, {"a", "a1"}, 1, 1, {}, {0}},
           {"nearly the same is near", {{ten}}, {eleventh_off}, 0, 1, {0}, {0}},
           {"two words of twelve are near", {{ten}}, {two_off}, 0, 1, {0}, {0}},
           {"three words of thirteen are not", {{ten}}, {three_off}, 0, 0, {0}, {0}},
           {"a form can be near", {{"x", ten}}, {eleventh_off}, 0, 1, {0}, {0}},
           {"one found is near to one wanted only", {{ten}, {ten}}, {eleventh_off}, 0, 1, {0, 1}, {0}},
           {"an exact pair is not broken for a near one",
            {{ten}, {eleventh_off}},
            {eleventh_off},
            1,
            1,
            {0},
            {}},
           {"the nearest pair comes first",
            {{two_off}, {eleventh_off}},
            {ten, three_off},
            0,
            2,
            {0, 1},
            {0, 1}}}) {
    std::vector<Wanted> wanted;
    for (const auto& forms : row.wanted) {
      auto& all = wanted.emplace_back();
      for (const auto& form : forms) all.push_back(candidate(form));
    }
    std::vector<Candidate> got;
    for (const auto& text : row.got) got.push_back(candidate(text));
    const Matching matching = match(wanted, got);
    EXPECT_EQ(matching.hits, row.hits) << row.why;
    EXPECT_EQ(matching.near_hits, row.near_hits) << row.why;
    EXPECT_EQ(matching.missed, row.missed) << row.why;
    EXPECT_EQ(matching.extra, row.extra) << row.why;
  }
}

struct ScoreRow {
  std::string why;
  std::size_t hits, got, want;
  double precision, recall, f1;
};

TEST(Scores, AreDefinedForEmptyLists) {
  for (const auto& row :
       std::vector<ScoreRow>{{"nothing wanted, nothing found", 0, 0, 0, 1, 1, 1},
                             {"nothing found of what was wanted", 0, 0, 2, 0, 0, 0},
                             {"something found where nothing was wanted", 0, 2, 0, 0, 1, 0},
                             {"nothing right", 0, 2, 2, 0, 0, 0},
                             {"one of two, and one too many", 1, 2, 2, 0.5, 0.5, 0.5},
                             {"all of three found, one too many", 3, 4, 3, 0.75, 1, 6.0 / 7}}) {
    const Scores scores = scores_of(row.hits, row.got, row.want);
    EXPECT_DOUBLE_EQ(scores.precision, row.precision) << row.why;
    EXPECT_DOUBLE_EQ(scores.recall, row.recall) << row.why;
    EXPECT_DOUBLE_EQ(scores.f1, row.f1) << row.why;
  }
}

}  // namespace
}  // namespace letterlens

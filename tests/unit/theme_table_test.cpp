// The table of themes: every pattern is held by its examples, and a table that cannot be used says why.
#include "extractors/theme_table.h"

#include "extractors/embedded_data.h"
#include "extractors/item_clauses.h"
#include "extractors/theme_matcher.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Json = nlohmann::json;

TEST(BuiltInThemes, ConformToTheSchemaAndToTheirExamples) {
  EXPECT_NO_THROW(read_theme_table(embedded::themes));
  EXPECT_EQ(theme_table_error(built_in_theme_table()), "");
}

// Records and gold files have the ids: they do not change.
TEST(BuiltInThemes, HaveTheFixedIdsInTheirOrder) {
  std::vector<std::string> ids;
  for (const auto& theme : built_in_theme_table().themes) ids.push_back(theme.id);
  EXPECT_THAT(ids,
              ElementsAre("front_door", "early_help", "assessment", "planning", "risk_and_strategy",
                          "pre_proceedings", "visits_and_direct_work", "voice_and_advocacy",
                          "life_story_and_identity", "permanence", "placements", "family_and_networks",
                          "health_and_wellbeing", "education", "care_leavers", "missing_and_exploitation",
                          "domestic_abuse_and_neglect", "disabled_children", "unaccompanied_children",
                          "private_fostering", "homeless_16_17", "allegations_lado", "management_oversight",
                          "quality_assurance", "performance_information", "workforce", "independent_review",
                          "recording", "partnership", "leadership", "other"));
}

TEST(BuiltInThemes, HaveEachPatternsButTheOneThatIsGivenOtherwise) {
  for (const auto& theme : built_in_theme_table().themes) {
    EXPECT_EQ(theme.patterns.empty(), theme.id == "other") << theme.id;
    EXPECT_EQ(theme.otherwise, theme.id == "other") << theme.id;
  }
}

// RE2 would take them for characters of the text, which has none.
TEST(BuiltInThemes, AreWrittenInTheWordsThatPatternsSee) {
  for (const auto& theme : built_in_theme_table().themes)
    for (const auto* list : {&theme.patterns, &theme.last_resort, &theme.set_aside})
      for (const auto& pattern : *list)
        for (std::string source : pattern.any_of) {
          SCOPED_TRACE(source);
          EXPECT_EQ(source.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos);
          re2::RE2::GlobalReplace(&source, "\\[[^\\]]*\\]", "");  // a-z in brackets is a range
          EXPECT_EQ(source.find_first_of("-/'\"’–"), std::string::npos);
        }
}

Json small_table() {
  return Json::parse(R"json({
    "schema_version": "1.0.0", "name": "small", "version": "2",
    "themes": [
      {"id": "permanence", "label": "Permanence", "definition": "a home for good",
       "patterns": [{"name": "word", "any_of": ["permanen(ce|t)"], "example": "Permanence.",
                     "counter_example": "Permanent staff."}],
       "set_aside": [{"name": "staff", "any_of": ["permanent staff"], "example": "Permanent staff.",
                      "counter_example": "A permanent home."}]},
      {"id": "rest", "label": "Rest", "definition": "all else", "otherwise": true}]})json");
}

TEST(ThemeTable, IsReadAsItStands) {
  const ThemeTable table = read_theme_table(small_table().dump());
  EXPECT_EQ(table.name, "small");
  EXPECT_EQ(table.version, "2");
  ASSERT_EQ(table.themes.size(), 2U);
  const Theme& permanence = table.themes[0];
  EXPECT_EQ(permanence.label, "Permanence");
  EXPECT_EQ(permanence.definition, "a home for good");
  ASSERT_EQ(permanence.patterns.size(), 1U);
  EXPECT_EQ(permanence.patterns[0].name, "word");
  EXPECT_THAT(permanence.patterns[0].any_of, ElementsAre("permanen(ce|t)"));
  EXPECT_THAT(permanence.last_resort, IsEmpty());
  EXPECT_EQ(permanence.set_aside.size(), 1U);
  EXPECT_TRUE(table.themes[1].otherwise);
}

std::string error_of(const std::string& json) {
  try {
    read_theme_table(json);
  } catch (const ThemesError& error) {
    return error.what();
  }
  return "";
}

TEST(ThemeTable, ThatCannotBeUsedSaysWhereAndWhy) {
  struct Row {
    std::string sentence, pointer;
    Json value;
    std::vector<std::string> named;
  };
  const Json word = small_table().at("/themes/0/patterns/0"_json_pointer);
  Json renamed = word;
  renamed["name"] = "staff";
  for (const Row& row : std::initializer_list<Row>{
           {"another major version", "/schema_version", "2.0.0", {"schema_version"}},
           {"no themes", "/themes", Json::array(), {"themes"}},
           {"an id with a space", "/themes/0/id", "a home", {"themes", "0", "id"}},
           {"an unknown member", "/themes/0/colour", "red", {"themes", "0", "colour"}},
           {"no alternatives", "/themes/0/patterns/0/any_of", Json::array(), {"patterns", "any_of"}},
           {"an example that is no string", "/themes/0/patterns/0/example", 1, {"patterns", "example"}},
           {"otherwise is only ever true", "/themes/1/otherwise", false, {"otherwise"}},
           {"the same id twice", "/themes/1/id", "permanence", {"\"permanence\"", "id comes twice"}},
           {"the same name twice in a theme",
            "/themes/0/patterns/0",
            renamed,
            {"\"staff\"", "name comes twice"}},
           {"a pattern that RE2 refuses",
            "/themes/0/patterns/0/any_of/1",
            "(left open",
            {"theme \"permanence\"", "pattern \"word\"", "\"(left open\"", "missing )"}},
           {"a phrase that RE2 refuses",
            "/themes/0/set_aside/0/any_of/0",
            "a(?=b)",
            {"pattern \"staff\"", "\"a(?=b)\""}},
           {"an example that does not match",
            "/themes/0/patterns/0/example",
            "Stability – soon",
            {"pattern \"word\"", "example does not match", "\"stability soon\""}},
           {"an example of which all is set aside",
            "/themes/0/patterns/0/example",
            "Permanent staff",
            {"pattern \"word\"", "example does not match"}},
           {"a counter-example that matches",
            "/themes/0/patterns/0/counter_example",
            "Permanence",
            {"pattern \"word\"", "counter-example matches", "\"permanence\""}},
           {"two themes for all else",
            "/themes/2",
            {{"id", "more"}, {"label", "More"}, {"definition", "more"}, {"otherwise", true}},
            {"otherwise"}}}) {
    SCOPED_TRACE(row.sentence);
    Json table = small_table();
    table[Json::json_pointer(row.pointer)] = row.value;
    const std::string error = error_of(table.dump());
    EXPECT_FALSE(error.empty());
    EXPECT_EQ(error.find('\n'), std::string::npos) << error;
    for (const auto& name : row.named) EXPECT_THAT(error, HasSubstr(name));
  }
  EXPECT_EQ(error_of("{\"themes\": "), "not JSON; the fault is at byte 12");
  EXPECT_FALSE(error_of("[]").empty());
  EXPECT_FALSE(error_of("").empty());
}

TEST(ThemeMatcher, SetsPhrasesAsideWithoutJoiningWhatStandsBesideThem) {
  const auto patterns = [](const std::string& source) {
    return std::vector<ThemePattern>{{"one", {source}, "", ""}};
  };
  const LazyPatterns review(patterns("plans?[a-z ]{0,12}review")), aside(patterns("pathway plans?|so on"));
  const auto matches = [&](const std::string& words) { return matches_outside(words, {&review, 1}, aside); };
  EXPECT_TRUE(matches("a plan and its review"));
  EXPECT_FALSE(matches("a pathway plan and its review"));
  EXPECT_TRUE(matches("a pathway plan, a plan and its review"));
  EXPECT_FALSE(matches("a plan and so on, review")) << "what is set aside leaves a gap";
  EXPECT_FALSE(matches("a preplan and its review")) << "whole words";
  EXPECT_TRUE(matches_outside("a plan and its review", {&review, 1}, LazyPatterns({})));
}

// The filter must never lose a theme: it is held against the matchers themselves.
TEST(ThemeMatchers, CandidatesLeaveOutNothingThatMatches) {
  const ThemeTable table = built_in_theme_table();
  std::vector<std::string> texts{"", "qa", "a", "16 and homeless"};
  for (const auto& theme : table.themes)
    for (const auto* list : {&theme.patterns, &theme.last_resort, &theme.set_aside})
      for (const auto& pattern : *list) {
        texts.push_back(plain_words(pattern.example));
        texts.push_back(plain_words(pattern.counter_example + ' ' + pattern.example));
      }
  ASSERT_GT(texts.size(), 250U);
  std::size_t left_out = 0;
  for (const auto list : {&Theme::patterns, &Theme::last_resort}) {
    const ThemeMatchers matchers(table.themes, list);
    for (const auto& text : texts) {
      const auto candidates = matchers.candidates(text);
      EXPECT_TRUE(std::is_sorted(candidates.begin(), candidates.end()));
      left_out += matchers.size() - candidates.size();
      for (std::size_t theme = 0; theme < matchers.size(); ++theme)
        EXPECT_TRUE(!matchers.matches(theme, text) ||
                    std::binary_search(candidates.begin(), candidates.end(), theme))
            << table.themes[theme].id << " in: " << text;
    }
  }
  EXPECT_GT(left_out, texts.size() * table.themes.size()) << "most themes are not in most texts";
}

}  // namespace
}  // namespace letterlens

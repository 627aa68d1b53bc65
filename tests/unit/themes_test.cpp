// How an item gets its themes from a table: what counts in its text, and what is read when the text names
// none.
#include "extractors/themes.h"

#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One word a theme, so that a row shows the rules and not the patterns.
constexpr std::string_view table = R"({
  "schema_version": "1.0.0", "name": "colours", "version": "7",
  "themes": [
    {"id": "red", "label": "Red", "definition": "red",
     "patterns": [{"name": "red", "any_of": ["red"], "example": "Red.", "counter_example": "Red tape."}],
     "set_aside": [{"name": "tape", "any_of": ["red tape"], "example": "Red tape.", "counter_example": "Red ink."}]},
    {"id": "blue", "label": "Blue", "definition": "blue",
     "patterns": [{"name": "blue", "any_of": ["blue"], "example": "Blue.", "counter_example": "Grey."}],
     "last_resort": [{"name": "sky", "any_of": ["sky"], "example": "The sky.", "counter_example": "The sea."}]},
    {"id": "green", "label": "Green", "definition": "green",
     "patterns": [{"name": "green", "any_of": ["green"], "example": "Green.", "counter_example": "Grey."}]},
    {"id": "rest", "label": "Rest", "definition": "no colour", "otherwise": true}]})";

const Themes& colours() {
  static const Themes themes(table);
  return themes;
}

Item item(const std::string& text) {
  Item out;
  out.text.text = text;
  return out;
}

TEST(Themes, OfAnItemAreWhatItAsksFor) {
  struct Row {
    std::string sentence, text;
    std::vector<std::string> themes;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"one", "The red house.", {"red"}},
           {"several, in the order of the table", "Green, blue and red houses.", {"red", "blue", "green"}},
           {"once, however often it is named", "Red, red and red.", {"red"}},
           {"not what is set aside", "Blue ink and red tape.", {"blue"}},
           {"what is beside what is set aside", "Red ink and red tape.", {"red"}},
           {"not what it is for", "Red ink, so that houses are blue.", {"red"}},
           {"what it is for, when nothing else is named", "Ink, so that houses are blue.", {"blue"}},
           {"what is included after a purpose",
            "Red ink to improve blue houses, including green ones.",
            {"red", "green"}},
           {"all sub-items", "Houses, including:\n– red ones\n– blue ones.", {"red", "blue"}},
           {"two sentences", "Red ink. Blue ink.", {"red", "blue"}},
           {"not an aside in the second of two", "Red ink. For example, blue is rare.", {"red"}},
           {"not one of many sentences", "Red ink. Red is rare. Red is dear. Blue is not.", {"red"}},
           {"the first sentence of several", "Red ink. Ink is rare. Ink is dear. Ink runs.", {"red"}},
           {"what many sentences name", "Red ink. Blue is rare. Blue is dear. Ink runs.", {"red", "blue"}},
           {"the heaviest when nothing has a third",
            "Ink. Ink. Ink. Ink. Ink. Red is rare. Blue is rare. Blue is dear. Ink.",
            {"blue"}},
           {"what is conceded, by half", "Although blue is good, red is rare.", {"red", "blue"}},
           {"a concession later on is too little", "Red ink. Although blue is good, red is rare.", {"red"}},
           {"a last resort only where no pattern matches", "A red sky.", {"red"}},
           {"a last resort", "The sky at night.", {"blue"}},
           {"nothing of the table", "The sea.", {"rest"}},
           {"whole words only", "Reddish and redder.", {"rest"}},
           {"in any case, with any dash", "RED–BLUE", {"red", "blue"}},
           {"an empty item", "", {"rest"}}})
    EXPECT_EQ(colours().of(item(row.text)), row.themes) << row.sentence;
}

TEST(Themes, AreReadFromWhatStandsAroundAnItemThatNamesNone) {
  Item bare = item("Houses for all.");
  bare.group = Quote{"Blue and red", {}};
  EXPECT_THAT(colours().of(bare), ElementsAre("red", "blue"));
  bare.group.reset();
  bare.lead_in = Quote{"The supply of green:", {}};
  EXPECT_THAT(colours().of(bare), ElementsAre("green"));
  bare.text.text = "Red houses.";
  EXPECT_THAT(colours().of(bare), ElementsAre("red")) << "its own words come first";
  bare.text.text = "The sky.";
  EXPECT_THAT(colours().of(bare), ElementsAre("blue")) << "and so do its last resorts";
}

TEST(Themes, DoNotReadTheReferenceToAFramework) {
  Item referring = item("Red houses (outcome 3, the blue framework)");
  EXPECT_THAT(colours().of(referring), ElementsAre("red", "blue"));
  referring.reference = Quote{"(outcome 3, the blue framework)", {}};
  EXPECT_THAT(colours().of(referring), ElementsAre("red"));
}

TEST(Themes, OfATableWithoutARestMayBeNone) {
  auto json = std::string(table);
  json.replace(json.rfind(",\n    {\"id\": \"rest\""), std::string::npos, "]}");
  EXPECT_THAT(Themes(json).of(item("The sea.")), IsEmpty());
}

TEST(Themes, NameATableThatIsNotTheirOwn) {
  EXPECT_FALSE(Themes().custom());
  ASSERT_TRUE(colours().custom());
  EXPECT_EQ(colours().custom()->name, "colours");
  EXPECT_EQ(colours().custom()->version, "7");
  EXPECT_EQ(colours().table().themes.front().label, "Red");
}

TEST(Themes, ThatCannotBeUsedAreRefused) {
  EXPECT_THROW(Themes("{}"), ThemesError);
}

TEST(Themes, AreGivenToEveryItemOfALetter) {
  const auto letter =
      testing::read_letter({.improvements = "What needs to improve in this area of social work practice\n"
                                            "■ The timeliness of initial health assessments.\n"
                                            "■ The quality of pathway plans.",
                            .further = "Areas for priority action\n"
                                       "■ The response to children who go missing from care."});
  const Letter record = testing::extracted(letter);
  ASSERT_EQ(record.improvements.size(), 2U);
  EXPECT_THAT(record.improvements[0].themes, ElementsAre("health_and_wellbeing"));
  EXPECT_THAT(record.improvements[1].themes, ElementsAre("care_leavers"));
  ASSERT_EQ(record.priority_actions.size(), 1U);
  EXPECT_THAT(record.priority_actions[0].themes, ElementsAre("missing_and_exploitation"));
  EXPECT_FALSE(record.theme_table);
  const Letter coloured = testing::extracted(letter, {Register(), colours()});
  EXPECT_THAT(coloured.improvements[0].themes, ElementsAre("rest"));
  ASSERT_TRUE(coloured.theme_table);
  EXPECT_EQ(coloured.theme_table->name, "colours");
}

}  // namespace
}  // namespace letterlens

// The frozen weights, and how they are counted.
#include "corpus/match/weights.h"

#include "corpus/match/count_weights.h"
#include "corpus/match/embedded_tables.h"
#include "corpus/match/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace letterlens::matching {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Weights, OfTheRareAreGreater) {
  EXPECT_GT(weights().of("chronology"), weights().of("plan"));
  EXPECT_GT(weights().of("a word that no item has"), weights().of("chronology"));
  EXPECT_EQ(weights().of("a word that no item has"), 1000U);
  EXPECT_EQ(weight_by_rarity(0.5, 700), 1000U);
  EXPECT_EQ(weight_by_rarity(701, 700), 1U) << "what every item has weighs next to nothing, not nothing";
}

// The table is the numbers counted and no hand has been at the weights.
TEST(Weights, FollowFromTheCounts) {
  const auto table = nlohmann::json::parse(embedded::match_weights);
  const auto all = table.at("items").get<double>();
  EXPECT_GT(table.at("terms").size(), 500U);
  for (const auto& [term, numbers] : table.at("terms").items()) {
    EXPECT_EQ(numbers.at(1).get<std::uint32_t>(), weight_by_rarity(numbers.at(0).get<double>(), all)) << term;
    EXPECT_GE(numbers.at(0).get<int>(), 2) << term;
  }
}

TEST(Weights, OfATableOfAnotherFormAreRefused) {
  for (const char* json :
       {"", "[]", "{}", R"({"version": "1"})", R"({"version": "1", "terms": {"plan": [1]}})"})
    EXPECT_THROW(Weights{json}, std::logic_error) << json;
}

TEST(CountedWeights, HoldWhatStandsInTwoItems) {
  std::istringstream records(
      R"json({"improvements": [{"text": "Chronologies in Westhaven"}, {"text": "Plans (outcome 1)"}]})json"
      "\n"
      R"json({"improvements": [{"text": "Chronologies in Westhaven"}],)json"
      R"json( "priority_actions": [{"text": "Care plans in Westhaven"}]})json"
      "\n");
  const auto texts = item_texts(records);
  EXPECT_THAT(texts,
              ElementsAre("Care plans in Westhaven", "Chronologies in Westhaven", "Plans (outcome 1)"));
  const auto text = weight_table("2030-01", texts);
  const Weights made(text);
  EXPECT_EQ(made.version(), "2030-01");
  EXPECT_EQ(made.of("plan"), weight_by_rarity(2, 3));
  EXPECT_THAT(text, Not(HasSubstr("chronology"))) << "it is in one item, which two letters print";
  EXPECT_THAT(text, Not(HasSubstr("westhaven"))) << "a word that is never in lower case may be a name";
  EXPECT_THAT(text, Not(HasSubstr("outcom"))) << "references are not counted";
}

TEST(CountedWeights, OfNoRecordsAreRefused) {
  std::istringstream records("Dear Ms Hale\n");
  EXPECT_THROW(item_texts(records), nlohmann::json::exception);
}

}  // namespace
}  // namespace letterlens::matching

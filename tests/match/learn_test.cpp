// What the measure is learned with, and its tables.
#include "corpus/match/learn.h"

#include "corpus/match/cosine_table.h"
#include "corpus/match/embedded_tables.h"
#include "corpus/match/regression.h"
#include "corpus/match/tables.h"
#include "schemas/base/csv.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace letterlens::matching {
namespace {

using ::testing::HasSubstr;

TEST(Fields, AreOfConceptsOfTheTerms) {
  std::set<std::string> concepts;
  for (const auto& row : read_csv(embedded::match_terms)) {
    std::string_view rest = row[1];
    while (!rest.empty()) {
      const auto end = std::min(rest.find(" + "), rest.size());
      concepts.emplace(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 3, rest.size()));
    }
  }
  for (const auto& [name, of_name] : fields().all()) EXPECT_TRUE(concepts.contains(name)) << name;
}

TEST(Fields, ThatAreThereTwiceAreRefused) {
  EXPECT_THROW(Fields("concept,field\naudit,quality\naudit,quality\n"), std::logic_error);
}

TEST(CosineTable, LeadsByTheNextBestOfTheRowAndOfTheColumn) {
  CosineTable table(2, 2);
  table.at(0, 0) = 0.75;
  table.at(0, 1) = 0.5;
  table.at(1, 0) = 0.25;
  EXPECT_EQ(table.lead(0, 0), 0.25 + 0.5);
  EXPECT_EQ(table.lead(0, 1), -0.25 + 0.5);
  EXPECT_EQ(CosineTable(1, 1).lead(0, 0), 0);
}

TEST(Coefficients, OfATableThatIsNotWholeAreRefused) {
  const std::string head = "trait,between_letters,alone\n";
  for (const auto& [rows, message] :
       std::vector<std::pair<std::string, std::string>>{{"", "not every trait"},
                                                        {"constant,1,1\nconstant,1,1\n", "there twice"},
                                                        {"magic,1,1\n", "not a trait"},
                                                        {"constant,1,one\n", "\"one\" is not a number"}})
    try {
      const Coefficients made(head + rows);
      ADD_FAILURE() << rows << " was taken";
    } catch (const std::logic_error& error) {
      EXPECT_THAT(error.what(), HasSubstr(message));
    }
}

TEST(Coefficients, AreReadAsTheyArePrinted) {
  EXPECT_EQ(coefficient_table(coefficients()), embedded::match_coefficients);
}

TEST(Regression, GivesTheTraitThatTellsTheGreatestCoefficient) {
  std::vector<Observation> observations;
  for (int i = 0; i < 40; ++i) {
    Observation one;
    one.is_same = i % 2 == 0;
    one.traits[index_of(Trait::constant)] = 1;
    one.traits[index_of(Trait::cosine)] = one.is_same ? 0.9 : 0.1;
    one.traits[index_of(Trait::length)] = i % 3;
    observations.push_back(one);
  }
  const auto made = logistic_regression(observations);
  EXPECT_GT(made[index_of(Trait::cosine)], 2);
  EXPECT_LT(std::abs(made[index_of(Trait::length)]), 0.5);
  EXPECT_EQ(made[index_of(Trait::lead)], 0);
}

// Two reports of each of many invented authorities, which ask for one thing again and for another no more.
std::vector<LabelledReports> reports() {
  const std::vector<std::string> things{
      "life-story work",      "personal education plans",   "return home interviews",
      "strategy discussions", "letters before proceedings", "advocacy"};
  std::ostringstream json;
  json << "{\"authorities\": [";
  for (int n = 0; n < 30; ++n) {
    const auto& again = things[static_cast<std::size_t>(n) % things.size()];
    const auto& gone = things[static_cast<std::size_t>(n + 1) % things.size()];
    const auto& fresh = things[static_cast<std::size_t>(n + 2) % things.size()];
    json << (n == 0 ? "" : ",") << R"({"authority": "Town )" << n
         << R"(", "earlier": {"items": ["The quality of )" << again << R"(.", "The quality of )" << gone
         << R"(."]}, "later": {"items": ["Better )" << again
         << R"( of good quality.", "The timeliness and quality of )" << fresh
         << R"(."]}, "links": [[1, 1, 2]]})";
  }
  json << "]}";
  std::istringstream in(json.str());
  return read_labelled_reports(in);
}

TEST(Learning, FindsWhatIsAskedAgainOfAuthoritiesThatItHasNotSeen) {
  const auto figures = cross_validated(reports(), {});
  EXPECT_EQ(figures.later_items, 60U);
  EXPECT_EQ(figures.same, 30U);
  EXPECT_GE(figures.precision(), 0.9);
  EXPECT_GE(figures.recall(), 0.9);
}

TEST(Learning, TakesInventedPairsOfTheTuningHalfAlone) {
  std::ifstream file(LETTERLENS_PAIRS);
  const auto pairs = read_invented_pairs(file);
  EXPECT_GT(pairs.size(), 100U);
  for (const auto& pair : pairs) EXPECT_FALSE(is_held_back(pair.a)) << pair.a;
}

TEST(Learning, RefusesWhatIsNotOfItsForm) {
  for (const std::string text :
       {"{", "{}",
        R"({"authorities": [{"authority": "A", "earlier": {"items": ["x"]}, "later": {"items": ["y"]},)"
        R"( "links": [[1, 2, 2]]}]})"}) {
    std::istringstream in(text);
    EXPECT_THROW(read_labelled_reports(in), LabelsError) << text;
  }
  std::istringstream in("{}");
  EXPECT_THROW(read_invented_pairs(in), LabelsError);
}

}  // namespace
}  // namespace letterlens::matching

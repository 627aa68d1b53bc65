// Words and stems, and where a request ends.
#include "corpus/match/words.h"

#include "corpus/match/request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::matching {
namespace {

using ::testing::ElementsAreArray;

struct Row {
  std::string why;
  std::string text;
  std::vector<std::string> stems;
};

TEST(Words, AreFoldedAndStemmed) {
  const WordReader reader;
  for (const auto& row : std::vector<Row>{
           {"nothing has no words", "", {}},
           {"bullets and dashes are none", "■ – — …", {}},
           {"case is folded", "PLANS Plans plans", {"plan", "plan", "plan"}},
           {"a possessive is its word", "the council's, the councils’", {"the", "council", "the", "council"}},
           {"children are a child", "Children children’s child", {"child", "child", "child"}},
           {"people are persons",
            "young people's, a young person",
            {"young", "person", "a", "young", "person"}},
           {"a hyphen parts words", "return-home interviews", {"return", "home", "interview"}},
           {"numbers are words", "16- and 17-year-olds", {"16", "and", "17", "year", "old"}},
           {"an invisible sign does not part a word", "pl\u00ADan pl\u200Ban", {"plan", "plan"}},
       }) {
    std::vector<std::string> stems;
    for (const auto& word : reader.words(plain_text(row.text))) stems.push_back(word.stem);
    EXPECT_THAT(stems, ElementsAreArray(row.stems)) << row.why;
  }
}

TEST(Words, KnowTheirPlace) {
  const std::string text = plain_text("Élodie’s plans");
  const auto words = WordReader().words(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text.substr(words[0].start, words[0].end - words[0].start), "Élodie's");
  EXPECT_EQ(text.substr(words[1].start, words[1].end - words[1].start), "plans");
}

struct RequestRow {
  std::string why;
  std::string text;
  std::string request;
};

TEST(Request, EndsWhereReasonsAndDetailsStart) {
  for (const auto& row : std::vector<RequestRow>{
           {"a purpose", "Audits, so that practice improves", "Audits, "},
           {"an example is asked for", "Care leavers, including those in custody",
            "Care leavers, including those in custody"},
           {"a relative clause behind a comma", "Plans, which should be written with children", "Plans"},
           {"one without a comma says which", "Children who are missing", "Children who are missing"},
           {"a second sentence", "Thresholds vary. Decisions do too.", "Thresholds vary"},
           {"sub-items are asked for", "Help with:\n– teeth\n– eyes", "Help with:\n– teeth\n– eyes"},
           {"the earliest counts", "Plans, so that all is well. Visits too.", "Plans, "},
       })
    EXPECT_EQ(row.text.substr(0, end_of_request(row.text, 0)), row.request) << row.why;
}

TEST(Request, NamesItsPartsBehindIncluding) {
  const std::string text = "Care leavers, including those in custody";
  EXPECT_EQ(text.substr(0, start_of_parts(text, 0)), "Care leavers, ");
  EXPECT_EQ(start_of_parts("Care leavers in custody", 0), 23U);
}

struct PraiseRow {
  std::string why;
  std::string text;
  std::vector<std::string> stretches;
};

TEST(Request, PassesOverWhatIsPraisedGrantedOrExcepted) {
  for (const auto& row : std::vector<PraiseRow>{
           {"praise",
            "Strategy discussions are mostly timely, but lack the police.",
            {"Strategy discussions are mostly timely"}},
           {"praise of most", "Most visits are regular. Records are not.", {"Most visits are regular"}},
           {"a concession", "Although visits are regular, records are late", {"Although visits are regular"}},
           {"one that ends the item concedes nothing", "Safety plans while children wait", {}},
           {"an exception", "Records, apart from those of visits, are late", {"apart from those of visits"}},
           {"a fault", "Visits are not generally regular", {}},
           {"what should be", "Visits should mostly be regular", {}},
           {"what is asked for", "The timeliness of most assessments", {}},
       }) {
    std::vector<std::string> found;
    for (const auto& stretch : not_asked_for(row.text))
      found.push_back(row.text.substr(stretch.start, stretch.end - stretch.start));
    EXPECT_EQ(found, row.stretches) << row.why;
  }
}

TEST(Request, LeavesTheFrameworkReferenceOut) {
  EXPECT_EQ(without_reference("Kinship care. (outcome 1, national framework) "), "Kinship care.");
  EXPECT_EQ(without_reference("Kinship care [Enabler 3]; and"), "Kinship care");
  EXPECT_EQ(without_reference("The public law outline (PLO)"), "The public law outline (PLO)");
}

TEST(Words, KnowTheirClause) {
  std::vector<std::size_t> clauses;
  for (const auto& word : WordReader().words("Plans, visits; the record: audits. Ends"))
    clauses.push_back(word.clause);
  EXPECT_THAT(clauses, ElementsAreArray({0, 0, 1, 1, 2, 3}));
}

}  // namespace
}  // namespace letterlens::matching

// What two items share, and what lessens their score.
#include "corpus/match/match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ItemMatch match_of(std::string_view a, std::string_view b) {
  return match(fingerprint(a, {}), fingerprint(b, {}));
}

struct SharedRow {
  std::string why;
  std::string a;
  std::string b;
  std::vector<std::string> shared;
};

TEST(Match, NamesWhatIsSharedAsPrintedTheMostTellingFirst) {
  for (const auto& row : std::vector<SharedRow>{
           {"words that stand together are named together",
            "The timeliness of pathway plans",
            "Pathway plans, which are late for many young people",
            {"pathway plans", "timeliness"}},
           {"an abbreviation is its phrase, and the longer form is named",
            "Work under the PLO",
            "The public law outline",
            {"public law outline"}},
           {"of one word's forms the longer is named", "Audit", "Auditing", {"auditing"}},
           {"the capital of an item's first word is not named",
            "Chronologies",
            "Chronologies",
            {"chronologies"}},
           {"words that most items have are not named",
            "The quality of services for babies",
            "Services to babies",
            {"babies"}},
           {"a phrase with two meanings is named once",
            "Initial health assessments",
            "IHAs",
            {"initial health assessments"}},
           {"nothing is shared", "Caseloads", "Fostering panels", {}},
       })
    EXPECT_EQ(match_of(row.a, row.b).shared, row.shared) << row.why;
}

struct ScoreRow {
  std::string why;
  std::string a;
  std::string b;
  bool same;
};

TEST(Match, TellsTheSameFromTheLike) {
  for (const auto& row : std::vector<ScoreRow>{
           {"one of two qualities", "The quality and timeliness of assessments",
            "The timeliness of assessments", true},
           {"another group of children", "Assessments of disabled children", "Assessments of young carers",
            false},
           {"the same group under its older name", "Advocacy for looked after children",
            "Advocacy for children in care", true},
           {"whom alone is no request", "Mentoring for care leavers", "Dentists for care leavers", false},
           {"a finding asks for what it finds lacking", "Strategy discussions are not timely",
            "The timeliness of strategy discussions", true},
           {"what follows the request counts less", "Caseloads, so that visits are regular",
            "Caseloads, so that plans are written", true},
           {"everyday words are the field's term", "Too many children in care have to move between homes",
            "Placement stability", true},
           {"words of the request and of its reasons are no phrase",
            "Homes for babies, so that their parents move in with them", "Placement stability", false},
           {"what is praised is not asked for", "The timeliness of strategy discussions",
            "Strategy discussions are mostly timely, but they do not involve all agencies.", false},
           {"what is granted is not asked for", "The regularity of visits to children in care",
            "Although visits to children in care are regular, life-story work is not started.", false},
           {"what is excepted is not asked for", "Records of supervision",
            "Chronologies, with the exception of records of supervision, are out of date.", false},
           {"a word with another meaning", "Care leavers who are not in education, employment or training",
            "How well IT systems help social workers to do their jobs", false},
           {"another agency", "The contribution of schools to core groups",
            "The contribution of the police to core groups", false},
           {"a framework reference is no part of the request", "Kinship care (outcome 1, national framework)",
            "Caseloads (outcome 1, national framework)", false},
       })
    EXPECT_EQ(match_of(row.a, row.b).score >= asks_the_same, row.same)
        << row.why << ": " << match_of(row.a, row.b).score;
}

TEST(Match, PutsForwardWhatIsNearButNotTheSame) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"Support for care leavers", "The services for care leavers"},
           {"The quality of assessments", "The timeliness of assessments"},
           {"The frequency of supervision", "The impact of management oversight"}}) {
    const double score = match_of(a, b).score;
    EXPECT_GE(score, may_ask_the_same) << a;
    EXPECT_LT(score, asks_the_same) << a;
  }
}

TEST(Match, IsLessenedByThemesThatHaveNothingInCommon) {
  const std::vector<std::string> planning{"planning"};
  const std::vector<std::string> planning_and_recording{"recording", "planning"};
  const std::vector<std::string> education{"education"};
  const std::vector<std::string> other{"other"};
  const auto score = [&](const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return match_score(fingerprint("Plans with clear timescales", a),
                       fingerprint("Plans that have timescales and that parents understand", b));
  };
  const double without = score(planning, {});
  EXPECT_LT(score(planning, education), without);
  EXPECT_EQ(score(planning, planning_and_recording), without);
  EXPECT_EQ(score(planning, other), without) << "the theme \"other\" says nothing";
}

TEST(Match, NamesTheFieldThatTwoThingsShare) {
  EXPECT_THAT(match_of("The frequency of supervision", "The impact of management oversight").shared,
              ElementsAre("management oversight / supervision"));
}

TEST(Match, OfAThemeAloneIsNothing) {
  const std::vector<std::string> themes{"care_leavers"};
  const auto found =
      match(fingerprint("Pathway plans", themes), fingerprint("Somewhere to store belongings", themes));
  EXPECT_EQ(found.score, 0);
  EXPECT_THAT(found.shared, IsEmpty());
}

TEST(Match, OfATextWithoutATellingWordIsNothing) {
  for (const char* text : {"", " ", "Improve.", "■", "The need to ensure that it is so"})
    EXPECT_EQ(match_of(text, text).score, 0) << text;
}

TEST(Match, KeepsAPlaceForSubItems) {
  EXPECT_THAT(match_of("Help with the following:\n– dental care\n– sight tests", "Sight tests").shared,
              ElementsAre("sight tests"));
}

}  // namespace
}  // namespace letterlens

#include "schemas/base/named_choice.h"

#include "schemas/base/near_words.h"

#include <gmock/gmock.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(NearWords, EachSlipOfTheFingerIsOneChange) {
  struct Row {
    std::string one, other;
    std::size_t distance;
  };
  const std::vector<Row> rows{
      {"supervision", "supervision", 0},
      {"supervison", "supervision", 1},  // left out
      {"superrvision", "supervision", 1},
      {"suparvision", "supervision", 1},  // added, replaced
      {"supervisoin", "supervision", 1},
      {"", "ab", 2},
      {"ab", "", 2},
      {"façade", "facade", 1},  // code points, not bytes
      {"ca", "abc", 3},
      {"abc", "xyz", 3},
  };
  for (const auto& [one, other, distance] : rows) {
    EXPECT_EQ(edit_distance(one, other, 5), distance) << one << ", " << other;
    EXPECT_EQ(edit_distance(other, one, 5), distance) << other << ", " << one;
  }
  EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3U) << "counting ends above the most";
  EXPECT_EQ(edit_distance_to_beginning("buckingam", "buckinghamshire", 3), 1U);
  EXPECT_EQ(edit_distance_to_beginning("abc", "abcdef", 3), 0U);
}

TEST(NearWords, AShortWordForgivesLess) {
  EXPECT_EQ(forgiven_changes(2), 0U);
  EXPECT_EQ(forgiven_changes(4), 1U);
  EXPECT_EQ(forgiven_changes(8), 2U);
  EXPECT_EQ(forgiven_changes(15), 3U);
}

const std::vector<NamedThing>& places() {
  static const std::vector<NamedThing> all{
      {"Calder Vale", {"Calder Vale", "Calder Vale Metropolitan Council"}},
      {"Calderdean", {"Calderdean"}},
      {"Saltmarsh and Fenland", {"Saltmarsh and Fenland"}},
      {"West Fenmoor", {"West Fenmoor", "WF"}},
      {"East Fenmoor", {"East Fenmoor"}},
  };
  return all;
}

TEST(NamedChoice, AWholeNameIsMeantInAnySpellingOfItsMarks) {
  EXPECT_THAT(named_exactly("calder-vale", places()), ElementsAre("Calder Vale"));
  EXPECT_THAT(named_exactly("SALTMARSH & FENLAND", places()), ElementsAre("Saltmarsh and Fenland"));
  EXPECT_THAT(named_exactly("wf", places()), ElementsAre("West Fenmoor"));
  EXPECT_THAT(named_exactly("Calder", places()), IsEmpty());
  EXPECT_THAT(named_exactly("", places()), IsEmpty());
}

TEST(NamedChoice, ABeginningMeansWhatBeginsSo) {
  EXPECT_THAT(named_by_beginning("calderd", places()), ElementsAre("Calderdean"));
  EXPECT_THAT(named_by_beginning("Calder", places()), ElementsAre("Calder Vale", "Calderdean"));
  EXPECT_THAT(named_by_beginning("calder v", places()), ElementsAre("Calder Vale"));
  EXPECT_THAT(named_by_beginning("fenland", places()), ElementsAre("Saltmarsh and Fenland"));
  EXPECT_THAT(named_by_beginning("salt fen", places()), ElementsAre("Saltmarsh and Fenland"));
  EXPECT_THAT(named_by_beginning("fen salt", places()), IsEmpty()) << "words have their order";
  EXPECT_THAT(named_by_beginning("Fenmoor", places()), ElementsAre("West Fenmoor", "East Fenmoor"));
  EXPECT_THAT(named_by_beginning("-", places()), IsEmpty());
}

TEST(NamedChoice, ASlipOfTheFingerIsOnlySuggested) {
  EXPECT_THAT(named_nearly("Caldar Vale", places()), ElementsAre("Calder Vale"));
  EXPECT_THAT(named_nearly("Saltmrash", places()), ElementsAre("Saltmarsh and Fenland"));
  EXPECT_THAT(named_nearly("est Fenmoor", places()), ElementsAre("West Fenmoor", "East Fenmoor"));
  EXPECT_THAT(named_nearly("Atlantis", places()), IsEmpty());
  EXPECT_THAT(named_nearly("x", places()), IsEmpty());
  EXPECT_THAT(named_nearly("cald", places()), IsEmpty()) << "a short word is nearly the beginning of much";
}

}  // namespace
}  // namespace letterlens

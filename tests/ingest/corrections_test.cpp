// Corrections beside documents, when there are several copies of the same bytes.
#include "tests/support/ingest_runs.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Not;

class IngestCorrections : public IngestTest {};

TEST_F(IngestCorrections, AreFollowedWhenTheyComeAndGo) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  add_folder();
  const auto before = dates();
  put_correction("a.corrections.json", "2018-12-24");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 1}));
  take_away("a.corrections.json");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1}));
  EXPECT_EQ(dates(), before);
}

TEST_F(IngestCorrections, BesideOneNameAreNotUndoneByAnother) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "northbridge-focused-2018.txt");
  put_correction("b.corrections.json", "2018-12-24");
  add_folder();
  ASSERT_THAT(dates(), ElementsAre("2018-12-24"));
  const RunOptions other{.reprocess = true, .made_with = "other options"};
  EXPECT_EQ(add_folder(other), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_EQ(add({in_letters("a.txt")}, {.reprocess = true}), (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24")) << "even if only the other name is given";
}

TEST_F(IngestCorrections, ThatCameAndWentBesideOneNameLeaveThoseBesideTheOther) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "northbridge-focused-2018.txt");
  put_correction("b.corrections.json", "2018-12-24");
  add_folder();
  put_correction("a.corrections.json", "2018-12-25");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  ASSERT_THAT(dates(), ElementsAre("2018-12-25")) << "the newest corrections count";
  EXPECT_EQ(add_folder({.reprocess = true, .made_with = "other options"}),
            (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-25")) << "and stay when the record is made again";
  take_away("a.corrections.json");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  take_away("b.corrections.json");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre(Not("2018-12-24")));
}

TEST_F(IngestCorrections, ThatAreNowhereAnyMoreAreNotLost) {
  put_sample("a.txt", "northbridge-focused-2018.txt");
  put_sample("b.txt", "northbridge-focused-2018.txt");
  put_correction("b.corrections.json", "2018-12-24");
  add_folder();
  take_away("b.txt");
  EXPECT_EQ(add_folder({.reprocess = true, .made_with = "other options"}),
            (Tally{.unchanged = 1, .corrections_missing = 1}));
  EXPECT_THAT(dates(), ElementsAre("2018-12-24"));
  EXPECT_EQ(add_folder({.reprocess = true, .use_corrections = false, .made_with = "no corrections"}),
            (Tally{.revised = 1}));
  EXPECT_THAT(dates(), ElementsAre(Not("2018-12-24")));
}

TEST_F(IngestCorrections, BesideAFileThatWasReplacedByKnownBytesAreFollowed) {
  put_sample("x.txt", "northbridge-focused-2018.txt");
  put_sample("y.txt", "thornwick-focused-2023.txt");
  add_folder();
  put_sample("x.txt", "thornwick-focused-2023.txt");
  put_correction("x.corrections.json", "2023-12-24");
  EXPECT_EQ(add_folder(), (Tally{.revised = 1, .unchanged = 1}));
  EXPECT_THAT(dates(), ElementsAre(Not("2023-12-24"), "2023-12-24"));
  EXPECT_EQ(add_folder(), (Tally{.unchanged = 2}));
}

}  // namespace
}  // namespace letterlens::testing

// What is first, persisting, new, not raised again and not looked at: the rules, on letters made for each.
#include "corpus/compare/over_time.h"

#include "corpus/compare/side_by_side.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The area of a full inspection.
const std::string every_area = "all";

// Requests that share nothing.
const std::string plans = "The timeliness of pathway plans for care leavers.";
const std::string plans_again = "Pathway plans for care leavers, which are not timely.";
const std::string supervision = "The frequency of supervision of social workers.";
const std::string health = "Initial health assessments within statutory timescales.";

ComparedItem item_of(std::int64_t number, const std::string& text) {
  ComparedItem item;
  item.number = number;
  item.text = text;
  item.fingerprint = fingerprint(text, {});
  return item;
}

ComparedLetter letter_of(const std::string& year, const std::string& area,
                         const std::vector<std::string>& asks) {
  ComparedLetter letter;
  letter.id = "northbridge-" + year;
  letter.authority = "Northbridge";
  letter.date = Date::parse(year + "-05-10");
  letter.kind = area == every_area ? LetterKind::ilacs_inspection : LetterKind::focused_visit;
  letter.area = parse<FocusArea>(area);
  for (const auto& text : asks)
    letter.items.push_back(item_of(static_cast<std::int64_t>(letter.items.size()) + 1, text));
  return letter;
}

ComparedLetter without_list(ComparedLetter letter) {
  letter.no_list = true;
  return letter;
}

ComparedLetter joint(ComparedLetter letter) {
  letter.kind = LetterKind::jtai;
  return letter;
}

std::vector<std::string> references(const OverTime& comparison, const std::vector<ItemPlace>& places) {
  std::vector<std::string> out;
  for (const auto& place : places) {
    const auto& letter = comparison.letters[place.letter];
    out.push_back(reference_of(letter, letter.items[place.item]));
  }
  return out;
}

std::vector<std::string> references(const OverTime& comparison, const std::vector<NotRaisedAgain>& items) {
  std::vector<ItemPlace> places;
  for (const auto& item : items) places.push_back(item.place);
  return references(comparison, places);
}

struct Rule {
  std::string what;
  std::vector<ComparedLetter> letters;
  std::vector<std::string> not_raised_again;  // by the last letter
  std::vector<std::string> not_looked_at;
};

TEST(OverTime, PartsWhatIsNotAskedAgainByTheAreaOfTheVisit) {
  const std::string front = "front_door", care = "children_in_care", all = every_area;
  const std::vector<Rule> rules{
      {"the first visit has nothing before it", {letter_of("2018", front, {plans})}, {}, {}},
      {"of the same area: not raised again",
       {letter_of("2018", front, {plans}), letter_of("2020", front, {health})},
       {"northbridge-2018#improvements/1"},
       {}},
      {"what is asked again is in neither list",
       {letter_of("2018", front, {plans, health}), letter_of("2020", front, {plans_again})},
       {"northbridge-2018#improvements/2"},
       {}},
      {"of another area: not looked at",
       {letter_of("2018", front, {plans}), letter_of("2020", care, {health})},
       {},
       {"northbridge-2018#improvements/1"}},
      {"of another area only the latest letter: it has answered for older ones of its area",
       {letter_of("2017", front, {supervision}), letter_of("2018", front, {plans}),
        letter_of("2020", care, {health})},
       {},
       {"northbridge-2018#improvements/1"}},
      {"also when the latest asked for nothing",
       {letter_of("2017", front, {supervision}), letter_of("2018", front, {}),
        letter_of("2020", care, {health})},
       {},
       {}},
      {"each of the other areas has a latest letter",
       {letter_of("2017", front, {supervision}), letter_of("2018", "care_leavers", {plans}),
        letter_of("2020", care, {health})},
       {},
       {"northbridge-2017#improvements/1", "northbridge-2018#improvements/1"}},
      {"a letter of the area other has answered for nobody",
       {letter_of("2017", "other", {supervision}), letter_of("2018", "other", {plans}),
        letter_of("2020", care, {health})},
       {},
       {"northbridge-2017#improvements/1", "northbridge-2018#improvements/1"}},
      {"a later letter of the area has answered for an older one",
       {letter_of("2018", front, {plans}), letter_of("2019", front, {health}), letter_of("2020", front, {})},
       {"northbridge-2019#improvements/1"},
       {}},
      {"a later letter of the area that asked for nothing has answered too",
       {letter_of("2018", front, {plans}), letter_of("2019", front, {}), letter_of("2020", front, {health})},
       {},
       {}},
      {"a letter without a list answers for nothing",
       {letter_of("2018", front, {plans}), without_list(letter_of("2019", front, {}))},
       {},
       {}},
      {"what was asked before a letter without a list stays open for the next letter",
       {letter_of("2018", front, {plans}), without_list(letter_of("2019", front, {})),
        letter_of("2020", front, {health})},
       {"northbridge-2018#improvements/1"},
       {}},
      {"also for one of another area",
       {letter_of("2018", front, {plans}), without_list(letter_of("2019", front, {})),
        letter_of("2020", care, {health})},
       {},
       {"northbridge-2018#improvements/1"}},
      {"a letter without a list still says nothing of other areas",
       {letter_of("2018", front, {plans}), without_list(letter_of("2019", care, {}))},
       {},
       {"northbridge-2018#improvements/1"}},
      {"nor does a full inspection without a list answer",
       {letter_of("2018", front, {plans}), without_list(letter_of("2019", all, {})),
        letter_of("2020", front, {health})},
       {"northbridge-2018#improvements/1"},
       {}},
      {"a full inspection looks at everything: the latest of each area",
       {letter_of("2017", front, {supervision}), letter_of("2018", front, {plans}),
        letter_of("2019", care, {health}), letter_of("2020", all, {})},
       {"northbridge-2018#improvements/1", "northbridge-2019#improvements/1"},
       {}},
      {"a full inspection has answered for what an earlier visit asked",
       {letter_of("2018", front, {plans}), letter_of("2019", all, {}), letter_of("2020", front, {health})},
       {},
       {}},
      {"but not for what a joint inspection asked",
       {joint(letter_of("2018", front, {plans})), letter_of("2019", all, {}),
        letter_of("2020", front, {health})},
       {"northbridge-2018#improvements/1"},
       {}},
      {"a full inspection cannot answer for what a joint inspection asked of others too",
       {joint(letter_of("2018", front, {plans, health})), letter_of("2019", care, {supervision}),
        letter_of("2020", all, {plans_again})},
       {"northbridge-2019#improvements/1"},
       {"northbridge-2018#improvements/2"}},
      {"a later letter of its area has answered for a joint inspection",
       {joint(letter_of("2018", front, {plans})), letter_of("2019", front, {health}),
        letter_of("2020", all, {})},
       {"northbridge-2019#improvements/1"},
       {}},
      {"whether a visit looked at what a full inspection asked for, its area does not tell",
       {letter_of("2018", all, {plans}), letter_of("2020", front, {health})},
       {},
       {}},
      {"one full inspection after another",
       {letter_of("2018", all, {plans}), letter_of("2020", all, {health})},
       {"northbridge-2018#improvements/1"},
       {}},
      {"the area other is nobody else's, not even of another such visit",
       {letter_of("2018", "other", {plans}), letter_of("2020", "other", {health})},
       {},
       {"northbridge-2018#improvements/1"}},
      {"nor is no area",
       {letter_of("2018", "", {plans}), letter_of("2020", "", {health})},
       {},
       {"northbridge-2018#improvements/1"}},
  };
  for (const auto& rule : rules) {
    const OverTime comparison = compare_over_time("Northbridge", rule.letters);
    ASSERT_EQ(comparison.visits.size(), rule.letters.size()) << rule.what;
    EXPECT_EQ(references(comparison, comparison.visits.back().not_raised_again), rule.not_raised_again)
        << rule.what;
    EXPECT_EQ(references(comparison, comparison.visits.back().not_looked_at), rule.not_looked_at)
        << rule.what;
  }
}

TEST(OverTime, LooksForEarlierItemsInAllEarlierLettersTheBestFirst) {
  const OverTime comparison =
      compare_over_time("Northbridge", {letter_of("2018", "front_door", {plans}),
                                        letter_of("2019", "care_leavers", {plans_again}),
                                        letter_of("2020", "permanence", {plans, supervision})});
  const auto& items = comparison.visits.back().items;
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].status, ItemStatus::persisting);
  ASSERT_EQ(items[0].earlier.size(), 2U);
  EXPECT_EQ(items[0].earlier[0].place, (ItemPlace{0, 0})) << "word for word";
  EXPECT_DOUBLE_EQ(items[0].earlier[0].score, 1);
  EXPECT_EQ(items[0].earlier[1].place, (ItemPlace{1, 0}));
  EXPECT_THAT(items[0].earlier[1].shared, ::testing::Contains("pathway plans"));
  EXPECT_EQ(items[1].status, ItemStatus::fresh);
  EXPECT_EQ(comparison.visits[0].items[0].status, ItemStatus::first);
  EXPECT_EQ(comparison.visits[1].items[0].status, ItemStatus::persisting);
}

// Near, but not so near that the program would state it: a person reads both.
TEST(OverTime, PutsForwardWhatComesNear) {
  const OverTime comparison = compare_over_time(
      "Northbridge",
      {letter_of("2018", "front_door",
                 {"The quality of assessments, plans and visits for children in need.", health}),
       letter_of("2020", "front_door", {"The quality and timeliness of plans for disabled children."})});
  const auto& visit = comparison.visits.back();
  ASSERT_EQ(visit.items.size(), 1U);
  EXPECT_EQ(visit.items[0].status, ItemStatus::possibly_persisting);
  EXPECT_THAT(visit.items[0].earlier, IsEmpty());
  ASSERT_EQ(visit.items[0].possible.size(), 1U);
  EXPECT_EQ(visit.items[0].possible[0].place, (ItemPlace{0, 0}));
  EXPECT_THAT(visit.items[0].possible[0].shared, ::testing::Contains("plans"));
  ASSERT_EQ(visit.not_raised_again.size(), 2U);
  EXPECT_TRUE(visit.not_raised_again[0].possibly_raised);
  EXPECT_FALSE(visit.not_raised_again[1].possibly_raised);
  EXPECT_EQ(count_of(visit, ItemStatus::possibly_persisting), 1U);
}

TEST(OverTime, PutsForwardTwoItemsAtMost) {
  const std::string near = "The quality of assessments, plans and visits for children in need";
  const OverTime comparison = compare_over_time(
      "Northbridge",
      {letter_of("2018", "front_door", {near + " in teams."}),
       letter_of("2019", "front_door", {near + " in districts."}),
       letter_of("2020", "front_door", {near + " in offices."}),
       letter_of("2021", "front_door", {"The quality and timeliness of plans for disabled children."})});
  EXPECT_EQ(comparison.visits.back().items[0].possible.size(), most_possible);
}

TEST(OverTime, LeavesOutWhatHasNoDateOrNoFindings) {
  auto undated = letter_of("2021", "front_door", {plans});
  undated.date.reset();
  auto other_kind = letter_of("2015", "", {});
  other_kind.kind = LetterKind::unknown;
  const OverTime comparison =
      compare_over_time("Northbridge", {other_kind, letter_of("2018", "front_door", {plans}), undated});
  ASSERT_EQ(comparison.letters.size(), 1U);
  EXPECT_EQ(comparison.visits[0].items[0].status, ItemStatus::first);
  EXPECT_EQ(comparison.left_out.size(), 2U);
}

ComparedLetter of(const std::string& authority, ComparedLetter letter) {
  letter.authority = authority;
  letter.id = authority + "-" + letter.date->iso().substr(0, 4);
  for (auto& item : letter.items) item.themes = {"planning"};
  return letter;
}

std::vector<std::string> ids(const SideBySide& comparison) {
  std::vector<std::string> out;
  for (const auto& letter : comparison.letters) out.push_back(letter.id);
  return out;
}

TEST(SideBySide, ShowsWhatWasAskedLastAndWhoIsAskedForTheSame) {
  const std::vector<ComparedLetter> letters{
      of("Eastmere", letter_of("2016", "front_door", {supervision})),
      of("Eastmere", letter_of("2018", every_area, {plans})),
      of("Eastmere", letter_of("2019", "front_door", {health})),
      of("Eastmere", letter_of("2021", "front_door", {supervision})),
      of("Kingsmoor", letter_of("2020", "care_leavers", {plans_again})),
  };
  const auto latest = compare_side_by_side({"Kingsmoor", "Eastmere", "Thornwick"}, letters, false);
  EXPECT_THAT(latest.authorities, ElementsAre("Kingsmoor", "Eastmere"));
  EXPECT_THAT(latest.without_letters, ElementsAre("Thornwick"));
  EXPECT_THAT(ids(latest), ElementsAre("Kingsmoor-2020", "Eastmere-2021", "Eastmere-2018"));
  ASSERT_EQ(latest.rows.size(), 1U);
  EXPECT_EQ(latest.rows[0].theme, "planning");
  EXPECT_EQ(latest.rows[0].cells[0].size(), 1U);
  EXPECT_EQ(latest.rows[0].cells[1].size(), 2U);
  ASSERT_EQ(latest.rows[0].aligned.size(), 1U);
  EXPECT_THAT(latest.rows[0].aligned[0].items, ElementsAre(ItemPlace{0, 0}, ItemPlace{2, 0}));

  const auto all = compare_side_by_side({"Kingsmoor", "Eastmere"}, letters, true);
  EXPECT_EQ(all.letters.size(), 5U);
}

TEST(SideBySide, LeavesOutAndNamesWhatHasNoDateOrNoFindings) {
  auto undated = of("Eastmere", letter_of("2021", every_area, {health}));
  undated.date.reset();
  auto other_kind = of("Thornwick", letter_of("2015", "", {}));
  other_kind.kind = LetterKind::unknown;
  const auto comparison = compare_side_by_side(
      {"Eastmere", "Kingsmoor", "Thornwick"},
      {other_kind, of("Eastmere", letter_of("2019", "front_door", {plans})), undated}, false);
  EXPECT_THAT(comparison.authorities, ElementsAre("Eastmere"));
  EXPECT_THAT(ids(comparison), ElementsAre("Eastmere-2019")) << "nothing undated is the latest";
  EXPECT_THAT(comparison.without_letters, ElementsAre("Kingsmoor"));
  EXPECT_THAT(comparison.only_left_out, ElementsAre("Thornwick"));
  ASSERT_EQ(comparison.left_out.size(), 2U);
  EXPECT_EQ(comparison.left_out[0].id, "Eastmere-2021");
  EXPECT_EQ(comparison.left_out[1].id, "Thornwick-2015");
  EXPECT_EQ(compare_side_by_side({"Eastmere"}, {undated}, true).left_out.size(), 1U)
      << "nor when all letters are wanted";
}

TEST(SideBySide, AFullInspectionDisplacesNoJointInspection) {
  const auto comparison =
      compare_side_by_side({"Eastmere"},
                           {joint(of("Eastmere", letter_of("2016", "care_leavers", {supervision}))),
                            of("Eastmere", letter_of("2017", "care_leavers", {health})),
                            joint(of("Eastmere", letter_of("2018", "front_door", {plans}))),
                            of("Eastmere", letter_of("2020", every_area, {}))},
                           false);
  EXPECT_THAT(ids(comparison), ElementsAre("Eastmere-2020", "Eastmere-2018"));
}

TEST(SideBySide, ALetterWithoutAListDisplacesNone) {
  const auto comparison =
      compare_side_by_side({"Eastmere"},
                           {of("Eastmere", letter_of("2017", "front_door", {supervision})),
                            of("Eastmere", letter_of("2018", "front_door", {plans})),
                            of("Eastmere", without_list(letter_of("2019", "front_door", {}))),
                            of("Eastmere", without_list(letter_of("2020", every_area, {})))},
                           false);
  EXPECT_THAT(ids(comparison), ElementsAre("Eastmere-2020", "Eastmere-2019", "Eastmere-2018"));
}

TEST(SideBySide, ShowsAGapAsAnEmptyCell) {
  auto health_only = of("Kingsmoor", letter_of("2020", "front_door", {health}));
  health_only.items[0].themes = {"health_and_wellbeing"};
  const auto comparison =
      compare_side_by_side({"Eastmere", "Kingsmoor"},
                           {of("Eastmere", letter_of("2019", "front_door", {plans})), health_only}, false);
  ASSERT_EQ(comparison.rows.size(), 2U);
  EXPECT_THAT(comparison.rows[0].cells[1], ::testing::SizeIs(1)) << "health_and_wellbeing";
  EXPECT_THAT(comparison.rows[0].cells[0], IsEmpty());
  EXPECT_THAT(comparison.rows[1].cells[1], IsEmpty());
  EXPECT_THAT(comparison.rows[1].aligned, IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing

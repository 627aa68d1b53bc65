// What a person decided of two items goes before their score.
#include "corpus/compare/over_time.h"
#include "corpus/compare/undecided.h"
#include "corpus/store/decision_tables.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string plans = "The timeliness of pathway plans for care leavers.";
const std::string plans_again = "Pathway plans for care leavers, which are not timely.";
const std::string near_plans = "The quality of assessments, plans and visits for children in need.";
const std::string nearer_plans = "The quality and timeliness of plans for disabled children.";
const std::string supervision = "The frequency of supervision of social workers.";
const std::string health = "Initial health assessments within statutory timescales.";

ComparedLetter letter_of(const std::string& year, const std::vector<std::string>& asks) {
  ComparedLetter letter;
  letter.letter = std::stoi(year);
  letter.id = "northbridge-" + year;
  letter.authority = "Northbridge";
  letter.date = Date::parse(year + "-05-10");
  letter.kind = LetterKind::focused_visit;
  letter.area = FocusArea::front_door;
  for (const auto& text : asks) {
    ComparedItem item;
    item.number = static_cast<std::int64_t>(letter.items.size()) + 1;
    item.text = text;
    item.fingerprint = fingerprint(text, {});
    letter.items.push_back(item);
  }
  return letter;
}

HeldDecisions decided(const std::string& item, const std::string& earlier, Verdict verdict,
                      const std::string& authority = "Northbridge") {
  DecisionHistory history;
  take_decisions(
      history,
      {std::nullopt,
       "2026-11-29T10:00:00Z",
       {{{"a", authority, item}, {"b", authority, earlier}, verdict, "Ana Field", "read both", {}}}});
  return {history, Names::left_out};
}

TEST(DecidedLinks, TheSameIsStatedHoweverFarApartTheWordsAre) {
  const auto comparison =
      compare_over_time("Northbridge", {letter_of("2018", {health, supervision}), letter_of("2020", {plans})},
                        decided(plans, health, Verdict::same));
  const auto& visit = comparison.visits.back();
  EXPECT_EQ(visit.items[0].status, ItemStatus::persisting);
  ASSERT_THAT(visit.items[0].earlier, SizeIs(1));
  ASSERT_TRUE(visit.items[0].earlier[0].decided);
  EXPECT_EQ(visit.items[0].earlier[0].decided->why, "read both");
  ASSERT_THAT(visit.not_raised_again, SizeIs(1)) << "it is raised again";
  EXPECT_EQ(visit.not_raised_again[0].place, (ItemPlace{0, 1}));
}

TEST(DecidedLinks, ALinkThatIsDecidedToBeAnotherIsTakenAway) {
  const auto comparison =
      compare_over_time("Northbridge", {letter_of("2018", {plans}), letter_of("2020", {plans_again})},
                        decided(plans, plans_again, Verdict::different));
  const auto& visit = comparison.visits.back();
  EXPECT_EQ(visit.items[0].status, ItemStatus::fresh);
  EXPECT_THAT(visit.items[0].earlier, IsEmpty());
  ASSERT_THAT(visit.items[0].different, SizeIs(1));
  EXPECT_THAT(visit.items[0].different[0].shared, ::testing::Contains("pathway plans"));
  EXPECT_THAT(visit.not_raised_again, SizeIs(1));
}

TEST(DecidedLinks, APossibleLinkBecomesStatedOrGoes) {
  const std::vector<ComparedLetter> letters{letter_of("2018", {near_plans}),
                                            letter_of("2020", {nearer_plans})};
  ASSERT_EQ(compare_over_time("Northbridge", letters).visits[1].items[0].status,
            ItemStatus::possibly_persisting);
  const auto same =
      compare_over_time("Northbridge", letters, decided(nearer_plans, near_plans, Verdict::same)).visits[1];
  EXPECT_EQ(same.items[0].status, ItemStatus::persisting);
  EXPECT_THAT(same.items[0].possible, IsEmpty());
  EXPECT_THAT(same.not_raised_again, IsEmpty());
  const auto different =
      compare_over_time("Northbridge", letters, decided(nearer_plans, near_plans, Verdict::different))
          .visits[1];
  EXPECT_EQ(different.items[0].status, ItemStatus::fresh);
  ASSERT_THAT(different.not_raised_again, SizeIs(1));
  EXPECT_FALSE(different.not_raised_again[0].possibly_raised);
}

TEST(DecidedLinks, AreFoundInEveryLetterThatHasTheWords) {
  const auto comparison =
      compare_over_time("Northbridge",
                        {letter_of("2018", {health}),
                         letter_of("2019", {"INITIAL health assessments, within statutory timescales"}),
                         letter_of("2020", {plans})},
                        decided(plans, health, Verdict::same));
  EXPECT_THAT(comparison.visits.back().items[0].earlier, SizeIs(2));
}

TEST(DecidedLinks, AreOfTheirAuthorityAlone) {
  const auto comparison =
      compare_over_time("Northbridge", {letter_of("2018", {health}), letter_of("2020", {plans})},
                        decided(plans, health, Verdict::same, "Eastmere"));
  EXPECT_EQ(comparison.visits.back().items[0].status, ItemStatus::fresh);
}

TEST(Undecided, TheMostValuableComeFirstAndWhatIsDecidedIsGone) {
  const Folder folder;
  build_corpus(folder.path("c"), {in_checkout("tests/letters/northbridge-focused-2018.txt"),
                                  in_checkout("tests/letters/northbridge-focused-2022.txt"),
                                  in_checkout("tests/letters/northbridge-focused-2025.pdf"),
                                  in_checkout("tests/letters/thornwick-focused-2018.pdf"),
                                  in_checkout("tests/letters/thornwick-focused-2023.txt"),
                                  in_checkout("tests/letters/thornwick-ilacs-2024.pdf")});
  Database database(folder.path("c"), Access::write);
  const std::vector<std::string> both{"Northbridge", "Thornwick"};
  const auto all = undecided_pairs(database, {}, both, {}, 0);
  ASSERT_GT(all.pairs.size(), 1U);
  EXPECT_EQ(all.total, all.pairs.size());
  for (std::size_t at = 1; at < all.pairs.size(); ++at)
    EXPECT_LE(all.pairs[at].settles, all.pairs[at - 1].settles);
  const auto one = undecided_pairs(database, {}, both, {}, 1);
  ASSERT_THAT(one.pairs, SizeIs(1));
  EXPECT_EQ(one.total, all.total);
  EXPECT_EQ(one.pairs[0].later_item().text, all.pairs[0].later_item().text);

  const auto& first = all.pairs[0];
  const auto decisions = decided(first.later_item().text, first.earlier_item().text, Verdict::different,
                                 first.comparison->authority);
  for (const auto& pair : undecided_pairs(database, {}, both, decisions, 0).pairs)
    EXPECT_FALSE(pair.later_item().text == first.later_item().text &&
                 pair.earlier_item().text == first.earlier_item().text);
}

}  // namespace
}  // namespace letterlens::testing

// The index gives what comparing with every item gives.
#include "corpus/match/index.h"

#include "tests/match/pairs.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {

void PrintTo(const Neighbour& neighbour, std::ostream* out) {
  *out << neighbour.item << " at " << neighbour.score;
}

bool operator==(const Neighbour& a, const Neighbour& b) {
  return a.item == b.item && a.score == b.score;
}

namespace testing {
namespace {

using ::testing::IsEmpty;

constexpr std::size_t no_limit = 100000;

std::vector<Fingerprint> all_fingerprints() {
  std::vector<Fingerprint> out;
  for (const auto& item : all_items()) out.push_back(item.fingerprint());
  return out;
}

std::vector<Neighbour> compared_with_all(const std::vector<Fingerprint>& items, const Fingerprint& wanted,
                                         double least) {
  std::vector<Neighbour> out;
  for (std::size_t item = 0; item < items.size(); ++item) {
    const double score = match_score(wanted, items[item]);
    if (score >= least) out.push_back({item, score});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.score > b.score; });
  return out;
}

class Index : public ::testing::Test {
 protected:
  std::vector<Fingerprint> items_ = all_fingerprints();
  MatchIndex index_{items_};
};

TEST_F(Index, FindsWhatComparingWithEveryItemFinds) {
  for (const double least : {0.01, 0.3, asks_the_same, 1.0})
    for (const auto& wanted : items_)
      EXPECT_EQ(index_.nearest(wanted, least, no_limit), compared_with_all(items_, wanted, least))
          << wanted.text;
}

TEST_F(Index, KeepsTheBestWhenThereAreTooMany) {
  for (const auto& wanted : items_) {
    auto expected = compared_with_all(items_, wanted, 0.1);
    expected.resize(std::min<std::size_t>(expected.size(), 3));
    EXPECT_EQ(index_.nearest(wanted, 0.1, 3), expected) << wanted.text;
  }
}

TEST(MatchIndex, OrdersEqualScoresAsTheItemsWereGiven) {
  const auto item = fingerprint("The quality of life-story work", {});
  const MatchIndex index({item, fingerprint("Caseloads", {}), item, item});
  EXPECT_EQ(index.nearest(item, 0.5, no_limit), (std::vector<Neighbour>{{0, 1}, {2, 1}, {3, 1}}));
  EXPECT_EQ(index.nearest(item, 0.5, 2), (std::vector<Neighbour>{{0, 1}, {2, 1}}));
  EXPECT_EQ(index[2], item);
}

TEST(MatchIndex, OfNothingFindsNothing) {
  const auto item = fingerprint("The quality of life-story work", {});
  EXPECT_THAT(MatchIndex({}).nearest(item, 0.5, no_limit), IsEmpty());
  EXPECT_THAT(MatchIndex({fingerprint("", {})}).nearest(item, 0.5, no_limit), IsEmpty());
  EXPECT_THAT(MatchIndex({item}).nearest(fingerprint("", {}), 0.5, no_limit), IsEmpty());
  EXPECT_THAT(MatchIndex({item}).nearest(item, 0.5, 0), IsEmpty());
}

}  // namespace
}  // namespace testing
}  // namespace letterlens

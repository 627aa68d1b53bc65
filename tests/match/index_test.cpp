// The index gives what comparing with every item gives.
#include "corpus/match/index.h"

#include "corpus/match/likeness.h"
#include "tests/match/pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {

void PrintTo(const Neighbour& neighbour, std::ostream* out) {
  *out << neighbour.item << " at " << neighbour.cosine;
}

bool operator==(const Neighbour& a, const Neighbour& b) {
  return a.item == b.item && a.cosine == b.cosine;
}

namespace testing {
namespace {

using ::testing::IsEmpty;

std::vector<Neighbour> compared_with_all(const std::vector<Fingerprint>& items, const Fingerprint& wanted,
                                         double least) {
  std::vector<Neighbour> out;
  for (std::size_t item = 0; item < items.size(); ++item) {
    const double cosine = matching::cosine(wanted, items[item]);
    if (cosine >= least) out.push_back({item, cosine});
  }
  return out;
}

TEST(MatchIndex, FindsWhatComparingWithEveryItemFinds) {
  std::vector<Fingerprint> items;
  for (const auto& item : all_items()) items.push_back(item.fingerprint());
  const MatchIndex index(items);
  for (const double least : {0.01, 0.3, 1.0})
    for (const auto& wanted : items)
      EXPECT_EQ(index.near(wanted, least), compared_with_all(items, wanted, least)) << wanted.text;
}

TEST(MatchIndex, GivesTheItemsByTheirPlaces) {
  const auto item = fingerprint("The quality of life-story work", {});
  const MatchIndex index({item, fingerprint("Caseloads", {}), item, item});
  EXPECT_EQ(index.near(item, 0.5), (std::vector<Neighbour>{{0, 1}, {2, 1}, {3, 1}}));
  EXPECT_EQ(index[2], item);
}

TEST(MatchIndex, OfNothingFindsNothing) {
  const auto item = fingerprint("The quality of life-story work", {});
  EXPECT_THAT(MatchIndex({}).near(item, 0.5), IsEmpty());
  EXPECT_THAT(MatchIndex({fingerprint("", {})}).near(item, 0.5), IsEmpty());
  EXPECT_THAT(MatchIndex({item}).near(fingerprint("", {}), 0.5), IsEmpty());
}

}  // namespace
}  // namespace testing
}  // namespace letterlens

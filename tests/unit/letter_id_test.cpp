#include "extractors/letter_id.h"

#include "tests/support/dates.h"

#include <gtest/gtest.h>

namespace letterlens {
namespace {

Letter known_letter() {
  Letter letter;
  letter.source.sha256 = "0123456789abcdef0123456789abcdef";
  letter.kind = LetterKind::focused_visit;
  letter.authority = Authority{};
  letter.authority->name = "Derby";
  letter.visit =
      Visit{{}, {testing::days("2021-06-30", "2021-07-01"), testing::days("2021-07-08", "2021-07-08")}};
  return letter;
}

TEST(LetterId, IsReadableFromAuthorityKindAndFirstDay) {
  EXPECT_EQ(letter_id(known_letter()), "derby-focused-visit-2021-06-30");
}

TEST(LetterId, HoldsNamesWithoutMarks) {
  struct Row {
    std::string name;
    std::string id;
  };
  for (const auto& row : {Row{"Bournemouth, Christchurch and Poole",
                              "bournemouth-christchurch-and-poole-focused-visit-2021-06-30"},
                          Row{"Stoke-on-Trent", "stoke-on-trent-focused-visit-2021-06-30"},
                          Row{"St Helens", "st-helens-focused-visit-2021-06-30"},
                          Row{"Windsor & Maidenhead", "windsor-and-maidenhead-focused-visit-2021-06-30"}}) {
    Letter letter = known_letter();
    letter.authority->name = row.name;
    EXPECT_EQ(letter_id(letter), row.id);
  }
}

TEST(LetterId, FallsBackToTheSourceWhileAnyPartIsNotKnown) {
  const std::string fallback = "document-0123456789abcdef";
  Letter letter = known_letter();
  letter.authority.reset();
  EXPECT_EQ(letter_id(letter), fallback) << "no authority";
  letter = known_letter();
  letter.authority->name.reset();
  EXPECT_EQ(letter_id(letter), fallback) << "an authority that the register does not know";
  letter = known_letter();
  letter.kind = LetterKind::unknown;
  EXPECT_EQ(letter_id(letter), fallback) << "no kind";
  letter = known_letter();
  letter.visit.reset();
  EXPECT_EQ(letter_id(letter), fallback) << "no visit";
  letter = known_letter();
  letter.visit->ranges.clear();
  EXPECT_EQ(letter_id(letter), fallback) << "no days";
}

TEST(LetterId, DoesNotDependOnTheSourceOnceAllIsKnown) {
  Letter other = known_letter();
  other.source.sha256 = "another";
  EXPECT_EQ(letter_id(other), letter_id(known_letter()));
}

}  // namespace
}  // namespace letterlens

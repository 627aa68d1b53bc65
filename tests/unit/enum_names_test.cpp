// Every name that a record may have is printed and read from one table.
#include "schemas/letter.h"

#include <gtest/gtest.h>
#include <set>

namespace letterlens {
namespace {

template <typename Enum>
class EnumNames : public ::testing::Test {};

using Enums = ::testing::Types<Severity, LetterKind, FocusArea, Grade, Judgement, SectionKind, ItemList,
                               PreviousStatus, Status, TextLayer, MediaType>;
TYPED_TEST_SUITE(EnumNames, Enums);

TYPED_TEST(EnumNames, AreReadBackAsTheSameValue) {
  std::set<std::string_view> names;
  for (const auto value : all_of<TypeParam>()) {
    EXPECT_EQ(parse<TypeParam>(name_of(value)), value);
    EXPECT_TRUE(names.insert(name_of(value)).second) << name_of(value) << " is there twice";
  }
}

TYPED_TEST(EnumNames, AreReadExactly) {
  for (const auto* name : {"", "colour", "GOOD", " good", "0"}) EXPECT_FALSE(parse<TypeParam>(name)) << name;
}

TEST(EnumNames, BelongToTheirValues) {
  EXPECT_EQ(name_of(LetterKind::jtai), "jtai");
  EXPECT_EQ(name_of(Grade::requires_improvement), "requires_improvement");
  EXPECT_EQ(name_of(Judgement::in_care), "in_care");
  EXPECT_EQ(name_of(MediaType::text), "text/plain");
  EXPECT_EQ(parse<FocusArea>("permanence"), FocusArea::permanence);
}

}  // namespace
}  // namespace letterlens

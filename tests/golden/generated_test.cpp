// What the record promises holds for any text, not only for letters as they should be.
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/golden/letter_generator.h"
#include "tests/support/promises.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

constexpr std::uint32_t count = 300;

TEST(GeneratedLetters, KeepThePromisesOfTheRecord) {
  const Knowledge known;
  std::size_t letters = 0;
  std::size_t with_items = 0;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    const auto generated = generate_letter(seed);
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::string printed;
    ASSERT_NO_THROW(printed = emit(process({"letter.txt", generated.bytes}, known), {.with_text = true}))
        << generated.bytes;
    const auto record = nlohmann::json::parse(printed);
    EXPECT_THAT(schema_errors(record), IsEmpty());
    if (record.at("status") == "failed") continue;
    EXPECT_THAT(broken_promises(record, generated.pages), IsEmpty()) << generated.bytes;
    ++letters;
    with_items += record.at("improvements").empty() && record.at("priority_actions").empty() ? 0 : 1;
  }
  // Promises about nothing would be kept too.
  EXPECT_GE(letters, count * 2 / 3);
  EXPECT_GE(with_items, count / 4);
}

TEST(GeneratedLetters, AreTheSameForTheSameSeed) {
  EXPECT_EQ(generate_letter(7).bytes, generate_letter(7).bytes);
  EXPECT_NE(generate_letter(7).bytes, generate_letter(8).bytes);
}

TEST(GeneratedLetters, GiveTheSameRecordTwice) {
  const Knowledge known;
  for (std::uint32_t seed = 1; seed <= count; seed += 10) {
    const Input input{"letter.txt", generate_letter(seed).bytes};
    EXPECT_EQ(emit(process(input, known), {.with_text = true}),
              emit(process(input, known), {.with_text = true}));
  }
}

}  // namespace
}  // namespace letterlens::testing

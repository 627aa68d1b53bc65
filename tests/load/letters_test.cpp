// The generated letters are what measurements rest on: whole letters, the same everywhere.
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "schemas/base/sha256.h"
#include "tests/load/letter.h"
#include "tests/support/promises.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>
#include <set>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::Ge;
using ::testing::IsEmpty;
using ::testing::Le;

constexpr std::uint32_t seed = 7;

const LetterMaker& maker() {
  static const LetterMaker made{Register()};
  return made;
}

nlohmann::json record_of(const std::string& bytes) {
  Input input;
  input.file = "letter.txt";
  input.bytes = bytes;
  return nlohmann::json::parse(emit(process(input, Knowledge()), {.with_text = true}));
}

std::size_t words_in(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()));
}

TEST(LoadLetters, GiveCompleteRecordsWithSeveralItems) {
  constexpr std::uint32_t count = 300;
  std::set<std::string> ids, kinds;
  std::size_t complete = 0, previous = 0;
  for (std::uint32_t index = 0; index < count; ++index) {
    const auto bytes = maker().letter(seed, index);
    EXPECT_THAT(words_in(bytes), AllOf(Ge(800U), Le(1850U))) << index;
    const auto record = record_of(bytes);
    ASSERT_NE(record.at("status"), "failed") << index;
    EXPECT_THAT(schema_errors(record), IsEmpty()) << index;
    EXPECT_THAT(broken_promises(record, 9), IsEmpty()) << index;
    EXPECT_THAT(record.at("improvements").size(), AllOf(Ge(3U), Le(7U))) << index;
    // Only joint inspection letters until 2020 have none.
    EXPECT_TRUE(!record.at("headline_findings").is_null() || record.at("kind") == "jtai") << index;
    EXPECT_FALSE(record.at("authority").at("name").is_null()) << index;
    previous += record.at("previous_inspection").is_null() ? 0 : 1;
    complete += record.at("status") == "complete" ? 1 : 0;
    kinds.insert(record.at("kind").get<std::string>());
    ids.insert(record.at("id").get<std::string>());
  }
  EXPECT_GE(complete, count * 99 / 100);
  EXPECT_GE(previous, count / 2);
  EXPECT_GE(ids.size(), count * 98 / 100);
  EXPECT_EQ(kinds, (std::set<std::string>{"focused_visit", "jtai", "monitoring_visit"}));
}

// A new word in the grammar changes these hashes, and with them what earlier measurements may be compared to.
TEST(LoadLetters, AreTheSameBytesOnEveryMachine) {
  EXPECT_EQ(sha256(maker().letter(1, 0)), "6152aae65fc9f8f0bd7fe508c3c06140e99bd1b20aa831fe4fd20a3a33e59cfe");
  EXPECT_EQ(sha256(maker().letter(2, 19999)),
            "c4c1d24299f497de18777e00c31673586935a3c4023a292aa72d4bfd4424b20a");
}

TEST(LoadLetters, DifferByIndexAndBySeed) {
  EXPECT_NE(maker().letter(seed, 0), maker().letter(seed, 1));
  EXPECT_NE(maker().letter(seed, 0), maker().letter(seed + 1, 0));
}

TEST(LoadGrammar, RefusesAReferenceThatLeadsNowhere) {
  EXPECT_THROW(Grammar({"= a\n{b} c\n"}, {}), std::logic_error);
  EXPECT_THROW(Grammar({"= a\n{b.*} c\n"}, {}), std::logic_error);
  EXPECT_THROW(Grammar({"= a\n{b c\n"}, {"b"}), std::logic_error);
  Random random(1, 1);
  const Grammar grammar({"= a\n{B} has {3-3} {c.*}\n", "= c.x\nlegs\n"}, {"b"});
  EXPECT_EQ(grammar.draw("a", random, {{"b", "stool"}, {"*", "x"}}), "Stool has 3 legs");
}

}  // namespace
}  // namespace letterlens::testing

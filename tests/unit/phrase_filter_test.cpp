// Which of many expressions can match a text.
#include "extractors/phrase_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PhraseFilter, KeepsWhatTheTextHoldsTheWordsOf) {
  const PhraseFilter filter({"care leavers?", "", "pathway plan(s|ning)?", "(plan|visit)s", "[a-z]+ [0-9]"});
  struct Row {
    std::string sentence, text;
    std::vector<std::size_t> places;
  };
  // The last expression has no words to look for and may always match; the empty one never does.
  for (const Row& row :
       std::initializer_list<Row>{{"one expression", "help for care leavers", {0, 4}},
                                  {"a word of another does not do", "the pathway to help", {4}},
                                  {"one of two words", "visits", {3, 4}},
                                  {"several expressions", "pathway plans of care leavers", {0, 2, 3, 4}},
                                  {"a word at the very end", "many plans", {3, 4}},
                                  {"no word", "nothing of the kind", {4}},
                                  {"a text shorter than any word", "pl", {4}},
                                  {"no text", "", {4}},
                                  {"bytes that share bits with letters", "\x90\x8c\x81\x8e\x93", {4}}})
    EXPECT_EQ(filter.candidates(row.text), row.places) << row.sentence;
}

TEST(PhraseFilter, OfNoExpressionsKeepsNothing) {
  EXPECT_THAT(PhraseFilter({}).candidates("care leavers"), IsEmpty());
  EXPECT_THAT(PhraseFilter({"", ""}).candidates("care leavers"), IsEmpty());
  EXPECT_THAT(PhraseFilter({"", "care"}).candidates("care leavers"), ElementsAre(1));
}

TEST(PhraseFilter, RefusesWhatDoesNotCompile) {
  EXPECT_THROW(PhraseFilter({"care", "(left open"}), std::invalid_argument);
}

}  // namespace
}  // namespace letterlens

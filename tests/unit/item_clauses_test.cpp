// How an item is parted into what it asks for and what stands around that.
#include "extractors/item_clauses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PlainWords, AreWhatPatternsSee) {
  struct Row {
    std::string sentence, text, words;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"capitals are folded", "The MASH", "the mash"},
           {"capitals beyond ASCII are folded", "ÉTÉ", "été"},
           {"apostrophes of every kind go", "Children’s and leaders' and ‘front door’",
            "childrens and leaders and front door"},
           {"quotation marks go", "“Staying Put” and \"close\"", "staying put and close"},
           {"hyphens and dashes part words", "life-story work – multi‑agency—joint",
            "life story work multi agency joint"},
           {"slashes part words", "and/or", "and or"},
           {"spaces are single, and there are none at the ends", "  care \n\t leavers\u00a0 ",
            "care leavers"},
           {"other marks stay", "plans, visits; reviews (all).", "plans, visits; reviews (all)."},
           {"a mark alone is nothing", "–", ""},
           {"nothing is nothing", "", ""}}) {
    EXPECT_EQ(plain_words(row.text), row.words) << row.sentence;
  }
}

// What is asked stands plain, what stands around in brackets.
std::vector<std::string> marked(const std::vector<ItemClause>& clauses) {
  std::vector<std::string> out;
  for (const auto& clause : clauses) out.push_back(clause.asks ? clause.words : '[' + clause.words + ']');
  return out;
}

TEST(ItemClauses, TellWhatIsAskedFromWhatStandsAround) {
  struct Row {
    std::string sentence, text;
    std::vector<std::string> clauses;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"a plain item asks", "The quality of plans.", {"the quality of plans."}},
           {"a purpose stands around",
            "Visits, so that risk is seen.",
            {"visits", "[, so that risk is seen.]"}},
           {"what is to be brought about stands around",
            "The use of audit to improve practice.",
            {"the use of audit", "[ to improve practice.]"}},
           {"a need is no purpose",
            "Homes to meet the needs of care leavers.",
            {"homes to meet the needs of care leavers."}},
           {"behind including the item asks again",
            "Plans, so that they are clear, including pathway plans.",
            {"plans", "[, so that they are clear]", ", including pathway plans."}},
           {"where nothing stands around, including changes nothing",
            "Plans, including pathway plans.",
            {"plans, including pathway plans."}},
           {"some of those who are meant stand around",
            "Help for care leavers, including those who are parents.",
            {"help for care leavers", "[, including those who are parents.]"}},
           {"children of whom more is said stand around",
            "Visits to children in care, particularly for children who live far away.",
            {"visits to children in care", "[, particularly for children who live far away.]"}},
           {"what is said of some of them stands around",
            "Pathway plans, many of which are late, and visits.",
            {"pathway plans", "[, many of which are late, and visits.]"}},
           {"what is said of them behind a comma stands around",
            "Support for care leavers, who wait too long.",
            {"support for care leavers", "[, who wait too long.]"}},
           {"those who are meant are no aside",
            "Support for care leavers who are parents.",
            {"support for care leavers who are parents."}},
           {"what happens when work goes wrong stands around",
            "Challenge when plans are not carried out.",
            {"challenge", "[ when plans are not carried out.]"}},
           {"a sub-item asks",
            "Oversight, to ensure that homes are safe, of:\n– visits\n– reviews.",
            {"oversight", "[, to ensure that homes are safe, of:]", "; visits; reviews."}},
           {"an item may begin with its purpose",
            "Ensure that plans are clear.",
            {"ensure that plans are clear."}}}) {
    SCOPED_TRACE(row.sentence);
    const auto sentences = item_sentences(row.text);
    ASSERT_EQ(sentences.size(), 1U);
    EXPECT_THAT(sentences[0].concession, IsEmpty());
    EXPECT_EQ(marked(sentences[0].clauses), row.clauses);
  }
}

TEST(ItemSentences, CountByTheirPlaceAndOpening) {
  const auto sentences = item_sentences(
      "Although visits are regular, records are short. Plans are vague. For example, some have no dates. "
      "This means that families wait.");
  ASSERT_EQ(sentences.size(), 4U);
  EXPECT_THAT(marked(sentences[0].concession), ElementsAre("although visits are regular, "));
  EXPECT_THAT(marked(sentences[0].clauses), ElementsAre("records are short."));
  EXPECT_EQ(sentences[0].weight, first_sentence_weight);
  EXPECT_EQ(sentences[1].weight, further_sentence_weight);
  EXPECT_EQ(sentences[2].weight, aside_weight);
  EXPECT_EQ(sentences[3].weight, aside_weight);
}

TEST(ItemSentences, TheFirstCountsInFullHoweverItOpens) {
  const auto sentences = item_sentences("This is the first. However, there is more.");
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].weight, first_sentence_weight);
  EXPECT_EQ(sentences[1].weight, further_sentence_weight);
}

TEST(ItemSentences, OfNothingAreNone) {
  EXPECT_THAT(item_sentences(""), IsEmpty());
  EXPECT_THAT(item_sentences(" "), IsEmpty());
}

}  // namespace
}  // namespace letterlens

// Strengths are stored, searched and found by similar like other items; they join no comparison and no count.
#include "corpus/compare/over_time.h"
#include "corpus/compare/similar.h"
#include "corpus/search/search.h"
#include "corpus/store/corpus_letter.h"
#include "corpus/table/counts.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::string harrowdene = "harrowdene-jtai-2023-09-11";

class Strengths : public ::testing::Test {
 protected:
  Strengths() {
    build_corpus(folder_.path("c"), {in_checkout("tests/letters/harrowdene-jtai-2023.txt"),
                                     in_checkout("tests/letters/northbridge-focused-2022.txt")});
    database_.emplace(folder_.path("c"), Access::read);
    letter_ = corpus_letter(*database_, harrowdene).value().letter;
  }
  Database& database() { return *database_; }
  // The first strength, as a query for its words next to each other.
  std::string first_words() const {
    const std::string& text = letter_.strengths.at(0).text.text;
    std::size_t end = 0;
    for (int words = 0; words < 4; ++words) end = text.find_first_of(" \n", end + 1);
    return '"' + text.substr(0, end) + '"';
  }

  Folder folder_;
  std::optional<Database> database_;
  Letter letter_;
};

TEST_F(Strengths, AreSearchedByThemselvesAndNotAmongImprovements) {
  ASSERT_THAT(letter_.strengths, Not(IsEmpty()));
  const auto found = search(database(), {first_words(), SearchIn::strengths, {}, 0});
  ASSERT_THAT(found.hits, SizeIs(1));
  EXPECT_EQ(found.hits[0].item.value().list, ItemList::strengths);
  EXPECT_EQ(found.hits[0].passage.text, letter_.strengths[0].text.text);
  EXPECT_THAT(search(database(), {first_words(), SearchIn::improvements, {}, 0}).hits, IsEmpty());
  const auto in_all = search(database(), {first_words(), SearchIn::all, {}, 0});
  ASSERT_THAT(in_all.hits, SizeIs(1));
  EXPECT_EQ(in_all.hits[0].item.value().list, ItemList::strengths) << "the sentence is known as an item";
  const auto every_one = search(database(), {"the OR a OR of OR and", SearchIn::strengths, {}, 0});
  EXPECT_GT(every_one.hits.size(), 1U);
  for (const auto& hit : every_one.hits) EXPECT_EQ(hit.item.value().list, ItemList::strengths);
}

TEST_F(Strengths, AreFoundBySimilar) {
  const auto by_words = similar(database(), {.wanted = letter_.strengths[0].text.text, .least = 0});
  ASSERT_THAT(by_words, SizeIs(1));
  ASSERT_THAT(by_words[0].nearest, Not(IsEmpty()));
  EXPECT_EQ(reference_of(*by_words[0].nearest[0].letter, by_words[0].nearest[0].item()),
            harrowdene + "#strengths/1");
  const auto by_reference = similar(database(), {.wanted = harrowdene + "#s1", .least = 0});
  ASSERT_THAT(by_reference, SizeIs(1));
  EXPECT_EQ(by_reference[0].text, letter_.strengths[0].text.text);
  EXPECT_THROW(similar(database(), {.wanted = harrowdene + "#s99"}), SimilarError);
}

TEST_F(Strengths, JoinNoComparisonAndNoCount) {
  const auto letters = compared_letters(database(), LetterFilter{.kinds = {LetterKind::jtai}});
  ASSERT_THAT(letters, SizeIs(1));
  EXPECT_THAT(letters[0].items, AllOf(SizeIs(letter_.improvements.size() + letter_.priority_actions.size()),
                                      Each(Field(&ComparedItem::list, Not(ItemList::strengths)))));
  EXPECT_EQ(letters[0].strengths, letter_.strengths.size());
  const auto table = count(database(), {.rows = Dimension::theme,
                                        .columns = Dimension::kind,
                                        .counted = Counted::items,
                                        .filter = {.kinds = {LetterKind::jtai}}});
  EXPECT_EQ(table.total, letters[0].items.size());
}

}  // namespace
}  // namespace letterlens::testing

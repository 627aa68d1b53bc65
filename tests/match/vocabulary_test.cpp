// The tables of the field's words.
#include "corpus/match/embedded_tables.h"
#include "corpus/match/tables.h"
#include "schemas/base/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

namespace letterlens::matching {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string head = "written,means,kind,reason\n";
const std::string no_words = "word,kind\n";

std::vector<std::string> meanings(const Vocabulary& vocabulary, std::string_view text) {
  std::vector<std::string> out;
  for (const auto& term : vocabulary.terms(WordReader().words(plain_text(text)))) out.push_back(term.name);
  return out;
}

TEST(Vocabulary, TakesTheLongestPhrase) {
  const Vocabulary vocabulary(head +
                                  "child in need,child in need,group,\n"
                                  "child in need of protection,child protection,group,\n"
                                  "home,placement,thing,\n"
                                  "return home,reunification,thing,\n"
                                  "return home interview,interview after missing,thing,\n",
                              no_words + "of,stop\nthe,stop\n");
  EXPECT_THAT(meanings(vocabulary, "children in need"), ElementsAre("child in need"));
  EXPECT_THAT(meanings(vocabulary, "children in need of the protection"),
              ElementsAre("child in need", "protect"));
  EXPECT_THAT(meanings(vocabulary, "children in need of protection"), ElementsAre("child protection"));
  EXPECT_THAT(meanings(vocabulary, "a return home, homes, return home interviews"),
              ElementsAre("a", "reunification", "placement", "interview after missing"));
}

TEST(Vocabulary, GivesAPhraseSeveralMeaningsOrNone) {
  const Vocabulary vocabulary(head +
                                  "health assessment,health assessment,thing,\n"
                                  "IHA,initial + health assessment,thing,\n"
                                  "at home,,other,\n",
                              no_words);
  EXPECT_THAT(meanings(vocabulary, "IHAs at home"), ElementsAre("initi", "health assessment"));
  EXPECT_THAT(meanings(vocabulary, "at home"), IsEmpty());
}

struct LooseRow {
  std::string why;
  std::string text;
  std::vector<std::string> means;
};

TEST(Vocabulary, FindsTheWordsOfALoosePhraseInAnyOrder) {
  const Vocabulary vocabulary(head +
                                  "home,placement,thing,\n"
                                  "foster home,placement,thing,\n"
                                  "stability,stability,thing,\n"
                                  "home & move,stability,thing,\n"
                                  "home & move & often,stability + frequent,thing,\n"
                                  "carer & home,placement + carer,thing,\n",
                              no_words + "from,stop\nto,stop\nof,stop\nthe,stop\n");
  for (const auto& row : std::vector<LooseRow>{
           {"side by side", "home moves", {"stability"}},
           {"in the other order, with other words between",
            "moves out of a foster home",
            {"stability", "out", "a"}},
           {"the phrase of more parts goes first", "often moving home", {"stability", "frequent"}},
           {"one word is a part of one phrase alone", "the home moved to carers", {"stability", "carer"}},
           {"each part is needed", "moves to carers", {"move", "carer"}},
           {"with three terms between", "move one two three home", {"stability", "one", "two", "three"}},
           {"with four terms between it is none",
            "move one two three four home",
            {"move", "one", "two", "three", "four", "placement"}},
           {"not beyond a stop", "They move. Homes", {"they", "move", "placement"}},
           {"nor beyond a semicolon", "homes; moves", {"placement", "move"}},
       })
    EXPECT_THAT(meanings(vocabulary, row.text), ::testing::ElementsAreArray(row.means)) << row.why;
}

TEST(Vocabulary, SaysWhereALoosePhraseStands) {
  const Vocabulary vocabulary(head + "stability,stability,thing,\nhome & move,stability,thing,\n", no_words);
  const auto terms = vocabulary.terms(WordReader().words("too many moves between homes"));
  ASSERT_EQ(terms.size(), 4U);
  EXPECT_EQ(terms[2].name, "stability");
  EXPECT_EQ(terms[2].kind, Kind::thing);
  EXPECT_EQ(terms[2].first, 2U);
  EXPECT_EQ(terms[2].end, 5U);
}

TEST(Vocabulary, SaysWhatATermIs) {
  const Vocabulary vocabulary(head + "caseload,caseload,thing,\n", no_words + "of,stop\nquality,common\n");
  const auto terms = vocabulary.terms(WordReader().words("quality of caseloads here"));
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_EQ(terms[0].kind, Kind::common);
  EXPECT_EQ(terms[1].kind, Kind::thing);
  EXPECT_EQ(terms[1].first, 2U);
  EXPECT_EQ(terms[1].end, 3U);
  EXPECT_EQ(terms[2].kind, Kind::other);
}

struct FaultRow {
  std::string why;
  std::string terms;
  std::string words;
  std::string message;
};

TEST(Vocabulary, RefusesATableThatContradictsItself) {
  for (const auto& row : std::vector<FaultRow>{
           {"a kind that is none", "audit,audit,thingy,\n", "", "unknown kind"},
           {"a concept of two kinds", "audit,audit,thing,\nauditor,audit,group,\n", "", "two kinds"},
           {"a phrase of two meanings", "audit,audit,thing,\naudits,check,thing,\n", "", "two meanings"},
           {"a phrase without a word", "–,audit,thing,\n", "", "no word"},
           {"a loose phrase of one word twice", "audit & audits,audit,thing,\n", "", "two equal parts"},
           {"a loose phrase with an empty part", "audit & –,audit,thing,\n", "", "a part that means nothing"},
           {"two words in one row", "", "of the,stop\n", "not one word"},
           {"a word of another kind", "", "of,stopped\n", "not one word"},
       }) {
    try {
      const Vocabulary made(head + row.terms, no_words + row.words);
      ADD_FAILURE() << row.why << " was taken";
    } catch (const std::logic_error& error) {
      EXPECT_THAT(error.what(), HasSubstr(row.message)) << row.why;
    }
  }
}

// Each row of the compiled-in table means what it says, also inside a sentence.
TEST(Terms, MeanWhatTheirRowSays) {
  const auto rows = read_csv(embedded::match_terms);
  ASSERT_GT(rows.size(), 300U);
  for (const auto& row : rows) {
    const auto alone = meanings(vocabulary(), row[0]);
    const auto inside = meanings(vocabulary(), "of " + row[0] + " by the");
    EXPECT_EQ(alone, inside) << row[0];
    std::string joined;
    for (const auto& name : alone) joined += (joined.empty() ? "" : " + ") + name;
    if (row[1].find(" + ") == std::string::npos) {
      EXPECT_EQ(joined, row[1]) << row[0];
    }
    EXPECT_EQ(alone.empty(), row[1].empty()) << row[0];
  }
}

TEST(Terms, AreWrittenOnce) {
  std::set<std::string> written;
  for (const auto& row : read_csv(embedded::match_terms))
    EXPECT_TRUE(written.insert(row[0]).second) << row[0] << " stands twice in terms.csv";
  std::set<std::string> words;
  for (const auto& row : read_csv(embedded::match_common_words))
    EXPECT_TRUE(words.insert(row[0]).second) << row[0] << " stands twice in common_words.csv";
}

}  // namespace
}  // namespace letterlens::matching

// What a person types becomes an expression that FTS5 always takes.
#include "corpus/search/query.h"

#include "corpus/search/queries.h"
#include "corpus/search/word_endings.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <random>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;

class Query : public ::testing::Test {
 protected:
  // What FTS5 itself says of an expression; it throws when it does not take it.
  std::vector<RankedRow> ask(const std::string& expression) {
    return matching_rows(database_, SearchIn::all, expression, LetterFilter());
  }
  SearchQuery parse(std::string_view text) { return parse_query(text, tokenizer_); }

  Folder folder_;
  Database database_{folder_.path(), Access::write};
  Tokenizer tokenizer_{database_};
};

TEST_F(Query, IsPutIntoFts5sOwnWords) {
  struct Row {
    std::string sentence, query, expression;
  };
  const std::vector<Row> rows{
      {"one word", "plans", R"("plans")"},
      {"words without an operator must all be there", "pathway plans", R"(("pathway" AND "plans"))"},
      {"AND may be written", "pathway AND plans", R"(("pathway" AND "plans"))"},
      {"OR binds less tightly than AND", "a b OR c", R"((("a" AND "b") OR "c"))"},
      {"parentheses group", "a (b OR c)", R"(("a" AND ("b" OR "c")))"},
      {"parentheses more than needed do nothing", "((a))", R"("a")"},
      {"a phrase", R"("front door")", R"("front door")"},
      {"a phrase in typographic quotation marks", "“front door”", R"("front door")"},
      {"in German or French ones", "„front door“ «front door»", R"(("front door" AND "front door"))"},
      {"in single ones", "‘front door’ plans", R"(("front door" AND "plans"))"},
      {"with an apostrophe inside", "‘children’s services’", R"("children s services")"},
      {"of different kinds", "\"front door”", R"("front door")"},
      {"operators inside a phrase are words", "\"this AND that\"", R"("this AND that")"},
      {"parentheses inside a phrase part words", R"~("child(ren) (all)")~", R"("child ren all")"},
      {"an apostrophe parts a word as the index does", "children’s", R"("children s")"},
      {"a straight one too", "children's", R"("children s")"},
      {"so does a hyphen", "multi-agency", R"("multi agency")"},
      {"small and, or, not are words", "and or not", R"(("and" AND "or" AND "not"))"},
      {"NOT takes away", "a NOT b", R"(("a" NOT "b"))"},
      {"AND NOT too", "a AND NOT b", R"(("a" NOT "b"))"},
      {"several NOT take away each", "a NOT b NOT c", R"(("a" NOT ("b" OR "c")))"},
      {"NOT before what is wanted", "NOT b a", R"(("a" NOT "b"))"},
      {"NOT of a group", "a NOT (b OR c)", R"(("a" NOT ("b" OR "c")))"},
      {"NOT on one side of OR", "a OR b NOT c", R"(("a" OR ("b" NOT "c")))"},
      {"a prefix", "assess*", R"("assess" *)"},
      {"a prefix of a word in a phrase", "\"front do*\"", R"("front do" *)"},
      {"the star behind the quotation mark", "\"front do\"*", R"("front do" *)"},
      {"a star parts words", "as*ses", R"(("as" * AND "ses"))"},
      {"two letters are a beginning, whatever their bytes", "éà*", R"("éà" *)"},
      {"a prefix that is longer than the stem", "improvem*", R"(("improvem" * OR "improvement"))"},
      {"a star behind a sign is none", "well-* plans", R"(("well" AND "plans"))"},
      {"a star alone is nothing", "* plans", R"("plans")"},
      {"a minus is a sign like others", "-plans", R"("plans")"},
      {"so is a colon", "text:plans", R"("text plans")"},
      {"so is a caret", "^plans", R"("plans")"},
      {"so are plus, braces and commas", "{plans} + a, b", R"(("plans" AND "a" AND "b"))"},
      {"NEAR is a word", "NEAR(a b)", R"(("NEAR" AND ("a" AND "b")))"},
      {"signs alone between words are nothing", "plans – & children", R"(("plans" AND "children"))"},
      {"a phrase of signs is nothing", "\"...\" plans", R"("plans")"},
      {"an empty phrase or group is nothing", "\"\" () plans", R"("plans")"},
      {"signs beside OR are nothing", "plans OR \"!\"", R"("plans")"},
      {"signs beside NOT are nothing", "plans NOT \"!\"", R"("plans")"},
      {"accents are composed as texts are", "nai\u0308ve", "\"naïve\""},
      {"broken UTF-8 parts words", "pla\xFFns", R"("pla ns")"},
      {"SQL is words", "'; DROP TABLE letters; --", R"(("DROP" AND "TABLE" AND "letters"))"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence + ": " + row.query);
    const auto query = parse(row.query);
    EXPECT_EQ(query.expression, row.expression);
    EXPECT_NO_THROW(ask(query.expression));
  }
}

TEST_F(Query, LeavesOutTheWordsThatOnlyAsk) {
  struct Row {
    std::string sentence, query, expression;
  };
  const std::vector<Row> rows{
      {"who was told", "who was told to improve supervision", R"(("improve" AND "supervision"))"},
      {"with a question mark", "Who was asked about supervision?", R"("supervision")"},
      {"a place stays", "what does Derby say about neglect", R"(("Derby" AND "neglect"))"},
      {"whom it asks about", "Which councils were told to improve pathway plans ?",
       R"(("improve" AND "pathway" AND "plans"))"},
      {"no question, nothing left out", "quality of supervision",
       R"(("quality" AND "of" AND "supervision"))"},
      {"a query of its users", "who AND supervision", R"(("who" AND "supervision"))"},
      {"a phrase is kept whole", "\"who was told\"", R"("who was told")"},
      {"nothing else is asked", "what else", R"(("what" AND "else"))"},
  };
  for (const auto& row : rows) EXPECT_EQ(parse(row.query).expression, row.expression) << row.sentence;
}

TEST_F(Query, ReadsWhatIsPastedFromAPdf) {
  EXPECT_EQ(parse("ﬁrst oﬀer").expression, R"(("first" AND "offer"))");
  EXPECT_EQ(parse("super\u00ADvision").expression, R"("supervision")");
  EXPECT_EQ(parse("“eﬃcient care”").expression, R"("efficient care")");
}

TEST_F(Query, SaysWhatItsWordsAreNearEachOther) {
  struct Row {
    std::string query, side_by_side, near;
  };
  const std::vector<Row> rows{
      {"pathway plans", R"("pathway" + "plans")", R"(NEAR("pathway" "plans", 10))"},
      {"pathway AND plans", R"("pathway" + "plans")", R"(NEAR("pathway" "plans", 10))"},
      {"\"front door\" plan*", R"("front door" + "plan" *)", R"(NEAR("front door" "plan" *, 10))"},
      {"plan* door", "", R"(NEAR("plan" * "door", 10))"},
      {"plans", "", ""},
      {"\"pathway plans\"", "", ""},
      {"pathway OR plans", "", ""},
      {"pathway NOT plans", "", ""},
      {"(pathway plans)", "", ""},
      {"improvem* plans", "", ""},
  };
  for (const auto& row : rows) {
    const auto query = parse(row.query);
    EXPECT_EQ(query.side_by_side, row.side_by_side) << row.query;
    EXPECT_EQ(query.near, row.near) << row.query;
    for (const auto& expression : {query.side_by_side, query.near})
      if (!expression.empty()) {
        EXPECT_NO_THROW(ask(expression)) << expression;
      }
  }
  EXPECT_THAT(parse("plans front* NOT transport").words, ::testing::ElementsAre("plans"));
}

TEST_F(Query, ThatCannotBeMeantIsRefusedInOneClearLine) {
  std::string deep, many;
  for (int at = 0; at < 40; ++at) deep += "a (";
  for (int at = 0; at < 120; ++at) many += "word ";
  struct Row {
    std::string sentence, query, named;
  };
  const std::vector<Row> rows{
      {"nothing at all", "", "no word"},
      {"signs alone", "– ( \"…\" ) *", "no word"},
      {"a phrase that is not closed", "children \"front door", "\"front door\" is not closed"},
      {"a typographic one", "children “front door", "\"front door\" is not closed"},
      {"a parenthesis that is not closed", "(a b", "not closed"},
      {"one that was not opened", "a b)", "not opened"},
      {"AND at the beginning", "AND a", "AND needs words on both sides"},
      {"AND at the end", "a AND", "AND needs words on both sides"},
      {"AND twice", "a AND AND b", "AND needs words on both sides"},
      {"AND before OR", "a AND OR b", "AND needs words on both sides"},
      {"OR at the beginning", "OR a", "OR needs words on both sides"},
      {"OR at the end", "a OR", "OR needs words on both sides"},
      {"OR before a closing parenthesis", "(a OR) b", "OR needs words on both sides"},
      {"OR alone", "OR", "OR needs words on both sides"},
      {"NOT without what is wanted", "NOT a", "NOT needs words before it"},
      {"NOT without it beside OR", "a OR NOT b", "NOT needs words before it"},
      {"NOT at the end", "a NOT", "NOT needs words after it"},
      {"NOT of NOT", "a NOT NOT b", "NOT needs words after it"},
      {"a beginning of one letter", "children p*", "p* is the beginning of too many words"},
      {"one letter of several bytes", "é*", "é* is the beginning of too many words"},
      {"parentheses without end", deep, "deeper"},
      {"words without end", many, "more than 100 words"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence + ": " + row.query);
    try {
      const auto query = parse(row.query);
      ADD_FAILURE() << "taken as " << query.expression;
    } catch (const QueryError& error) {
      EXPECT_THAT(error.what(), HasSubstr(row.named));
    }
  }
}

TEST_F(Query, MarksWhatWasAskedForInEveryForm) {
  EXPECT_EQ(parse("plans NOT (visits OR \"front door\") Multi-Agency assessm*").terms,
            (std::vector<QueryTerm>{{{{{"plan"}, false}}},
                                    {{{{"multi", "agenc"}, false}}},
                                    {{{{"assessm"}, true}, {{"assess"}, false}}}}));
}

TEST_F(Query, APrefixFindsItsWordHoweverMuchOfItWasTyped) {
  for (const std::string word :
       {"improvement",   "improvements",  "assessments",    "safeguarding",  "accommodation",
        "vulnerability", "vulnerable",    "timeliness",     "effectiveness", "responsiveness",
        "permanence",    "families",      "supervision",    "consistently",  "educational",
        "processes",     "relationships", "rigorously",     "exploitation",  "adolescents",
        "agencies",      "chronologies",  "unaccompanied",  "helpfulness",   "proportionately",
        "opportunities", "successfully",  "responsibility", "critically",    "MANAGEMENT"}) {
    const std::string stem = tokenizer_.tokens(word).front().stem;
    for (std::size_t length = 3; length <= word.size(); ++length) {
      const std::string query = word.substr(0, length) + '*';
      const auto forms = parse(query).terms.front().forms;
      EXPECT_TRUE(std::any_of(forms.begin(), forms.end(),
                              [&](const TermForm& form) {
                                return form.is_prefix ? stem.starts_with(form.stems.back())
                                                      : stem == form.stems.back();
                              }))
          << query << " does not find " << word << " (" << stem << ")";
    }
  }
}

TEST_F(Query, EveryEndingIsOneThatTheStemmerTakesOff) {
  for (const auto& ending : word_endings()) {
    const std::string word(ending.example);
    EXPECT_TRUE(word.ends_with(ending.letters)) << word;
    EXPECT_LT(tokenizer_.tokens(word).front().stem.size(), word.size()) << word;
  }
}

TEST_F(Query, OfAnyKindGivesNoErrorOfTheDatabase) {
  const std::vector<std::string> pieces{"children",
                                        "plans",
                                        "assess*",
                                        "improvem*",
                                        "AND",
                                        "OR",
                                        "NOT",
                                        "NEAR",
                                        "(",
                                        ")",
                                        "\"",
                                        "“",
                                        "”",
                                        "‘",
                                        "’",
                                        "'",
                                        "*",
                                        "-",
                                        ":",
                                        "^",
                                        "+",
                                        "{",
                                        "}",
                                        "text:",
                                        ",",
                                        ";",
                                        "\\",
                                        "%",
                                        "--",
                                        "/*",
                                        " ",
                                        " ",
                                        " ",
                                        "\t",
                                        "\n",
                                        "\xFF",
                                        "\xE2",
                                        "\u0301",
                                        "naïve",
                                        "NEAR(a b, 2)",
                                        "multi-agency",
                                        "?1",
                                        "@x",
                                        "$y",
                                        "[a]",
                                        "\u200B",
                                        "😀",
                                        "é",
                                        "«",
                                        "»"};
  std::mt19937 random(20'240'611);
  int taken = 0, refused = 0;
  for (int round = 0; round < 6'000; ++round) {
    std::string text;
    for (auto count = 1 + random() % 14; count > 0; --count) {
      text += random() % 10 == 0 ? std::string(1, static_cast<char>(1 + random() % 255))
                                 : pieces[random() % pieces.size()];
      if (random() % 2 == 0) text += ' ';
    }
    std::string expression;
    try {
      const auto query = parse(text);
      EXPECT_FALSE(query.terms.empty()) << text;
      expression = query.expression;
      ++taken;
    } catch (const QueryError&) {
      ++refused;
      continue;
    }
    ASSERT_NO_THROW(ask(expression)) << text << "\nas " << expression;
  }
  EXPECT_GT(taken, 1'500);
  EXPECT_GT(refused, 1'500);
}

TEST_F(Query, AsDeepAndLongAsIsTakenIsNotTooMuchForFts5) {
  std::string nested = "a";
  for (int depth = 0; depth < 12; ++depth)
    nested = depth % 2 == 0 ? "b OR (c NOT d " + nested + ")" : "b (c OR d OR " + nested + ")";
  EXPECT_NO_THROW(ask(parse(nested).expression)) << nested;
  std::string left = "a";
  for (int depth = 0; depth < 12; ++depth) left = '(' + left + (depth % 2 == 0 ? " OR b) c" : " NOT b) OR c");
  EXPECT_NO_THROW(ask(parse(left).expression)) << left;
  for (const std::string with : {" ", " OR ", " NOT ", " AND "}) {
    std::string many = "improvem*";
    for (int count = 1; count < 100; ++count) many += with + "improvem*";
    EXPECT_NO_THROW(ask(parse(many).expression)) << with;
  }
}

TEST_F(Query, IsTokenizedLikeTheIndexedTexts) {
  for (const std::string table : {"items_search", "headlines_search", "texts_search"}) {
    const auto definition =
        database_.find<std::string>("SELECT sql FROM sqlite_master WHERE name = ?", table);
    EXPECT_THAT(definition.value(), HasSubstr("tokenize = '" + std::string(Tokenizer::definition) + "'"));
  }
}

}  // namespace
}  // namespace letterlens::testing

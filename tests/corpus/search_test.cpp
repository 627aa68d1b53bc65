// Search over the sample letters: what is found, in which order, and that what is shown is the letter's own.
#include "corpus/search/search.h"

#include "corpus/present/search_output.h"
#include "corpus/store/corpus_letter.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/record_edits.h"
#include "tests/support/schema.h"
#include "tests/support/words.h"

#include <Poco/StringTokenizer.h>
#include <gmock/gmock.h>
#include <random>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Strings = std::vector<std::string>;

std::string slice(const std::string& text, std::int64_t start, std::int64_t end) {
  return CodePointText(text).slice(static_cast<std::size_t>(start), static_cast<std::size_t>(end));
}

Strings ids_of(const SearchAnswer& answer) {
  Strings ids;
  for (const auto& hit : answer.hits) ids.push_back(hit.letter.id);
  return ids;
}

// The words that are marked in a hit.
Strings marked_in(const SearchHit& hit) {
  Strings words;
  for (const auto& mark : hit.passage.marks)
    words.push_back(hit.passage.text.substr(mark.start, mark.end - mark.start));
  return words;
}

// All sample letters that are plain text, once for all tests.
class SearchOfSamples : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    Strings letters;
    for (const auto& name : names_in(in_checkout("tests/letters"), ".txt"))
      letters.push_back(in_checkout("tests/letters/" + name));
    build_corpus(folder_->path(), letters);
  }
  static void TearDownTestSuite() { folder_.reset(); }

  SearchAnswer ask(const SearchQuestion& question) { return search(database_, question); }

  // What of an answer is not as the corpus has it.
  Strings broken_promises(const SearchQuestion& question, const SearchAnswer& answer) {
    Strings broken = errors_by("search.schema.json", nlohmann::json(to_json(question, answer)));
    const auto check = [&](const std::string& text, const Passage& passage) {
      if (slice(text, passage.start, passage.end) != passage.text)
        broken.push_back("no slice: " + passage.text);
    };
    for (const auto& hit : answer.hits) {
      const auto stored = corpus_letter(database_, hit.letter.id);
      check(stored->text, hit.passage);
      if (hit.item && hit.item->lead_in) check(stored->text, *hit.item->lead_in);
      if (hit.item) {
        const auto& item =
            items_of(stored->letter, hit.item->list).at(static_cast<std::size_t>(hit.item->number - 1));
        if (item.text.text != hit.passage.text) broken.push_back("no item: " + hit.passage.text);
        if (item.lead_in.has_value() != hit.item->lead_in.has_value()) broken.push_back("no lead-in");
      }
      if (hit.passage.marks.empty()) broken.push_back("nothing marked: " + hit.passage.text);
    }
    const auto json = to_json(question, answer);
    for (std::size_t at = 0; at < answer.hits.size(); ++at) {
      const auto text = corpus_letter(database_, answer.hits[at].letter.id)->text;
      Strings words;
      for (const auto& match : json.at("hits").at(at).at("matches"))
        words.push_back(slice(text, match.at("start"), match.at("end")));
      if (words != marked_in(answer.hits[at])) broken.push_back("marks apart from matches");
    }
    return broken;
  }

  static inline std::unique_ptr<Folder> folder_;
  Database database_{folder_->path(), Access::read};
};

TEST_F(SearchOfSamples, ShowsTheLettersOwnWords) {
  for (const auto where : {SearchIn::all, SearchIn::headline, SearchIn::improvements})
    for (const std::string query :
         {"children", "plans", "“pathway plans”", "manager* OR leader*", "the", "visit*",
          "children NOT police", "children’s", "risk (assess* OR record*)"}) {
      SCOPED_TRACE(query);
      const SearchQuestion question{query, where, {}, 0};
      const auto answer = ask(question);
      EXPECT_EQ(answer.total, answer.hits.size());
      EXPECT_THAT(broken_promises(question, answer), IsEmpty());
    }
}

// What FTS5 finds, the marks find too, whatever is asked.
TEST_F(SearchOfSamples, MarksSomethingInWhateverIsFound) {
  Strings words;
  for_each_corpus_letter(database_, LetterFilter(), [&](const CorpusLetter& stored) {
    const Poco::StringTokenizer cut(stored.text, " \n", Poco::StringTokenizer::TOK_IGNORE_EMPTY);
    words.insert(words.end(), cut.begin(), cut.end());
  });
  ASSERT_GT(words.size(), 5'000U);
  std::mt19937 random(7);
  std::size_t hits = 0;
  for (int round = 0; round < 400; ++round) {
    const std::size_t first = random() % (words.size() - 3);
    std::string query;
    switch (random() % 5) {
      case 0:
        query = words[first];
        break;
      case 1:
        query = words[first].substr(0, 4) + "*";
        break;
      case 2:
        query = words[first] + " OR " + words[random() % words.size()] + '*';
        break;
      case 3:
        query = '"' + words[first] + ' ' + words[first + 1] + ' ' + words[first + 2] + '"';
        break;
      default:
        query = words[first] + ' ' + words[first + 1] + " NOT " + words[random() % words.size()];
    }
    const auto where = all_of<SearchIn>()[random() % all_of<SearchIn>().size()];
    const SearchQuestion question{query, where, {}, 5};
    SearchAnswer answer;
    try {
      answer = ask(question);
    } catch (const QueryError&) {
      continue;
    }
    hits += answer.hits.size();
    EXPECT_THAT(broken_promises(question, answer), IsEmpty()) << query;
  }
  EXPECT_GT(hits, 500U);
}

TEST_F(SearchOfSamples, LooksWhereItIsTold) {
  struct Row {
    std::string sentence, query;
    SearchIn where;
    std::string id;
    Strings marked;
  };
  const std::vector<Row> rows{
      {"a phrase in an improvement",
       "\"pathway plans\"",
       SearchIn::improvements,
       "northbridge-focused-visit-2022-05-11",
       {"pathway plans"}},
      {"other forms of a word",
       "MAP links",
       SearchIn::improvements,
       "thornwick-focused-visit-2023-01-31",
       {"Mapping", "links"}},
      {"a priority action",
       "\"return home interviews\"",
       SearchIn::improvements,
       "thornwick-focused-visit-2023-01-31",
       {"return home interviews"}},
      {"a headline",
       "\"adolescent service\" estates",
       SearchIn::headline,
       "thornwick-focused-visit-2023-01-31",
       {"estates"}},
      {"a sentence of the headline in the whole letter",
       "estates",
       SearchIn::all,
       "thornwick-focused-visit-2023-01-31",
       {"estates"}},
      {"a beginning longer than the stem",
       "streets \"estat*\"",
       SearchIn::all,
       "thornwick-focused-visit-2023-01-31",
       {"streets", "estates"}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const auto answer = ask({row.query, row.where, {}, 20});
    ASSERT_FALSE(answer.hits.empty());
    EXPECT_EQ(answer.hits.front().letter.id, row.id);
    EXPECT_EQ(marked_in(answer.hits.front()), row.marked) << answer.hits.front().passage.text;
  }
  EXPECT_THAT(ask({"estates", SearchIn::improvements, {}, 20}).hits, IsEmpty());
}

TEST_F(SearchOfSamples, ShowsTheLeadInThatTurnsAnItemsSense) {
  for (const auto where : {SearchIn::improvements, SearchIn::all}) {
    const auto answer = ask({"\"reasons recorded by a manager\"", where, {}, 20});
    ASSERT_EQ(answer.hits.size(), 1U);
    const auto& item = answer.hits.front().item;
    ASSERT_TRUE(item && item->lead_in);
    EXPECT_EQ(item->list, ItemList::priority_actions);
    EXPECT_EQ(item->number, 1);
    EXPECT_EQ(item->lead_in->text, "The local authority must act without delay to ensure that:");
  }
}

TEST_F(SearchOfSamples, ShowsTheWholeItemAroundASubItem) {
  const auto answer = ask({"\"significant event\"", SearchIn::all, {}, 20});
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_TRUE(answer.hits.front().passage.text.starts_with("The quality of safety plans, so that they:\n"));
  EXPECT_EQ(answer.hits.front().item->number, 1);
}

TEST_F(SearchOfSamples, NarrowsByTheFilterAndTellsHowManyThereAre) {
  struct Row {
    std::string sentence;
    LetterFilter filter;
  };
  const std::vector<Row> rows{
      {"an authority", {.authorities = {"Northbridge"}}},
      {"a region", {.regions = {"London"}}},
      {"a kind", {.kinds = {LetterKind::jtai}}},
      {"an area", {.areas = {FocusArea::care_leavers}}},
      {"a time", {.since = Date::parse("2021"), .until = Date::parse("2022-05")}},
      {"two at once", {.kinds = {LetterKind::focused_visit}, .since = Date::parse("2022")}},
      {"none", {.authorities = {"Nowhere"}}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    Strings expected;
    for_each_corpus_letter(database_, row.filter,
                           [&](const CorpusLetter& stored) { expected.push_back(stored.letter.id); });
    const auto answer = ask({"children", SearchIn::all, row.filter, 0});
    EXPECT_THAT(ids_of(answer), ::testing::UnorderedElementsAreArray(expected));
    const auto items = ask({"the OR a OR of", SearchIn::improvements, row.filter, 1});
    EXPECT_LE(items.hits.size(), 1U);
    EXPECT_EQ(items.total > 0, !items.hits.empty());
    for (const auto& hit : ask({"the", SearchIn::improvements, row.filter, 0}).hits)
      EXPECT_THAT(expected, ::testing::Contains(hit.letter.id));
  }
  const auto few = ask({"children", SearchIn::all, {}, 3});
  const auto all = ask({"children", SearchIn::all, {}, 0});
  ASSERT_GT(all.hits.size(), 3U);
  EXPECT_EQ(few.total, all.hits.size());
  Strings best = ids_of(all);
  best.resize(3);
  EXPECT_EQ(ids_of(few), best);
}

// A letter of one's own making: `words` are its only improvement and its headline.
nlohmann::ordered_json made_letter(const std::string& id, const std::string& date, const std::string& text) {
  auto record = emptied(record_of("a.txt", letter_as_text()), text);
  record["id"] = id;
  record["source"]["sha256"] = std::string(64 - id.size(), '0') + id;
  record["visit"]["ranges"] = {{{"start", date}, {"end", date}}};
  return record;
}

nlohmann::ordered_json section(const std::string& heading, std::int64_t start, std::int64_t end) {
  return {{"heading", heading},
          {"kind", "main_findings"},
          {"level", 1},
          {"span", {{"start", start}, {"end", end}, {"page", nullptr}}}};
}

TEST(Search, RanksByScoreThenTheNewestThenId) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  store_record(database, made_letter("b", "2020-01-01", "Plans are weak. Visits are late."));
  store_record(database, made_letter("a", "2020-01-01", "Plans are weak. Visits are late."));
  store_record(database, made_letter("c", "2021-01-01", "Plans are weak. Visits are late."));
  store_record(database, made_letter("d", "2019-01-01", "Plans, plans and plans. Visits are late."));
  store_record(database, made_letter("e", "2022-01-01", "Nothing of the kind. Nor of another."));
  store_record(database, made_letter("f", "2022-01-01", "Nothing of the kind. Nor of another, either."));
  EXPECT_THAT(ids_of(search(database, {"plans"})), ElementsAre("d", "c", "a", "b"));
  EXPECT_THAT(ids_of(search(database, {.query = "plans", .limit = 3})), ElementsAre("d", "c", "a"));
  EXPECT_EQ(search(database, {.query = "plans", .limit = 3}).total, 4U);
}

TEST(Search, RanksWordsNearEachOtherFirst) {
  const std::string far =
      " Leaders know this well and they say so in each of the many meetings that they hold.";
  const Folder folder;
  Database database(folder.path(), Access::write);
  store_record(database, made_letter("a", "2022-01-01", "Plans, plans, plans." + far + far + " A pathway."));
  store_record(database, made_letter("b", "2020-01-01", "Plans for each pathway are late." + far + far));
  store_record(database, made_letter("c", "2019-01-01", "Pathway plans are late." + far + far + far + far));
  store_record(database, made_letter("d", "2022-01-01", "Nothing of the kind." + far));
  const auto answer = search(database, {"pathway plans"});
  EXPECT_THAT(ids_of(answer), ElementsAre("c", "b", "a"));
  EXPECT_EQ(answer.hits[0].nearness, Nearness::side_by_side);
  EXPECT_EQ(answer.hits[1].nearness, Nearness::near);
  EXPECT_EQ(answer.hits[2].nearness, Nearness::apart);
  EXPECT_THAT(ids_of(search(database, {.query = "pathway plans", .limit = 2})), ElementsAre("c", "b"));
}

TEST(Search, SuggestsCommonWordsForThoseThatAreHardlyThere) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  for (const std::string id : {"a", "b", "c", "d", "e", "f", "0"})
    store_record(database, made_letter(id, "2022-01-01",
                                       "The supervision of staff in " + id + " is weak. " +
                                           (id == "0" ? "So is supervison." : "Assessments are late.")));
  const auto near = [&](const std::string& query) {
    std::string all;
    for (const auto& suggestion : search(database, {query}).suggestions)
      all += suggestion.word + ": " + ::testing::PrintToString(suggestion.near) + ' ';
    return all;
  };
  EXPECT_EQ(near("suprevision"), "suprevision: { \"supervision\" } ");
  EXPECT_EQ(near("Supervison"), "Supervison: { \"supervision\" } ") << "one letter has it";
  EXPECT_EQ(near("assesments of staf"), "assesments: { \"assessments\" } staf: { \"staff\" } ");
  EXPECT_EQ(near("supervision"), "");
  EXPECT_EQ(near("xylophone"), "");
  EXPECT_EQ(near("supervision NOT staf"), "") << "what is not wanted is not suggested for";
  EXPECT_EQ(near("\"suprevision of staff\""), "suprevision: { \"supervision\" } ");
}

TEST(Search, FindsCurrentRevisionsOnly) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  store_record(database, record_of("a.txt", letter_as_text()));
  store_record(database, record_of("b.txt", letter_as_text() + "\n"));
  for (const auto where : {SearchIn::all, SearchIn::headline, SearchIn::improvements})
    for (const LetterFilter& filter : {LetterFilter{}, LetterFilter{.kinds = {LetterKind::focused_visit}}}) {
      const auto answer =
          search(database,
                 {where == SearchIn::headline ? "adviser" : "accommodation OR advisers", where, filter, 20});
      EXPECT_THAT(ids_of(answer), ElementsAre("northbridge-focused-visit-2022-05-11"));
    }
}

TEST(Search, ChoosesTheSentenceThatShowsMost) {
  const std::string head = "Visit to Northbridge about plans";
  const std::string heading = "Plans and reviews";
  const std::string body =
      "Leaders know their service. Plans are weak. Plans and reviews are late in Ms. Hale’s team. Reviews "
      "slip.";
  const std::string text =
      head + "\n\n" + heading + "\n\n" + body + "\n\nThey say which reviews\n\nPlans first.";
  const std::size_t heading_start = head.size() + 2;
  const auto start = static_cast<std::int64_t>(heading_start + heading.size() + 2);
  const Folder folder;
  Database database(folder.path(), Access::write);
  auto record = made_letter("a", "2022-01-01", text);
  record["spans"]["/sections/0/heading"] = {
      {"start", heading_start}, {"end", heading_start + heading.size()}, {"page", nullptr}};
  record["sections"].push_back(
      section(heading, start, start + static_cast<std::int64_t>(text.size()) - start - 2));
  record["text_pages"] = {{{"page", 1}, {"start", 0}}, {{"page", 2}, {"start", start + 30}}};
  store_record(database, record);

  struct Row {
    std::string sentence, query, shown;
    std::int64_t page;
  };
  const std::vector<Row> rows{
      {"the body goes before the letter's head and a heading", "plans", "Plans are weak.", 1},
      {"two words in one sentence go before one of them earlier", "reviews plans",
       "Plans and reviews are late in Ms. Hale’s team.", 2},
      {"a title ends no sentence", "hale", "Plans and reviews are late in Ms. Hale’s team.", 2},
      {"a word repeated is no second word", "leaders OR weak OR plans", "Plans are weak.", 1},
      {"what is in the head alone is shown from there", "northbridge", head, 1},
      {"the head when it has more of the words", "northbridge plans", head, 1},
      {"a phrase over the end of a sentence brings the next one", "\"weak plans\"",
       "Plans are weak. Plans and reviews are late in Ms. Hale’s team.", 1},
      {"also over the end of a paragraph", "\"reviews plans first\"",
       "They say which reviews\n\nPlans first.", 2},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const auto answer = search(database, {row.query});
    ASSERT_EQ(answer.hits.size(), 1U);
    EXPECT_EQ(answer.hits.front().passage.text, row.shown);
    EXPECT_EQ(answer.hits.front().passage.page, row.page);
  }
  EXPECT_THAT(marked_in(search(database, {"(plans OR \"plans and reviews\") late"}).hits.front()),
              ElementsAre("Plans and reviews", "late"))
      << "overlapping matches are one";
}

TEST(Search, HasNoPageWhereNoneIsKnown) {
  const Folder folder;
  Database database(folder.path(), Access::write);
  const auto record = made_letter("a", "2022-01-01", "Plans are weak.");
  store_record(database, record);
  EXPECT_FALSE(search(database, {"plans"}).hits.front().passage.page);
}

}  // namespace
}  // namespace letterlens::testing

// letterlens search, list and show on a corpus of sample letters.
#include "corpus/store/letters.h"
#include "schemas/base/csv.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/support/schema.h"
#include "tests/support/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Json = nlohmann::json;
using Strings = std::vector<std::string>;

const std::string northbridge_2022 = "northbridge-focused-visit-2022-05-11";
const std::string thornwick_2023 = "thornwick-focused-visit-2023-01-31";

// Made once for the tests of the process: each name is a document of tests/letters.
class SampleCorpus : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    Strings letters;
    for (const std::string name :
         {"northbridge-focused-2018.txt", "northbridge-focused-2022.txt", "northbridge-focused-2022.pdf",
          "thornwick-focused-2023.txt", "kingsmoor-monitoring-2021.txt", "westhaven-jtai-2018.txt"})
      letters.push_back(in_checkout("tests/letters/" + name));
    build_corpus(folder_->path("c"), letters);
  }
  static void TearDownTestSuite() { folder_.reset(); }

  static Result run(Strings arguments) {
    arguments.insert(arguments.begin() + 1, {"--corpus", "c"});
    return run_program({.arguments = arguments, .directory = folder_->path()});
  }
  static Json search(Strings arguments) {
    arguments.insert(arguments.begin(), {"search", "--json"});
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    auto answer = Json::parse(result.out);
    EXPECT_THAT(errors_by("search.schema.json", answer), IsEmpty());
    return answer;
  }
  static Strings ids_of(const Json& answer) {
    Strings ids;
    for (const auto& hit : answer.at("hits")) ids.push_back(hit.at("id"));
    return ids;
  }

  static inline std::unique_ptr<Folder> folder_;
};

TEST_F(SampleCorpus, SearchShowsTheSentenceWithItsMatchesMarked) {
  const Result result = run({"search", "--in", "improvements", "pathway", "plans"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(
      result.out,
      "Northbridge – Focused visit – 2022-05-11 – page 1 – improvement 2\n"
      "  The quality of **pathway** **plans**, so that they are written with young people, have timescales, "
      "and say what will happen if the first **plan** fails.\n"
      "  northbridge-focused-visit-2022-05-11\n");
  EXPECT_EQ(result.err, "letterlens: 1 item\n");
}

TEST_F(SampleCorpus, SearchShowsTheLeadInBeforeTheItem) {
  const Result result = run({"search", "“return home interviews”"});
  EXPECT_THAT(result.out, HasSubstr("\n  The local authority must act without delay to ensure that:\n"
                                    "  **return home interviews** are offered"));
  const auto hit = search({"--in", "improvements", "“return home interviews”"}).at("hits").at(0);
  EXPECT_EQ(hit.at("item").at("list"), "priority_actions");
  EXPECT_EQ(hit.at("item").at("lead_in").at("text"),
            "The local authority must act without delay to ensure that:");
}

// What --json says can be checked against what show --text prints.
TEST_F(SampleCorpus, SearchGivesTheLettersOwnWordsAndWhereTheyStand) {
  for (const std::string where : {"all", "headline", "improvements"}) {
    const auto answer = search({"--in", where, "--limit", "0", "children OR plan* OR \"social work\""});
    EXPECT_EQ(answer.at("in"), where);
    EXPECT_EQ(answer.at("total"), answer.at("hits").size());
    EXPECT_THAT(answer.at("hits"), Not(IsEmpty()));
    for (const auto& hit : answer.at("hits")) {
      const CodePointText text(run({"show", "--text", hit.at("id")}).out);
      const auto slice = [&](const Json& span) { return text.slice(span.at("start"), span.at("end")); };
      EXPECT_EQ(slice(hit.at("span")), hit.at("text"));
      for (const auto& match : hit.at("matches")) {
        EXPECT_GE(match.at("start"), hit.at("span").at("start"));
        EXPECT_LE(match.at("end"), hit.at("span").at("end"));
      }
      const auto& item = hit.at("item");
      if (!item.is_null() && !item.at("lead_in").is_null()) {
        EXPECT_EQ(slice(item.at("lead_in").at("span")), item.at("lead_in").at("text"));
      }
    }
  }
}

TEST_F(SampleCorpus, SearchNarrowsAndLimits) {
  struct Row {
    std::string sentence;
    Strings arguments;
    Strings ids;
  };
  const std::vector<Row> rows{
      {"by authority", {"--authority", "thornwick", "children"}, {thornwick_2023}},
      {"by kind", {"--kind", "jtai", "children"}, {"westhaven-jtai-2018-05-14"}},
      {"by area", {"--area", "care_leavers", "young"}, {northbridge_2022}},
      {"by region", {"--region", "London", "children"}, {thornwick_2023}},
      {"by time",
       {"--since", "2021", "--until", "2021", "children"},
       {"kingsmoor-monitoring-visit-2021-07-06"}},
      {"to nothing", {"--kind", "unknown", "children"}, {}},
  };
  for (const auto& row : rows) EXPECT_EQ(ids_of(search(row.arguments)), row.ids) << row.sentence;
  const auto limited = search({"-n", "2", "children"});
  EXPECT_THAT(limited.at("hits"), SizeIs(2));
  EXPECT_EQ(limited.at("total"), 5);
  EXPECT_EQ(run({"search", "-n", "2", "children"}).err, "letterlens: 2 of 5 letters\n");
}

TEST_F(SampleCorpus, SearchThatFindsNothingSaysSo) {
  const Result result = run({"search", "xylophone"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "letterlens: nothing found\n");
  EXPECT_EQ(search({"xylophone"}).at("total"), 0);
  EXPECT_THAT(run({"search", "-a", "Camden", "children"}).err, HasSubstr("has no letter to Camden"));
}

TEST_F(SampleCorpus, SearchSuggestsWordsThatTheCorpusHas) {
  const Result result = run({"search", "pathwy", "plans"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err, "letterlens: nothing found\nletterlens: did you mean pathway for pathwy?\n");
  const auto suggestions = search({"pathwy plans"}).at("suggestions");
  ASSERT_THAT(suggestions, SizeIs(1));
  EXPECT_EQ(suggestions.at(0), Json({{"word", "pathwy"}, {"near", {"pathway"}}}));
  EXPECT_THAT(search({"pathway plans"}).at("suggestions"), IsEmpty());
}

TEST_F(SampleCorpus, SearchTakesAQuestion) {
  const auto asked = search({"who", "was", "told", "to", "improve", "pathway", "plans"});
  EXPECT_EQ(ids_of(asked), ids_of(search({"improve pathway plans"})));
  EXPECT_THAT(asked.at("hits"), Not(IsEmpty()));
}

TEST_F(SampleCorpus, SearchAsCsvIsReadAgainWithItsWords) {
  const Result result = run({"search", "--csv", "--in", "improvements", "\"pathway plans\""});
  const auto rows = read_csv(result.out);
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows.front().at(0), northbridge_2022);
  EXPECT_THAT(rows.front().at(7), StartsWith("The quality of pathway plans, so that"));
  EXPECT_THAT(result.out, StartsWith("id,authority,kind,date,list,number,lead_in,text,page,start,end\r\n"));
}

TEST_F(SampleCorpus, ListHasALineForEachLetterInOrder) {
  const Result result = run({"list"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out,
            "authority    kind                            date        area                            items  "
            "status    "
            "id\n"
            "Kingsmoor    Monitoring visit                2021-07-06  Children in need or protection  0      "
            "Complete  "
            "kingsmoor-monitoring-visit-2021-07-06\n"
            "Northbridge  Focused visit                   2018-06-26  Front door                      4      "
            "Complete  "
            "northbridge-focused-visit-2018-06-26\n"
            "Northbridge  Focused visit                   2022-05-11  Care leavers                    4      "
            "Complete  "
            "northbridge-focused-visit-2022-05-11\n"
            "Thornwick    Focused visit                   2023-01-31  Vulnerable adolescents          5      "
            "Complete  "
            "thornwick-focused-visit-2023-01-31\n"
            "Westhaven    Joint targeted area inspection  2018-05-14  Another area                    8      "
            "Complete  "
            "westhaven-jtai-2018-05-14\n");
  EXPECT_EQ(result.err, "5 letters, none needs review\n");
}

TEST_F(SampleCorpus, ListNarrowsAndShowsRevisionsOnRequest) {
  const auto ids = [&](Strings arguments) {
    arguments.insert(arguments.begin(), {"list", "--json"});
    Strings found;
    for (const auto& line : records_of(run(arguments).out)) found.push_back(line.at("id"));
    return found;
  };
  EXPECT_THAT(ids({"--authority", "Northbridge", "--since", "2020"}), ElementsAre(northbridge_2022));
  EXPECT_THAT(ids({"--status", "needs_review"}), IsEmpty());
  EXPECT_THAT(ids({"--status", "complete"}), SizeIs(5));
  EXPECT_THAT(ids({"--authority", "Northbridge", "--since", "2020", "--revisions"}),
              ElementsAre(northbridge_2022, StartsWith(northbridge_2022 + "~")));
  EXPECT_THAT(run({"list", "--revisions"}).out, HasSubstr("Complete, replaced"));
  EXPECT_THAT(run({"list", "--kind", "unknown"}).out, IsEmpty());
}

TEST_F(SampleCorpus, ListAsCsvHasTheKeysOfItsJson) {
  const auto first = records_of(run({"list", "--json"}).out).front();
  EXPECT_EQ(first.at("priority_actions"), 0);
  const auto rows = read_csv(run({"list", "--csv"}).out);
  ASSERT_THAT(rows, SizeIs(5));
  EXPECT_THAT(rows.front(), SizeIs(first.size()));
  EXPECT_EQ(rows.front().front(), first.at("id"));
}

TEST_F(SampleCorpus, ShowTellsALetterInWordsAndWhereItCameFrom) {
  const Result result = run({"show", "northbridge-focused-visit-2022"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out,
              AllOf(StartsWith(northbridge_2022 + "\nnorthbridge-focused-2022.pdf\n  Northbridge – "),
                    HasSubstr("\n  Improvements:\n    1. The choice of suitable"), HasSubstr(" [page 1]\n"),
                    HasSubstr("\n       (Placements and homes"), HasSubstr("\n  Source: c/sources/"),
                    HasSubstr("\n  Replaces: " + northbridge_2022 + "~")));
  const auto source = result.out.substr(result.out.find("c/sources/"));
  EXPECT_EQ(read_bytes(folder_->path(source.substr(0, source.find('\n')))),
            read_bytes(in_checkout("tests/letters/northbridge-focused-2022.pdf")));
}

TEST_F(SampleCorpus, ShowGivesTheWholeRecordWithItsIdInTheCorpus) {
  const Result list = run({"list", "--json", "--revisions"});
  for (const auto& line : records_of(list.out)) {
    const Result result = run({"show", "--json", line.at("id")});
    ASSERT_EQ(result.status, 0);
    const auto record = Json::parse(result.out);
    EXPECT_THAT(schema_errors(record), IsEmpty());
    EXPECT_EQ(record.at("id"), line.at("id"));
  }
}

TEST_F(SampleCorpus, ShowNamesTheCandidatesOfAnIdThatIsSeveral) {
  const Result result = run({"show", "northbridge"});
  EXPECT_EQ(result.status, 64);
  EXPECT_EQ(result.err,
            "letterlens: \"northbridge\" is the beginning of 2 ids:\n"
            "  northbridge-focused-visit-2018-06-26\n"
            "  northbridge-focused-visit-2022-05-11\n");
}

TEST_F(SampleCorpus, WrongWordsGive64AndOneLine) {
  struct Row {
    std::string sentence;
    Strings arguments;
    std::string named;
  };
  const std::vector<Row> rows{
      {"nothing to look for", {"search"}, "what to look for"},
      {"a phrase that is not closed", {"search", "the “front door"}, "not closed"},
      {"an operator without words", {"search", "children", "AND"}, "AND needs words"},
      {"signs alone", {"search", "?"}, "no word"},
      {"a place that is none", {"search", "--in", "footnotes", "a"}, "footnotes"},
      {"a limit that is no number", {"search", "--limit", "-1", "a"}, "--limit takes a whole number"},
      {"two forms at once", {"search", "--json", "--csv", "a"}, "--csv"},
      {"a date that is none", {"search", "--since", "June", "a"}, "June"},
      {"a status that is none", {"list", "--status", "failed"}, "failed"},
      {"list takes no id", {"list", northbridge_2022}, northbridge_2022},
      {"show wants an id", {"show"}, "id"},
      {"only one", {"show", northbridge_2022, thornwick_2023}, "one id"},
      {"an id that is not there", {"show", "eastmere"}, "eastmere"},
      {"both forms of a letter", {"show", "--json", "--text", northbridge_2022}, "--text"},
      {"two schemas at once", {"schema", "--search", "--corrections"}, "--search"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    Strings arguments = row.arguments;
    if (arguments.front() != "schema") arguments.insert(arguments.begin() + 1, {"--corpus", "c"});
    const Result result = run_program({.arguments = arguments, .directory = folder_->path()});
    EXPECT_EQ(result.status, 64);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(lines_of(result.err), SizeIs(1)) << result.err;
    EXPECT_THAT(result.err, HasSubstr(row.named));
  }
}

TEST(CorpusQuestions, NeedACorpus) {
  const Folder folder;
  for (const Strings& arguments : {Strings{"search", "children"}, {"list"}, {"show", "a"}}) {
    const Result result = run_program({.arguments = arguments, .directory = folder.path()});
    EXPECT_EQ(result.status, 64);
    EXPECT_THAT(result.err, HasSubstr("letters.corpus: there is no corpus"));
  }
}

TEST(CorpusQuestions, TellWherePublishedAndWhoMadeTheRecord) {
  const Folder folder;
  auto record = record_of("a.txt", letter_as_text());
  record["producer"]["version"] = "0.0.1";
  record["diagnostics"] = {
      {{"code", "item_short"}, {"severity", "warning"}, {"message", "short"}, {"span", nullptr}}};
  {
    Database database(folder.path("letters.corpus"), Access::write);
    store_record(database, record);
    LetterWriter writer(database);
    database.transaction([&] {
      writer.publish(record.at("source").at("sha256"),
                     {"https://example.org/a.txt", Date::parse("2022-06-14")});
    });
  }
  const auto run = [&](const Strings& arguments) {
    return run_program({.arguments = arguments, .directory = folder.path()});
  };
  EXPECT_EQ(run({"list"}).err,
            "1 letter, 1 needs review\n"
            "1 record was made by an older letterlens; letterlens add --reprocess makes it again\n");
  EXPECT_THAT(run({"show", "north"}).out, AllOf(HasSubstr("\n  Published at: https://example.org/a.txt\n"),
                                                HasSubstr("\n  Published on: 2022-06-14\n")));
  const auto shown = Json::parse(run({"show", "--json", "north"}).out);
  EXPECT_EQ(shown.at("source").at("url"), "https://example.org/a.txt");
  EXPECT_EQ(shown.at("source").at("published"), "2022-06-14");
}

TEST(Schema, OfAnAnswerIsPrintedByteForByte) {
  for (const std::string name : {"comparison", "search", "similar", "table"})
    EXPECT_EQ(run_program({.arguments = {"schema", "--" + name}}).out,
              read_bytes(in_checkout("schemas/" + name + ".schema.json")))
        << name;
}

}  // namespace
}  // namespace letterlens::testing

// letterlens evaluate on a made-up gold folder: every figure is known beforehand.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using Json = nlohmann::json;
using Strings = std::vector<std::string>;

// The contents of letter_as_text().
Json truth() {
  return Json::parse(R"({
    "file": "a.txt", "kind": "focused_visit", "authority": "Northbridge", "letter_date": "2022-06-14",
    "visit_ranges": [["2022-05-11", "2022-05-12"]], "inspectors": ["Siobhan Wetherley", "Dominic Akuffo"],
    "signatories": ["Siobhan Wetherley"], "salutation": "Mr Achterberg",
    "focus": "care leavers", "focus_area": "care_leavers",
    "previous_inspection": {"date": "2019-11", "judgements": {"overall_effectiveness": "requires_improvement"}},
    "judgements": null,
    "headings": [["Headline findings", "headline_findings"],
                 ["What needs to improve in this area of social work practice", "improvements"],
                 ["Main findings", "main_findings"]],
    "headline": "Most care leavers in Northbridge have a personal adviser who has stuck with them. The local authority was judged to require improvement to be good at its inspection in November 2019.",
    "improvements": ["The choice of suitable accommodation for young parents.",
                     "The quality of pathway plans, so that they have timescales."],
    "priority_actions": []})");
}

// The same letter, with entries that are wrong on purpose: a date, one word of an item, an item and a
// priority action that are not there, a heading short.
Json wrong_truth() {
  Json out = truth();
  out["file"] = "b.txt";
  out["letter_date"] = "2022-06-15";
  out["improvements"] = {"The choice of suitable accommodation for young parents.",
                         "The quality of pathway plans, so that they have deadlines.", "The moon."};
  out["priority_actions"] = {"Act at once."};
  out["headings"].erase(2);
  return out;
}

struct GoldFolder {
  GoldFolder() {
    folder.add("a.txt", letter_as_text());
    folder.add("b.txt", letter_as_text());
    folder.add("a.json", truth().dump());
    folder.add("b.json", wrong_truth().dump());
    folder.add("other.json", R"({"nothing": "of ours"})");
  }
  Result run(Strings arguments) const {
    arguments.insert(arguments.begin(),
                     {"evaluate", "--register", in_checkout("tests/letters/authorities.csv")});
    return run_program({.arguments = arguments, .directory = folder.path()});
  }
  Folder folder;
};

// "name  12  3" with single spaces, so that a row of a table can be looked for.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' || !out.ends_with(' ')) out += c;
  return out;
}

TEST(Evaluate, PrintsTables) {
  const GoldFolder gold;
  const Result result = gold.run({"--gold", "."});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  const std::string out = squeezed(result.out);
  for (const char* row : {
           "documents 2, failed 0\n",
           // Three of four found are right; of five wanted three. "deadlines" shares nine of ten words.
           "\nimprovements 0.7500 0.6000 0.6667 1.0000 0.8000 0.8889 5 4\n",
           "\npriority_actions 0.0000 0.0000 0.0000 0.0000 0.0000 0.0000 1 0\n",
           "\nsections 0.8333 1.0000 0.9091 0.8333 1.0000 0.9091 5 6\n",
           "\ninspectors 1.0000 1.0000 1.0000 1.0000 1.0000 1.0000 4 4\n",
           "\nletter_date 1 2\n",
           "\nvisit 2 2\n",
           "\nheadline_exact 2 2\n",
           "\nspan_slices 6 6\n",
           "\nwrong 1 0 0\n",
           "\nright 1 0 0\n",
       })
    EXPECT_THAT(out, HasSubstr(row));
  EXPECT_THAT(out, Not(HasSubstr("wanted")));
}

TEST(Evaluate, PrintsEachMissWhenAsked) {
  const GoldFolder gold;
  const Result result = gold.run({"--gold", ".", "--misses"});
  EXPECT_EQ(result.status, 0);
  for (const char* block : {
           "\nfile    b.json\nfield   improvements\n"
           "wanted  \"The quality of pathway plans, so that they have deadlines.\"\n"
           "        \"The moon.\"\n"
           "got     \"The quality of pathway plans, so that they have timescales.\"\n",
           "\nfile    b.json\nfield   priority_actions\nwanted  \"Act at once.\"\ngot     []\n",
           "\nfile    b.json\nfield   sections\nwanted  []\ngot     \"Main findings\"\n",
           "\nfile    b.json\nfield   letter_date\nwanted  \"2022-06-15\"\ngot     \"2022-06-14\"\n",
       })
    EXPECT_THAT(result.out, HasSubstr(block));
  EXPECT_THAT(result.out, Not(HasSubstr("file    a.json")));
}

TEST(Evaluate, PrintsOneJsonObject) {
  const GoldFolder gold;
  const Result result = gold.run({"--gold", ".", "--json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  ASSERT_THAT(lines_of(result.out), SizeIs(1));
  const Json json = Json::parse(result.out);
  EXPECT_EQ(json.at("documents"), 2);
  EXPECT_EQ(json.at("failed"), Json::array());
  const Json& improvements = json.at("/lists/improvements"_json_pointer);
  EXPECT_DOUBLE_EQ(improvements.at("precision"), 0.75);
  EXPECT_DOUBLE_EQ(improvements.at("recall"), 0.6);
  EXPECT_DOUBLE_EQ(improvements.at("f1"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(improvements.at("/near/f1"_json_pointer), 8.0 / 9);
  EXPECT_EQ(improvements.at("want"), 5);
  EXPECT_EQ(improvements.at("got"), 4);
  EXPECT_EQ(json.at("/facts/letter_date"_json_pointer), Json({{"right", 1}, {"of", 2}}));
  EXPECT_EQ(json.at("/facts/previous_grade"_json_pointer), Json({{"right", 2}, {"of", 2}}));
  EXPECT_DOUBLE_EQ(json.at("headline_near"), 1);
  EXPECT_EQ(json.at("themes"), nullptr);
  EXPECT_EQ(json.at("span_slices"), Json({{"right", 6}, {"of", 6}}));
  EXPECT_EQ(json.at("/letters/wrong"_json_pointer),
            Json({{"complete", 1}, {"needs_review", 0}, {"failed", 0}}));
  EXPECT_EQ(json.at("/letters/right"_json_pointer),
            Json({{"complete", 1}, {"needs_review", 0}, {"failed", 0}}));
  EXPECT_EQ(json.at("warnings"), Json::object());
  Strings missed;
  for (const auto& miss : json.at("misses")) {
    EXPECT_EQ(miss.at("file"), "b.json");
    EXPECT_EQ(miss.at("makes_wrong"), true);
    missed.push_back(miss.at("field"));
  }
  EXPECT_THAT(missed, ElementsAre("improvements", "priority_actions", "sections", "letter_date"));
  EXPECT_EQ(json.at("/misses/1"_json_pointer), Json({{"file", "b.json"},
                                                     {"field", "priority_actions"},
                                                     {"wanted", {"Act at once."}},
                                                     {"got", Json::array()},
                                                     {"makes_wrong", true}}));
  EXPECT_EQ(gold.run({"--gold", ".", "--json"}).out, result.out) << "the same twice";
}

TEST(Evaluate, CountsWhatGaveNoRecord) {
  const GoldFolder gold;
  gold.folder.add("b.txt", "A shopping list: milk, bread.\n");
  const Result result = gold.run({"--gold", ".", "--json"});
  EXPECT_EQ(result.status, 0);
  const Json json = Json::parse(result.out);
  EXPECT_EQ(json.at("failed"), Json({"b.json"}));
  EXPECT_EQ(json.at("/letters/wrong/failed"_json_pointer), 1);
  EXPECT_EQ(json.at("/lists/improvements/got"_json_pointer), 2);
}

TEST(Evaluate, MeasuresTheProgramWithoutItsCorrectionsUnlessAsked) {
  const GoldFolder gold;
  const std::string before = gold.run({"--gold", ".", "--json"}).out;
  gold.folder.add("b.corrections.json", R"({"schema_version": "1.0.0", "corrections": [
    {"field": "/letter_date", "value": "2022-06-15", "who": "Ana Field", "why": "a stamp says so"}]})");
  EXPECT_EQ(gold.run({"--gold", ".", "--json"}).out, before);
  const Json corrected = Json::parse(gold.run({"--gold", ".", "--json", "--corrections"}).out);
  EXPECT_EQ(corrected.at("/facts/letter_date"_json_pointer), Json({{"right", 2}, {"of", 2}}));
}

// Two items are asked again, in words that leave no doubt and in others; one link overlaps.
constexpr const char* labelled_pairs = R"({"authorities": [
  {"authority": "Northbridge",
   "earlier": {"date": "2019-02-18", "items": ["The quality of life-story work.", "The frequency of supervision."]},
   "later": {"date": "2023-07-10", "items": ["The quality of life-story work.", "The moon.",
     "The impact of management oversight."]},
   "links": [[1, 1, 2], [3, 2, 2]]}]})";

TEST(Evaluate, MeasuresWhatCompareSaysOfLabelledPairs) {
  const GoldFolder gold;
  gold.folder.add("pairs.json", labelled_pairs);
  const Result result = gold.run({"--pairs", "pairs.json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  const std::string out = squeezed(result.out);
  for (const char* row :
       {"authorities 1, later items 3, asked again 2 (letterlens-match ",
        "\nstated precision 1.0000 1 of 1 stated links", "\nstated recall 0.5000 1 of 2 links",
        "\noffered recall 1.0000 2 of 2 links", "\nwrong suggestions an item 0.0000 0 links"})
    EXPECT_THAT(out, HasSubstr(row));
  EXPECT_THAT(out, Not(HasSubstr("oversight")));
  EXPECT_THAT(gold.run({"--pairs", "pairs.json", "--misses"}).out,
              HasSubstr("\nauthority  Northbridge\nlabel      2\nanswer     possibly_persisting\n"
                        "later      The impact of management oversight.\n"
                        "earlier    The frequency of supervision.\n"));
  const Json json = Json::parse(gold.run({"--pairs", "pairs.json", "--json"}).out);
  EXPECT_EQ(json.at("later_items"), 3);
  EXPECT_EQ(json.at("stated_precision"), 1);
  EXPECT_EQ(json.at("stated_recall"), 0.5);
  EXPECT_EQ(json.at("offered_recall"), 1);
  EXPECT_EQ(json.at("wrong_suggestions"), 0);
  ASSERT_THAT(json.at("misses"), SizeIs(1));
  EXPECT_EQ(json.at("/misses/0/answer"_json_pointer), "possibly_persisting");
}

TEST(Evaluate, RefusesPairsThatAreNotOfTheirForm) {
  const GoldFolder gold;
  gold.folder.add("pairs.json", R"({"authorities": [{"authority": "Northbridge"}]})");
  const Result result = gold.run({"--pairs", "pairs.json"});
  EXPECT_EQ(result.status, 65);
  EXPECT_THAT(result.err, HasSubstr("pairs.json: not a file of labelled pairs"));
  EXPECT_EQ(gold.run({"--pairs", "missing.json"}).status, 65);
  EXPECT_EQ(gold.run({"--pairs", "pairs.json", "--gold", "."}).status, 64);
}

struct Row {
  std::string sentence;
  Strings arguments;
  int status;
  std::string named;  // what the lines on standard error must name; empty for no line
};

TEST(Evaluate, HoldsTheF1AgainstAThreshold) {
  const GoldFolder gold;
  for (const auto& row : std::vector<Row>{
           {"all right is not below 1", {"--only", "a.json", "--min-f1", "1"}, 0, ""},
           {"two thirds is below 0.7", {"--min-f1", "0.7"}, 1, "improvements"},
           {"no priority action found is below 0.1", {"--min-f1", "0.1"}, 1, "priority_actions"},
           {"nothing is below 0", {"--min-f1", "0"}, 0, ""},
           {"the file that would be below is left out", {"--skip", "b.json", "--min-f1", "1"}, 0, ""}}) {
    SCOPED_TRACE(row.sentence);
    Strings arguments{"--gold", "."};
    arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
    const Result result = gold.run(arguments);
    EXPECT_EQ(result.status, row.status);
    EXPECT_THAT(result.out, HasSubstr("documents"));
    if (row.named.empty())
      EXPECT_THAT(result.err, IsEmpty());
    else
      EXPECT_THAT(result.err, HasSubstr(row.named));
  }
}

TEST(Evaluate, RefusesWhatItCannotUseInOneLine) {
  const GoldFolder gold;
  Json no_document = truth();
  no_document["file"] = "gone.pdf";
  Json no_kind = truth();
  no_kind.erase("kind");
  gold.folder.add("c-gone.json", no_document.dump());
  gold.folder.add("d-kind.json", no_kind.dump());
  gold.folder.add("e-json.json", "{\"improvements\": [");
  gold.folder.add("empty.csv", "name\n");
  for (const auto& row : std::vector<Row>{
           {"a missing document", {"--gold", ".", "--only", "gone"}, 65, "gone.pdf"},
           {"a gold file that does not fit", {"--gold", ".", "--only", "d-kind"}, 65, "kind"},
           {"a gold file that is no JSON", {"--gold", ".", "--only", "e-json"}, 65, "e-json.json"},
           {"no folder named", {}, 64, "--gold"},
           {"a folder that is not there", {"--gold", "nowhere"}, 64, "nowhere"},
           {"a folder without gold", {"--gold", ".", "--only", "other"}, 64, "no gold file"},
           {"an unknown option", {"--gold", ".", "--loud"}, 64, "loud"},
           {"a file behind the options", {"--gold", ".", "a.json"}, 64, "a.json"},
           {"a threshold in words", {"--gold", ".", "--min-f1", "high"}, 64, "high"},
           {"a threshold above 1", {"--gold", ".", "--min-f1", "95"}, 64, "95"},
           {"a register with too few columns",
            {"--gold", ".", "--register", "empty.csv"},
            64,
            "empty.csv"}}) {
    SCOPED_TRACE(row.sentence);
    const Result result = gold.run(row.arguments);
    EXPECT_EQ(result.status, row.status);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(lines_of(result.err), SizeIs(1)) << result.err;
    EXPECT_THAT(result.err, HasSubstr(row.named));
  }
}

}  // namespace
}  // namespace letterlens::testing

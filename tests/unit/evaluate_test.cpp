// The rules by which records are held against gold: strings, lists, facts, and what makes a letter wrong.
#include "corpus/evaluate.h"

#include "corpus/evaluation_output.h"
#include "corpus/gold.h"
#include "corpus/text_comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Json = nlohmann::json;

struct TextRow {
  std::string why;
  std::string text;
  std::string key;
};

TEST(Canonical, KeepsLettersAndDigitsAlone) {
  for (const auto& row : std::vector<TextRow>{
           {"nothing stays nothing", "", ""},
           {"spaces, line ends and stops vanish", "The offer\nto  them.", "theoffertothem"},
           {"quotes of all kinds vanish", "children’s ‘plans' \"x\"", "childrensplansx"},
           {"hyphens and dashes vanish", "co-operation – multi\u2010agency", "cooperationmultiagency"},
           {"case is folded in full", "STRASSE Straße", "strassestrasse"},
           {"accents stay", "Élodie", "élodie"},
           {"a combining accent is put together first", "E\u0301lodie", "élodie"},
           {"a ligature is parted", "ﬁnding", "finding"},
           {"a superscript is its digit", "offer²", "offer2"},
           {"a fraction is its digits", "½", "12"},
           {"a Roman numeral is its letters", "Ⅷ", "viii"},
           {"a numeral of another script counts", "௰", "௰"},
           {"bullets and private signs vanish", "■ \uF0B7 plan", "plan"},
           {"an underscore is no letter", "a_b", "ab"}})
    EXPECT_EQ(canonical(row.text), row.key) << row.why;
}

TEST(NameKey, DropsWhatIsNoName) {
  for (const auto& row : std::vector<TextRow>{
           {"a plain name", "Ana Field", "anafield"},
           {"a title", "Mrs Ana Field", "anafield"},
           {"a title with a stop", "Dr. Ana Field", "anafield"},
           {"an office", "Ana Field HMI", "anafield"},
           {"honours", "Dame Ana Field OBE", "anafield"},
           {"what stands behind the first comma", "Ana Field, Her Majesty’s Inspector, Ofsted", "anafield"},
           {"the letters of a title inside a name stay", "Drew Sirman", "drewsirman"},
           {"a title in small letters is none", "ms field", "msfield"},
           {"a title ends at an apostrophe, as a word does", "Mr’s Field", "sfield"},
           {"other titles stay", "Professor Ana Field", "professoranafield"}})
    EXPECT_EQ(name_key(row.text), row.key) << row.why;
}

TEST(Words, AreRunsOfLettersDigitsAndUnderscores) {
  EXPECT_THAT(words_of("Children’s PLANS, multi-agency_team 24/7"),
              ElementsAre("children", "s", "plans", "multi", "agency_team", "24", "7"));
  EXPECT_THAT(words_of(" – "), IsEmpty());
}

struct OverlapRow {
  std::string why;
  std::string a;
  std::string b;
  double overlap;
};

TEST(WordOverlap, IsTwiceTheCommonWordsThroughAllWords) {
  for (const auto& row :
       std::vector<OverlapRow>{{"the same", "care leavers", "Care leavers.", 1},
                               {"order does not count", "leavers care", "care leavers", 1},
                               {"half of the words", "care leavers", "care homes", 0.5},
                               {"a word counts as often as it stands", "the the plan", "the plan", 0.8},
                               {"nothing in common", "plan", "visit", 0},
                               {"nothing at all", "", "", 0}})
    EXPECT_DOUBLE_EQ(word_overlap(row.a, row.b), row.overlap) << row.why;
}

struct MatchRow {
  std::string why;
  std::vector<std::vector<std::string>> wanted;
  std::vector<std::string> got;
  std::size_t hits;
  std::size_t near_hits;
  std::vector<std::size_t> missed;
  std::vector<std::size_t> extra;
};

Candidate candidate(const std::string& text) {
  return {canonical(text), text};
}

TEST(Match, PairsOneToOne) {
  const std::string ten = "one two three four five six seven eight nine ten";
  const std::string eleventh_off = ten + " eleven";     // overlap 20/21
  const std::string two_off = ten + " eleven twelve";   // overlap 20/22
  const std::string three_off = two_off + " thirteen";  // overlap 20/23, too little
  for (const auto& row : std::vector<MatchRow>{
           {"nothing and nothing", {}, {}, 0, 0, {}, {}},
           {"order does not count", {{"a"}, {"b"}}, {"B.", "A."}, 2, 2, {}, {}},
           {"one is missed", {{"a"}, {"b"}}, {"b"}, 1, 1, {0}, {}},
           {"one is too many", {{"a"}}, {"b", "a"}, 1, 1, {}, {0}},
           {"the same twice answers only two", {{"a"}, {"a"}, {"a"}}, {"a", "a"}, 2, 2, {2}, {}},
           {"any form is right", {{"a1", "a"}}, {"a"}, 1, 1, {}, {}},
           {"two forms found are one hit", {{"a1", "a"}}, {"a", "a1"}, 1, 1, {}, {0}},
           {"nearly the same is near", {{ten}}, {eleventh_off}, 0, 1, {0}, {0}},
           {"two words of twelve are near", {{ten}}, {two_off}, 0, 1, {0}, {0}},
           {"three words of thirteen are not", {{ten}}, {three_off}, 0, 0, {0}, {0}},
           {"a form can be near", {{"x", ten}}, {eleventh_off}, 0, 1, {0}, {0}},
           {"one found is near to one wanted only", {{ten}, {ten}}, {eleventh_off}, 0, 1, {0, 1}, {0}},
           {"an exact pair is not broken for a near one",
            {{ten}, {eleventh_off}},
            {eleventh_off},
            1,
            1,
            {0},
            {}},
           {"the nearest pair comes first",
            {{two_off}, {eleventh_off}},
            {ten, three_off},
            0,
            2,
            {0, 1},
            {0, 1}}}) {
    std::vector<Wanted> wanted;
    for (const auto& forms : row.wanted) {
      auto& all = wanted.emplace_back();
      for (const auto& form : forms) all.push_back(candidate(form));
    }
    std::vector<Candidate> got;
    for (const auto& text : row.got) got.push_back(candidate(text));
    const Matching matching = match(wanted, got);
    EXPECT_EQ(matching.hits, row.hits) << row.why;
    EXPECT_EQ(matching.near_hits, row.near_hits) << row.why;
    EXPECT_EQ(matching.missed, row.missed) << row.why;
    EXPECT_EQ(matching.extra, row.extra) << row.why;
  }
}

struct ScoreRow {
  std::string why;
  std::size_t hits, got, want;
  double precision, recall, f1;
};

TEST(Scores, AreDefinedForEmptyLists) {
  for (const auto& row :
       std::vector<ScoreRow>{{"nothing wanted, nothing found", 0, 0, 0, 1, 1, 1},
                             {"nothing found of what was wanted", 0, 0, 2, 0, 0, 0},
                             {"something found where nothing was wanted", 0, 2, 0, 0, 1, 0},
                             {"nothing right", 0, 2, 2, 0, 0, 0},
                             {"one of two, and one too many", 1, 2, 2, 0.5, 0.5, 0.5},
                             {"all of three found, one too many", 3, 4, 3, 0.75, 1, 6.0 / 7}}) {
    const Scores scores = scores_of(row.hits, row.got, row.want);
    EXPECT_DOUBLE_EQ(scores.precision, row.precision) << row.why;
    EXPECT_DOUBLE_EQ(scores.recall, row.recall) << row.why;
    EXPECT_DOUBLE_EQ(scores.f1, row.f1) << row.why;
  }
}

// A letter and its record, which agree.
Json matching_truth() {
  return Json::parse(R"({
    "file": "a.txt", "kind": "focused_visit", "authority": "Northbridge", "letter_date": "2022-06-14",
    "visit_ranges": [["2022-05-11", "2022-05-12"]], "inspectors": ["Siobhan Wetherley", "Dominic Akuffo"],
    "signatories": ["Siobhan Wetherley"], "salutation": "Mr Achterberg",
    "focus": "the support and accommodation of care leavers", "focus_area": "care_leavers",
    "previous_inspection": {"date": "2019-11", "judgements": {"overall_effectiveness": "good"}}, "judgements": null,
    "headings": [["Headline findings", "headline_findings"]], "headline": "Most children are helped.",
    "improvements": ["The choice of homes.", ["The offer1.", "The offer."]], "priority_actions": []})");
}

Json matching_record() {
  return Json::parse(R"({
    "status": "complete", "text": "Most children are helped.\n\n– \u20ac\u20ac\n\nThe choice of homes.\n\nThe offer.",
    "kind": "focused_visit", "authority": {"name": "Northbridge"}, "letter_date": "2022-06-14",
    "visit": {"ranges": [{"start": "2022-05-11", "end": "2022-05-12"}]},
    "inspectors": [{"name": "Siobhan Wetherley", "role": null}, {"name": "Dominic Akuffo", "role": null}],
    "salutation": "Mr Achterberg", "signatories": ["Siobhan Wetherley"],
    "focus": {"as_written": "the support and accommodation of care leavers", "area": "care_leavers"},
    "previous_inspection": {"status": "stated", "date": "2019-11-08", "judgements": {"overall_effectiveness": "good"}},
    "judgements": null,
    "headline_findings": {"text": "Most children are helped.", "span": {"start": 0, "end": 25, "page": 1}},
    "improvements": [
      {"text": "The choice of homes.", "themes": ["placements"], "span": {"start": 33, "end": 53, "page": 1}},
      {"text": "The offer.", "themes": [], "span": {"start": 55, "end": 65, "page": 1}}],
    "priority_actions": [], "sections": [{"heading": "Headline findings"}], "diagnostics": []})");
}

using Changes = std::vector<std::pair<std::string, Json>>;  // JSON Pointer → new value

Json changed(Json value, const Changes& changes) {
  for (const auto& [pointer, to] : changes) value[Json::json_pointer(pointer)] = to;
  return value;
}

Evaluation evaluated(const Changes& truth, const Changes& record) {
  Evaluator evaluator;
  evaluator.add("a.json", changed(matching_truth(), truth), changed(matching_record(), record));
  return evaluator.evaluation();
}

std::vector<std::string> missed_fields(const Evaluation& evaluation) {
  std::vector<std::string> fields;
  for (const auto& miss : evaluation.misses) fields.push_back(miss.field);
  return fields;
}

struct CompareRow {
  std::string why;
  Changes truth;
  Changes record;
  std::vector<std::string> missed;
  bool wrong;
};

TEST(Evaluator, ComparesFieldByField) {
  const Json no_grades = Json::object();
  const Changes report{{"/kind", "ilacs_inspection"}};
  for (const auto& row : std::vector<CompareRow>{
           {"a record that agrees", {}, {}, {}, false},
           {"another kind", {}, {{"/kind", "jtai"}}, {"kind"}, true},
           {"the authority's letters decide", {{"/authority", "NORTH-BRIDGE"}}, {}, {}, false},
           {"an unknown authority", {}, {{"/authority", {{"name", nullptr}}}}, {"authority"}, true},
           {"no authority wanted and none found",
            {{"/authority", nullptr}},
            {{"/authority", nullptr}},
            {},
            false},
           {"another date", {}, {{"/letter_date", "2022-06-15"}}, {"letter_date"}, true},
           {"no date wanted", {{"/letter_date", nullptr}}, {}, {"letter_date"}, true},
           {"a stretch too many",
            {},
            {{"/visit/ranges/1", {{"start", "2022-05-14"}, {"end", "2022-05-14"}}}},
            {"visit"},
            true},
           {"no visit", {}, {{"/visit", nullptr}}, {"visit"}, true},
           {"the salutation's typography does not count", {{"/salutation", "mr. achterberg"}}, {}, {}, false},
           {"another salutation", {}, {{"/salutation", "Ms Hale"}}, {"salutation"}, true},
           {"names without titles, in any order",
            {{"/inspectors", {"Dominic Akuffo HMI", "Ms Siobhan Wetherley"}}},
            {},
            {},
            false},
           {"an inspector missed", {{"/inspectors/2", "Ana Field"}}, {}, {"inspectors"}, true},
           {"a signatory too many", {{"/signatories", Json::array()}}, {}, {"signatories"}, true},
           {"a focus of which most is found",
            {},
            {{"/focus/as_written", "support and accommodation of care leavers"}},
            {},
            false},
           {"a focus of which too little is found",
            {},
            {{"/focus/as_written", "care leavers"}},
            {"focus"},
            true},
           {"a focus that gold does not label",
            {{"/focus", nullptr}},
            {{"/focus/as_written", "care leavers"}},
            {},
            false},
           {"another area", {}, {{"/focus/area", "front_door"}}, {"focus_area"}, true},
           {"an area that gold does not label",
            {{"/focus_area", nullptr}},
            {{"/focus/area", "other"}},
            {},
            false},
           {"a previous date counts to the month",
            {{"/previous_inspection/date", "2019-11-30"}},
            {},
            {},
            false},
           {"another month", {{"/previous_inspection/date", "2019-10"}}, {}, {"previous_date"}, true},
           {"a year is not a month", {{"/previous_inspection/date", "2019"}}, {}, {"previous_date"}, true},
           {"no previous date in either",
            {{"/previous_inspection/date", nullptr}},
            {{"/previous_inspection/date", nullptr}},
            {},
            false},
           {"a previous grade too many",
            {},
            {{"/previous_inspection/judgements/in_care", "good"}},
            {"previous_grade"},
            true},
           {"none stated, and grades are given",
            {{"/previous_inspection", nullptr}},
            {},
            {"previous_grade"},
            true},
           {"none stated, and none given",
            {{"/previous_inspection", nullptr}},
            {{"/previous_inspection", nullptr}},
            {},
            false},
           {"a report without a label for it is not compared",
            {{"/kind", "jtai"}, {"/previous_inspection", nullptr}},
            {{"/kind", "jtai"}},
            {},
            false},
           {"no previous grades are not those stated",
            {},
            {{"/previous_inspection", nullptr}},
            {"previous_date", "previous_grade"},
            true},
           {"grades where gold has none", {}, {{"/judgements", {{"in_care", "good"}}}}, {"judgements"}, true},
           {"no grades in two ways", {{"/judgements", no_grades}}, {}, {}, false},
           {"another headline",
            {},
            {{"/headline_findings/text", "Few children are helped."}},
            {"headline_exact"},
            true},
           {"no headline wanted and none found",
            {{"/headline", ""}},
            {{"/headline_findings", nullptr}},
            {},
            false},
           {"an improvement missed", {{"/improvements/2", "A third."}}, {}, {"improvements"}, true},
           {"a priority action too many",
            {},
            {{"/priority_actions/0", {{"text", "Act."}, {"span", nullptr}}}},
            {"priority_actions"},
            true},
           {"a heading missed", {{"/headings/1", {"Main findings"}}}, {}, {"sections"}, true},
           {"a heading missed in an ILACS report makes it not wrong",
            {{"/kind", "ilacs_inspection"}, {"/headings/1", {"Care"}}},
            report,
            {"sections"},
            false},
           {"a theme missed makes no letter wrong",
            {{"/themes", {{"improvements", {{{"required", {"planning"}}, {"allowed", {"placements"}}}}}}}},
            {},
            {"themes"},
            false},
       }) {
    const Evaluation evaluation = evaluated(row.truth, row.record);
    EXPECT_THAT(missed_fields(evaluation), ElementsAreArray(row.missed)) << row.why;
    EXPECT_EQ(evaluation.statuses.at("complete").wrong, row.wrong ? 1U : 0U) << row.why;
    EXPECT_EQ(evaluation.silently_wrong(), row.wrong ? 1U : 0U) << row.why;
  }
}

TEST(Evaluator, CountsFactsOnlyWhereGoldLabelsThem) {
  const Evaluation labelled = evaluated({}, {});
  for (std::size_t i = 0; i < fact_names.size(); ++i) {
    EXPECT_EQ(labelled.facts[i].right, 1U) << fact_names[i];
    EXPECT_EQ(labelled.facts[i].of, 1U) << fact_names[i];
  }
  const Evaluation bare = evaluated(
      {{"/kind", "jtai"}, {"/previous_inspection", nullptr}, {"/focus", nullptr}, {"/focus_area", nullptr}},
      {});
  for (const auto fact : {Fact::focus, Fact::focus_area, Fact::previous_date, Fact::previous_grade})
    EXPECT_EQ(bare.fact(fact).of, 0U);
}

TEST(Evaluator, HoldsOnlyMissesAndExtrasOfAList) {
  const Evaluation evaluation = evaluated({{"/improvements/0", "The choice of rooms."}}, {});
  ASSERT_THAT(evaluation.misses, SizeIs(1));
  EXPECT_EQ(evaluation.misses[0].file, "a.json");
  EXPECT_EQ(evaluation.misses[0].wanted, Json({"The choice of rooms."}));
  EXPECT_EQ(evaluation.misses[0].got, Json({"The choice of homes."}));
  EXPECT_EQ(evaluation.list(ListField::improvements).hits, 1U);
}

TEST(Evaluator, CountsThemesOfItemsThatAreThere) {
  const Json label{{"required", {"placements", "planning"}},
                   {"allowed", {"placements", "planning", "care_leavers"}}};
  // The second item has no theme, the third is not there: all that they must have is missed.
  const Evaluation evaluation =
      evaluated({{"/improvements/2", "A third."}, {"/themes", {{"improvements", {label, label, label}}}}},
                {{"/improvements/0/themes", {"placements", "placements", "visits"}}});
  EXPECT_EQ(evaluation.themes.given, 2U);
  EXPECT_EQ(evaluation.themes.right, 1U);
  EXPECT_EQ(evaluation.themes.required, 6U);
  EXPECT_EQ(evaluation.themes.found, 1U);
  const Scores scores = evaluation.themes.scores();
  EXPECT_DOUBLE_EQ(scores.precision, 0.5);
  EXPECT_DOUBLE_EQ(scores.recall, 1.0 / 6);
  EXPECT_DOUBLE_EQ(scores.f1, 0.25);
}

struct SliceRow {
  std::string why;
  Changes record;
  std::size_t right, of;
};

TEST(Evaluator, SlicesByCodePoints) {
  for (const auto& row :
       std::vector<SliceRow>{{"spans count code points, behind long characters too", {}, 3, 3},
                             {"one code point off", {{"/improvements/1/span/start", 54}}, 2, 3},
                             {"an end behind the text is its end", {{"/improvements/1/span/end", 999}}, 3, 3},
                             {"a start behind its end is empty", {{"/improvements/1/span/start", 99}}, 2, 3},
                             {"no span is no slice", {{"/improvements/0/span", nullptr}}, 2, 3},
                             {"no text, nothing to slice from", {{"/text", nullptr}}, 0, 3},
                             {"no headline, nothing to check", {{"/headline_findings", nullptr}}, 2, 2}}) {
    const Evaluation evaluation = evaluated({}, row.record);
    EXPECT_EQ(evaluation.slices.right, row.right) << row.why;
    EXPECT_EQ(evaluation.slices.of, row.of) << row.why;
  }
}

TEST(Evaluator, KeepsTheBooksOfHonesty) {
  const auto diagnostic = [](const char* code, const char* severity) {
    return Json{{"code", code}, {"severity", severity}};
  };
  const Json flags{diagnostic("item_short", "warning"), diagnostic("item_short", "warning"),
                   diagnostic("no_letter_date", "info")};
  const Json flagged = changed(matching_record(), {{"/status", "needs_review"}, {"/diagnostics", flags}});
  const Json unread{{"status", "failed"}, {"diagnostics", {diagnostic("not_a_letter", "error")}}};
  Evaluator evaluator;
  evaluator.add("1.json", matching_truth(), matching_record());
  evaluator.add("2.json", changed(matching_truth(), {{"/kind", "jtai"}}), matching_record());
  evaluator.add("3.json", matching_truth(), flagged);
  evaluator.add("4.json", changed(matching_truth(), {{"/kind", "jtai"}, {"/headline", ""}}), flagged);
  evaluator.add("5.json", matching_truth(), unread);
  const Evaluation& all = evaluator.evaluation();
  EXPECT_EQ(all.documents, 5U);
  EXPECT_THAT(all.failed, ElementsAre("5.json"));
  EXPECT_EQ(all.silently_wrong(), 1U);
  EXPECT_EQ(all.flagged_for_nothing(), 1U);
  EXPECT_EQ(all.statuses.at("failed").wrong, 1U);
  EXPECT_EQ(all.statuses.at("failed").right, 0U);
  EXPECT_THAT(all.warnings, SizeIs(1));  // information and errors are no warnings
  EXPECT_EQ(all.warnings.at("item_short").wrong, 1U);
  EXPECT_EQ(all.warnings.at("item_short").right, 1U);
  EXPECT_DOUBLE_EQ(all.headline_near(),
                   3.0 / 5);  // of the fourth nothing was wanted, of the fifth nothing found
}

TEST(Evaluation, InJsonHasItsKeysInOrder) {
  std::vector<std::string> keys;
  const auto json = to_json(evaluated({}, {}));
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_THAT(keys, ElementsAre("documents", "failed", "lists", "facts", "headline_near", "themes",
                                "span_slices", "letters", "warnings", "misses"));
  EXPECT_EQ(json.at("themes"), nullptr);
}

TEST(Evaluation, InPrintLeavesOutWhatGoldDoesNotLabel) {
  std::ostringstream out;
  print_tables(out, evaluated({{"/focus", nullptr}}, {}));
  EXPECT_THAT(out.str(), HasSubstr("\nfocus_area "));
  EXPECT_THAT(out.str(), ::testing::Not(HasSubstr("\nfocus ")));
  EXPECT_THAT(out.str(), ::testing::Not(HasSubstr("\nthemes ")));
}

struct SchemaRow {
  std::string why;
  Changes truth;
  std::string named;  // what the error must name; empty when there is none
};

TEST(GoldSchema, SaysWhatDoesNotFit) {
  for (const auto& row : std::vector<SchemaRow>{
           {"a gold file that fits", {}, ""},
           {"notes are welcome", {{"/notes", "a plain note"}, {"/traps", {1, 2}}}, ""},
           {"nothing printed",
            {{"/salutation", nullptr}, {"/authority", nullptr}, {"/letter_date", nullptr}, {"/headline", ""}},
            ""},
           {"no previous inspection, in two ways", {{"/previous_inspection", Json::object()}}, ""},
           {"a previous inspection without its grades",
            {{"/previous_inspection", {{"date", "2019"}}}},
            "previous_inspection"},
           {"an unknown kind", {{"/kind", "letter"}}, "kind"},
           {"a date in words", {{"/letter_date", "14 June 2022"}}, "letter_date"},
           {"a range of one day alone", {{"/visit_ranges/0", {"2022-05-11"}}}, "visit_ranges"},
           {"an unknown grade", {{"/judgements", {{"in_care", "fair"}}}}, "judgements"},
           {"an item that is a number", {{"/improvements/0", 3}}, "improvements"},
           {"an item without a form", {{"/improvements/0", Json::array()}}, "improvements"},
           {"a heading that is a string", {{"/headings/0", "Findings"}}, "headings"},
           {"themes without what is allowed",
            {{"/themes", {{"improvements", {{{"required", Json::array()}}}}}}},
            "themes"}}) {
    const std::string error = gold_schema_error(changed(matching_truth(), row.truth));
    if (row.named.empty())
      EXPECT_EQ(error, "") << row.why;
    else
      EXPECT_THAT(error, HasSubstr(row.named)) << row.why;
  }
  Json without_headline = matching_truth();
  without_headline.erase("headline");
  EXPECT_THAT(gold_schema_error(without_headline), HasSubstr("headline"));
}

TEST(Gold, OfTheSampleLettersFitsTheSchema) {
  EXPECT_GE(read_gold(LETTERLENS_LETTERS, {}).size(), 14U);
  EXPECT_THAT(read_gold(LETTERLENS_LETTERS, {"jtai", "2018"}), SizeIs(1));
}

}  // namespace
}  // namespace letterlens

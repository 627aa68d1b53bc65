// The rules by which records are compared with gold: fields, themes, spans, and what makes a letter wrong.
#include "pipeline/evaluate/evaluate.h"

#include "pipeline/evaluate/evaluation_output.h"
#include "tests/unit/evaluated_letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace letterlens {
namespace {

using testing::add;
using testing::changed;
using testing::Changes;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using testing::evaluated;
using ::testing::HasSubstr;
using testing::matching_record;
using testing::matching_truth;
using ::testing::SizeIs;
using Json = nlohmann::json;

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
    EXPECT_EQ(evaluation.statuses.at(Status::complete).wrong, row.wrong ? 1U : 0U) << row.why;
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
  std::vector<std::string> ids;
  for (const auto& [id, counts] : evaluation.by_theme) ids.push_back(id);
  EXPECT_THAT(ids, ElementsAre("placements", "planning", "visits"));
  const ThemeCounts& placements = evaluation.by_theme.at("placements");
  EXPECT_EQ(placements.given, 1U);
  EXPECT_EQ(placements.right, 1U);
  EXPECT_EQ(placements.required, 3U);
  EXPECT_EQ(placements.found, 1U);
  EXPECT_EQ(evaluation.by_theme.at("visits").given, 1U);
  EXPECT_EQ(evaluation.by_theme.at("visits").right, 0U);
  const auto json = to_json(evaluation).at("themes");
  EXPECT_DOUBLE_EQ(json.at("f1"), 0.25);
  EXPECT_EQ(json.at("by_theme").size(), 3U);
  EXPECT_EQ(json.at("/by_theme/planning/required"_json_pointer), 3);
  EXPECT_DOUBLE_EQ(json.at("/by_theme/placements/precision"_json_pointer), 1);
}

struct SliceRow {
  std::string why;
  Changes record;
  std::size_t right, of;
};

TEST(Evaluator, ChecksThatTheTextHasTheStringsAtTheirSpans) {
  for (const auto& row :
       std::vector<SliceRow>{{"all of them", {}, 3, 3},
                             {"one byte off", {{"/improvements/1/span/start", 60}}, 2, 3},
                             {"an end after the text", {{"/improvements/1/span/end", 999}}, 2, 3},
                             {"a start after its end", {{"/improvements/1/span/start", 99}}, 2, 3},
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
  add(evaluator, "1.json", matching_truth(), matching_record());
  add(evaluator, "2.json", changed(matching_truth(), {{"/kind", "jtai"}}), matching_record());
  add(evaluator, "3.json", matching_truth(), flagged);
  add(evaluator, "4.json", changed(matching_truth(), {{"/kind", "jtai"}, {"/headline", ""}}), flagged);
  add(evaluator, "5.json", matching_truth(), unread);
  const Evaluation& all = evaluator.evaluation();
  EXPECT_EQ(all.documents, 5U);
  EXPECT_THAT(all.failed, ElementsAre("5.json"));
  EXPECT_EQ(all.silently_wrong(), 1U);
  EXPECT_EQ(all.flagged_for_nothing(), 1U);
  EXPECT_EQ(all.statuses.at(Status::failed).wrong, 1U);
  EXPECT_EQ(all.statuses.at(Status::failed).right, 0U);
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

}  // namespace
}  // namespace letterlens

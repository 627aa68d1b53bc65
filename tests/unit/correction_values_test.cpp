// The values that a correction may give a field, and those that are refused.
#include "tests/unit/corrected_letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using nlohmann::ordered_json;
using testing::correcting;
using testing::expect_all_grounded;
using testing::file_of;
using ::testing::HasSubstr;
using testing::needs_to_improve;
using testing::no_bullets;
using testing::processed;
using testing::record_of;

struct Row {
  std::string sentence;
  std::string field;
  std::string value;     // JSON
  std::string expected;  // JSON: the field afterwards, without spans
  testing::Draft draft{};
};

// A field of the record without what the rows need not repeat.
ordered_json plain(ordered_json value) {
  if (value.is_object() && value.contains("text")) return value.at("text");
  if (value.is_array())
    for (auto& one : value) one = plain(one);
  return value;
}

class CorrectionApplies : public ::testing::TestWithParam<Row> {};

TEST_P(CorrectionApplies, AndIsNamed) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.sentence);
  const auto before = record_of(processed(row.draft));
  const auto letter = processed(row.draft, file_of(correcting(row.field, row.value)));
  const auto record = record_of(letter);
  const ordered_json::json_pointer pointer(row.field);
  EXPECT_EQ(plain(record.at(pointer)), ordered_json::parse(row.expected)) << record.at("diagnostics");
  expect_all_grounded(letter);
  ASSERT_TRUE(record.contains("corrections"));
  ordered_json note;
  note["field"] = row.field;
  note["who"] = "Ana Field";
  note["why"] = "I have read it";
  note["was"] = before.contains(pointer) ? before.at(pointer) : ordered_json(nullptr);
  note["applied"] = true;
  EXPECT_EQ(record.at("corrections"), ordered_json::array({note}));
  EXPECT_FALSE(before.contains("corrections"));
}

INSTANTIATE_TEST_SUITE_P(
    Quoted, CorrectionApplies,
    ::testing::Values(
        Row{"a shorter title is part of the old one", "/title", R"("Focused visit to Northbridge")",
            R"("Focused visit to Northbridge")"},
        Row{"the letter has no title", "/title", "null", "null"},
        Row{"spaces are made alike before the search", "/salutation", R"(" Mr\u00a0 Achterberg\n")",
            R"("Mr Achterberg")"},
        Row{"Unicode forms are made alike",
            "/salutation",
            R"("Ms Zoe\u0308")",
            R"("Ms Zoë")",
            {.salutation = "Dear Ms Zoë Hale"}},
        Row{"words of several places are those at the old span", "/salutation", R"("Achterberg")",
            R"("Achterberg")"},
        Row{"the letter has no headline findings", "/headline_findings", "null", "null"},
        Row{"findings of two paragraphs",
            "/headline_findings",
            R"("All is well.\n\nMost of it.")",
            R"("All is well.\n\nMost of it.")",
            {.headline = "Headline findings\nAll is well.\n\nMost of it.\n\nThe rest follows."}},
        Row{"one signatory, found below the sign-off and not in the opening", "/signatories",
            R"(["Siobhan Wetherley"])", R"(["Siobhan Wetherley"])"},
        Row{"one inspector instead of two", "/inspectors", R"(["Dominic Akuffo"])",
            R"([{"name": "Dominic Akuffo", "role": null}])"},
        Row{"an inspector with a role", "/inspectors",
            R"([{"name": "Siobhan Wetherley", "role": "Her Majesty’s Inspectors"}])",
            R"([{"name": "Siobhan Wetherley", "role": "Her Majesty’s Inspectors"}])"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, CorrectionApplies,
    ::testing::Values(Row{"a flagged list without its introduction", "/improvements",
                          R"(["The quality of plans.", "The timeliness of visits."])",
                          R"(["The quality of plans.", "The timeliness of visits."])", no_bullets},
                      Row{"a list that was missed, although its words also stand above",
                          "/improvements",
                          R"(["quality of plans"])",
                          R"(["quality of plans"])",
                          {.opening = testing::Draft{}.opening + " The quality of plans is good.",
                           .improvements = needs_to_improve + "The quality of plans."}},
                      Row{"the list is empty", "/improvements", "[]", "[]"},
                      Row{"words may stand anywhere when no list was found", "/priority_actions",
                          R"(["The choice of suitable accommodation."])",
                          R"(["The choice of suitable accommodation."])"},
                      Row{"items as objects with their text", "/improvements",
                          R"([{"text": "The quality of pathway plans."}])",
                          R"(["The quality of pathway plans."])"},
                      Row{"one item is cut short", "/improvements/1", R"("The quality of pathway")",
                          R"("The quality of pathway")"}));

INSTANTIATE_TEST_SUITE_P(
    Facts, CorrectionApplies,
    ::testing::Values(
        Row{"another date", "/letter_date", R"("2022-06-15")", R"("2022-06-15")"},
        Row{"a month is enough", "/letter_date", R"("2022-06")", R"("2022-06")"},
        Row{"a date where none was found",
            "/letter_date",
            R"("2022-06-14")",
            R"("2022-06-14")",
            {.head = "Northbridge City Council"}},
        Row{"no date", "/letter_date", "null", "null"},
        Row{"another kind", "/kind", R"("monitoring_visit")", R"("monitoring_visit")"},
        Row{"another authority", "/authority/name", R"("London Borough of Thornwick")", R"("Thornwick")"},
        Row{"none of the register's authorities", "/authority/name", "null", "null"},
        Row{"a focus where none was found", "/focus/area", R"("care_leavers")", R"("care_leavers")"},
        Row{"ranges alone leave the words", "/visit",
            R"({"ranges": [{"start": "2022-05-11", "end": "2022-05-13"}]})",
            R"({"as_written": "11 and 12 May 2022", "ranges": [{"start": "2022-05-11", "end": "2022-05-13"}]})"},
        Row{"words alone leave the ranges", "/visit", R"({"as_written": "12 May 2022"})",
            R"({"as_written": "12 May 2022", "ranges": [{"start": "2022-05-11", "end": "2022-05-12"}]})"},
        Row{"grades", "/judgements", R"({"in_care": "good"})", R"({"in_care": "good"})"},
        Row{"no grades", "/judgements", "null", "null"},
        Row{"an earlier inspection", "/previous_inspection",
            R"({"date": "2019-03", "judgements": {"adoption": "outstanding"}})",
            R"({"status": "stated", "date": "2019-03", "judgements": {"adoption": "outstanding"}, "as_written": null})"},
        Row{"none yet", "/previous_inspection", R"({"status": "none_yet"})",
            R"({"status": "none_yet", "date": null, "judgements": {}, "as_written": null})"}));

struct RefusedRow {
  std::string sentence;
  std::string field;
  std::string value;
  std::string code;
  testing::Draft draft{};
};

class CorrectionIsRefused : public ::testing::TestWithParam<RefusedRow> {};

TEST_P(CorrectionIsRefused, AndLeavesTheLetterAsItWas) {
  const auto& row = GetParam();
  SCOPED_TRACE(row.sentence);
  auto before = record_of(processed(row.draft));
  const auto letter = processed(row.draft, file_of(correcting(row.field, row.value)));
  auto record = record_of(letter);
  EXPECT_EQ(record.at("status"), "needs_review");
  ASSERT_FALSE(letter.letter.diagnostics.empty());
  EXPECT_EQ(letter.letter.diagnostics.back().code, row.code);
  EXPECT_THAT(letter.letter.diagnostics.back().message, HasSubstr(row.field));
  EXPECT_EQ(record.at("corrections").at(0).at("applied"), false);
  for (auto* one : {&before, &record})
    for (const char* said : {"diagnostics", "status", "corrections"}) one->erase(said);
  EXPECT_EQ(record, before);
}

INSTANTIATE_TEST_SUITE_P(
    Quotations, CorrectionIsRefused,
    ::testing::Values(
        RefusedRow{"words that the letter does not have", "/salutation", R"("Ms Hale")",
                   "correction_not_found"},
        RefusedRow{"a part of a word", "/salutation", R"("Mr Achter")", "correction_not_found"},
        RefusedRow{"another apostrophe", "/title", R"("Focused visit to Northbridge children's services")",
                   "correction_not_found"},
        RefusedRow{"an item that comes before the one above it", "/improvements",
                   R"(["The quality of pathway plans.", "The choice of suitable accommodation."])",
                   "correction_not_found"},
        RefusedRow{"one of a list's items that the letter does not have", "/signatories",
                   R"(["Siobhan Wetherley", "Ana Field"])", "correction_not_found"},
        RefusedRow{"words of several places for a field that had none", "/priority_actions",
                   R"(["Achterberg"])", "correction_ambiguous"},
        RefusedRow{"words of several places, all before the field's own", "/headline_findings",
                   R"("Northbridge")", "correction_ambiguous"},
        RefusedRow{
            "an authority that the letter does not name",
            "/authority/name",
            R"("Camden")",
            "correction_not_found",
            {.head = "14 June 2022",
             .subject = "Focused visit",
             .opening = "This letter summarises the findings of a focused visit on 11 and 12 May 2022."}},
        RefusedRow{"an item outside its place in the list", "/improvements/0", R"("pathway plans.")",
                   "correction_not_applied"}));

INSTANTIATE_TEST_SUITE_P(
    Values, CorrectionIsRefused,
    ::testing::Values(
        RefusedRow{"a field that is none", "/inspector", R"("Ana Field")", "correction_not_applied"},
        RefusedRow{"an item to add that is there as a part of another", "/improvements/-",
                   R"("The quality of pathway")", "correction_not_applied"},
        RefusedRow{"an item to add that the letter does not have", "/improvements/-",
                   R"("The quality of reviews.")", "correction_not_found"},
        RefusedRow{"an item that is none", "/improvements/2", R"("The quality of pathway plans.")",
                   "correction_not_applied"},
        RefusedRow{"an index that is none", "/improvements/01", R"("The quality of pathway plans.")",
                   "correction_not_applied"},
        RefusedRow{"a wrong kind", "/kind", R"("school_inspection")", "correction_not_applied"},
        RefusedRow{"a wrong focus area", "/focus/area", R"("schools")", "correction_not_applied"},
        RefusedRow{"a wrong grade", "/judgements", R"({"in_care": "excellent"})", "correction_not_applied"},
        RefusedRow{"a wrong judgement", "/judgements", R"({"adoption": "good"})", "correction_not_applied"},
        RefusedRow{"a day that does not exist", "/letter_date", R"("2022-02-30")", "correction_not_applied"},
        RefusedRow{"a date of another form", "/letter_date", R"("14 June 2022")", "correction_not_applied"},
        RefusedRow{"a number for a string", "/title", "7", "correction_not_applied"},
        RefusedRow{"an empty string", "/title", R"(" ")", "correction_not_applied"},
        RefusedRow{"a string for a list", "/improvements", R"("The quality of pathway plans.")",
                   "correction_not_applied"},
        RefusedRow{"an item with a member that is none", "/improvements",
                   R"([{"text": "The quality of pathway plans.", "number": 1}])", "correction_not_applied"},
        RefusedRow{"an item without text", "/improvements", "[{}]", "correction_not_applied"},
        RefusedRow{"a list for an item", "/improvements/0", "[]", "correction_not_applied"},
        RefusedRow{"days that end before they start", "/visit",
                   R"({"ranges": [{"start": "2022-05-12", "end": "2022-05-11"}]})", "correction_not_applied"},
        RefusedRow{"no days", "/visit", R"({"ranges": []})", "correction_not_applied"},
        RefusedRow{"a member that is none", "/visit", R"({"days": 2})", "correction_not_applied"},
        RefusedRow{"an authority that the register does not know", "/authority/name", R"("Nowhere")",
                   "correction_not_applied"},
        RefusedRow{"the date of an inspection that there has not been", "/previous_inspection",
                   R"({"status": "none_yet", "date": "2019"})", "correction_not_applied"}));

}  // namespace
}  // namespace letterlens

// A person's word: what it overrides, what it may not, and how the record names it.
#include "pipeline/process.h"
#include "schemas/letter_json.h"
#include "tests/support/letter_text.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace letterlens {
namespace {

using nlohmann::ordered_json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;

using Strings = std::vector<std::string>;

const std::string needs = "What needs to improve in this area of social work practice\n";
const std::string by = R"("who": "Ana Field", "why": "I have read it")";

// Longer findings than the minimal letter's, so that most of its body stands under a heading.
const std::string findings =
    "Headline findings\nMost children are helped by people who know them. Social workers visit children when "
    "they should and "
    "write down what children say. Leaders know the quality of practice well. Partners share what they know "
    "at once. "
    "Care leavers are in touch with their personal advisers for as long as they wish.";
const testing::Draft letter_draft{.headline = findings};

// {"field": …, "value": …} as one entry of a file.
std::string correcting(const std::string& field, const std::string& value) {
  return R"({"field": ")" + field + R"(", "value": )" + value + ", " + by + '}';
}
std::string accepting(const std::string& code) {
  return R"({"diagnostic": ")" + code + "\", " + by + '}';
}
std::string file_of(const std::string& entries) {
  return R"({"schema_version": "1.0.0", "corrections": [)" + entries + "]}";
}

Processed processed(const testing::Draft& draft, const std::string& file) {
  const CorrectionsFile corrections{"letter.corrections.json", file, {}};
  return process({"letter.txt", testing::plain_text(draft)}, testing::invented_knowledge(), &corrections);
}

ordered_json record_of(const Processed& letter) {
  return to_json(letter.letter, letter.text, {});
}

// Every quotation of the letter is the slice of the text at its span.
void expect_all_grounded(const Processed& in) {
  const Letter& letter = in.letter;
  std::vector<const Quote*> quotes;
  const auto add = [&](const auto& quote) {
    if (quote) quotes.push_back(&*quote);
  };
  for (const auto* quote :
       {&letter.title, &letter.salutation, &letter.headline_findings, &letter.previous_inspection.as_written})
    add(*quote);
  if (letter.authority) quotes.push_back(&letter.authority->as_written);
  if (letter.letter_date) quotes.push_back(&letter.letter_date->as_written);
  if (letter.visit) quotes.push_back(&letter.visit->as_written);
  if (letter.focus) add(letter.focus->as_written);
  for (const auto& inspector : letter.inspectors) {
    quotes.push_back(&inspector.name);
    add(inspector.role);
  }
  for (const auto& name : letter.signatories) quotes.push_back(&name);
  for (const auto* items : {&letter.improvements, &letter.priority_actions})
    for (const auto& item : *items) {
      quotes.push_back(&item.text);
      for (const auto* quote : {&item.reference, &item.lead_in, &item.group}) add(*quote);
    }
  for (const auto* quote : quotes)
    EXPECT_EQ(in.text.substr(quote->span.start, quote->span.end - quote->span.start), quote->text);
}

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
  const auto before =
      record_of(process({"letter.txt", testing::plain_text(row.draft)}, testing::invented_knowledge()));
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

const testing::Draft no_bullets{
    .headline = findings,
    .improvements =
        needs + "Leaders say that they will act.\n\nThe quality of plans.\n\nThe timeliness of visits."};

INSTANTIATE_TEST_SUITE_P(
    Quoted, CorrectionApplies,
    ::testing::Values(
        Row{"a shorter title stands in the old one", "/title", R"("Focused visit to Northbridge")",
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
                           .improvements = needs + "The quality of plans."}},
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
  auto before =
      record_of(process({"letter.txt", testing::plain_text(row.draft)}, testing::invented_knowledge()));
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
        RefusedRow{"an item that stands before the one above it", "/improvements",
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

struct FileRow {
  std::string sentence;
  std::string file;
  std::string code;
};

TEST(CorrectionsFile, ThatCannotBeAppliedLeavesARecord) {
  const std::string other_hash(64, 'a');
  const std::string one = correcting("/title", "null");
  for (const auto& row : std::vector<FileRow>{
           {"broken JSON", R"({"schema_version": )", "corrections_unreadable"},
           {"bytes that are no text", "\xff\xfe", "corrections_unreadable"},
           {"an empty file", "", "corrections_unreadable"},
           {"lists so deep that they would end the program",
            file_of(correcting("/title", std::string(100000, '[') + std::string(100000, ']'))),
            "corrections_unreadable"},
           {"a list alone", "[]", "corrections_unreadable"},
           {"no version", R"({"corrections": []})", "corrections_unreadable"},
           {"another major version", R"({"schema_version": "2.0.0", "corrections": []})",
            "corrections_unreadable"},
           {"no corrections", R"({"schema_version": "1.0.0"})", "corrections_unreadable"},
           {"a member that is none", R"({"schema_version": "1.0.0", "corrections": [], "by": "me"})",
            "corrections_unreadable"},
           {"a misspelt value", file_of(R"({"field": "/title", "vaule": null, )" + by + '}'),
            "corrections_unreadable"},
           {"nobody who says so", file_of(R"({"field": "/title", "value": null, "who": " ", "why": "x"})"),
            "corrections_unreadable"},
           {"no reason", file_of(R"({"field": "/title", "value": null, "who": "Ana Field"})"),
            "corrections_unreadable"},
           {"a field and a diagnostic",
            file_of(R"({"field": "/title", "diagnostic": "title_missing", )" + by + '}'),
            "corrections_unreadable"},
           {"a date of another form",
            file_of(R"({"diagnostic": "title_missing", "date": "today", )" + by + '}'),
            "corrections_unreadable"},
           {"a hash that is none",
            R"({"schema_version": "1.0.0", "document_sha256": "abc", "corrections": []})",
            "corrections_unreadable"},
           {"another document's hash",
            R"({"schema_version": "1.0.0", "document_sha256": ")" + other_hash + R"(", "corrections": [)" +
                one + "]}",
            "corrections_for_other_document"}}) {
    SCOPED_TRACE(row.sentence);
    const auto letter = processed(letter_draft, row.file);
    EXPECT_THAT(testing::codes(letter.letter.diagnostics), ElementsAre(row.code));
    EXPECT_THAT(letter.letter.diagnostics.back().message, HasSubstr("letter.corrections.json"));
    EXPECT_TRUE(letter.letter.title);
    EXPECT_FALSE(record_of(letter).contains("corrections"));
  }
}

TEST(CorrectionsFile, OfNoCorrectionsSaysNothing) {
  const auto letter = processed(letter_draft, file_of(""));
  EXPECT_EQ(letter.letter.status(), Status::complete);
  EXPECT_FALSE(record_of(letter).contains("corrections"));
}

// The built-in table knows both subjects.
TEST(CorrectedItems, HaveTheThemesOfTheirWords) {
  const testing::Draft draft{
      .headline = findings,
      .improvements = needs + "■ Visits to children, and their health assessments.\n■ Pathway plans."};
  for (const auto& entry : {correcting("/improvements/0", R"("Visits to children")"),
                            correcting("/improvements", R"(["Visits to children", "Pathway plans."])")}) {
    const auto record = record_of(processed(draft, file_of(entry)));
    EXPECT_EQ(record.at("/improvements/0/themes"_json_pointer), ordered_json({"visits_and_direct_work"}));
    EXPECT_EQ(record.at("/improvements/1/themes"_json_pointer), ordered_json({"care_leavers"}));
  }
}

struct SettledRow {
  std::string sentence;
  testing::Draft draft;
  std::string entry;
  Strings warnings;  // left
  bool applied = true;
};

TEST(Corrections, SettleTheWarningsThatTheyAreAbout) {
  const testing::Draft short_item{.headline = findings, .improvements = needs + "■ Plans too.\n■ Pace"};
  for (const auto& row : std::vector<SettledRow>{
           {"an accepted diagnostic makes the letter complete",
            no_bullets,
            accepting("list_without_bullets"),
            {}},
           {"another accepted diagnostic does not",
            no_bullets,
            accepting("item_short"),
            {"list_without_bullets"},
            false},
           {"the override of a flagged list makes it complete",
            no_bullets,
            correcting("/improvements", R"(["The quality of plans."])"),
            {}},
           {"the override of the other list does not",
            no_bullets,
            correcting("/priority_actions", "[]"),
            {"list_without_bullets"}},
           {"a short item that is meant", short_item, correcting("/improvements/1", R"("Pace")"), {}},
           {"another item than the short one",
            short_item,
            correcting("/improvements/0", R"("Plans too.")"),
            {"item_short"}},
           {"an authority that the register knows by another name",
            {.head = "14 June 2022",
            .subject = "Focused visit to Nowhere children’s services",
            .opening = testing::Draft{}.opening,
            .headline = findings},
            correcting("/authority/name", R"("Northbridge")"),
            {}},
           {"a diagnostic that is none",
            no_bullets,
            accepting("no_such_code"),
            {"list_without_bullets", "correction_not_applied"},
            false},
           {"a diagnostic of the corrections",
            no_bullets,
            accepting("correction_not_found"),
            {"list_without_bullets", "correction_not_applied"},
            false}}) {
    SCOPED_TRACE(row.sentence);
    const auto letter = processed(row.draft, file_of(row.entry));
    Strings warnings;
    for (const auto& diagnostic : letter.letter.diagnostics)
      if (diagnostic.severity == Severity::warning) warnings.push_back(diagnostic.code);
    EXPECT_THAT(warnings, ElementsAreArray(row.warnings));
    EXPECT_EQ(letter.letter.status(), row.warnings.empty() ? Status::complete : Status::needs_review);
    ASSERT_EQ(letter.letter.corrections.size(), 1U);
    EXPECT_EQ(letter.letter.corrections.front().applied, row.applied);
    if (!row.warnings.empty()) continue;
    for (const auto& diagnostic : letter.letter.diagnostics)
      EXPECT_THAT(diagnostic.message, HasSubstr("by Ana Field: I have read it"));
  }
}

TEST(Corrections, OfDiagnosticsNameTheSeverityThatWas) {
  const auto record = record_of(processed(no_bullets, file_of(accepting("list_without_bullets"))));
  EXPECT_EQ(record.at("corrections"),
            ordered_json::parse(R"([{"diagnostic": "list_without_bullets", "who": "Ana Field",
      "why": "I have read it", "was": "warning", "applied": true}])"));
  EXPECT_EQ(record.at("diagnostics").at(0).at("severity"), "info");
}

TEST(Corrections, KeepWhatBelongsToAnItemAndFindItsReference) {
  const auto letter =
      processed({.improvements = needs + "Leaders need to ensure that:\n■ Plans are good, visits are timely. "
                                         "(outcome 3)\n■ Children are heard."},
                file_of(correcting(
                    "/improvements",
                    R"x(["Plans are good", "visits are timely. (outcome 3)", "Children are heard."])x")));
  const auto& items = letter.letter.improvements;
  ASSERT_EQ(items.size(), 3U);
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i].number, static_cast<int>(i) + 1);
    ASSERT_TRUE(items[i].lead_in);
    EXPECT_EQ(items[i].lead_in->text, "Leaders need to ensure that:");
  }
  EXPECT_FALSE(items[0].reference);
  ASSERT_TRUE(items[1].reference);
  EXPECT_EQ(items[1].reference->text, "(outcome 3)");
  expect_all_grounded(letter);
}

TEST(Corrections, AreAppliedInOrderAndGiveTheIdAnew) {
  const auto letter = processed(
      {},
      file_of(correcting("/kind", R"("unknown")") + ", " + correcting("/kind", R"("monitoring_visit")") +
              ", " + correcting("/visit", R"({"ranges": [{"start": "2022-05-10", "end": "2022-05-12"}]})")));
  EXPECT_EQ(letter.letter.id, "northbridge-monitoring-visit-2022-05-10");
  EXPECT_EQ(letter.letter.corrections.at(1).was, R"("unknown")");
}

TEST(Corrections, OfADateQuoteItWhereItIsPrinted) {
  const auto printed = record_of(processed({}, file_of(correcting("/letter_date", R"("2022-05-12")"))));
  EXPECT_EQ(printed.at("letter_date_as_written"), "12 May 2022");
  const auto stamped = record_of(processed({}, file_of(correcting("/letter_date", R"("2022-06-15")"))));
  EXPECT_TRUE(stamped.at("letter_date_as_written").is_null());
  EXPECT_FALSE(stamped.at("spans").contains("/letter_date_as_written"));
}

TEST(Corrections, OfAnAuthorityQuoteAPlaceThatNamesIt) {
  struct NameRow {
    std::string sentence;
    std::string subject;
    std::string opening;
    std::string name;
    std::string as_written;
  };
  for (const auto& row :
       std::vector<NameRow>{{"what was read means it", "Focused visit to Northbridge children’s services", "",
                             "Northbridge City Council", "Northbridge"},
                            {"other words were read", "Focused visit to children’s services",
                             " Northbridge was seen.", "Northbridge", "Northbridge"},
                            {"the letter has none of its names",
                             "Focused visit to Nowhere children’s services", "", "Camden", "Nowhere"}}) {
    const testing::Draft draft{
        .head = "14 June 2022",
        .subject = row.subject,
        .opening = "This letter summarises the focused visit on 11 and 12 May 2022." + row.opening};
    const auto letter = processed(draft, file_of(correcting("/authority/name", '"' + row.name + '"')));
    ASSERT_TRUE(letter.letter.authority) << row.sentence;
    EXPECT_EQ(letter.letter.authority->as_written.text, row.as_written) << row.sentence;
    expect_all_grounded(letter);
  }
}

TEST(Corrections, SurviveEveryRun) {
  const auto folder = std::filesystem::path(::testing::TempDir()) /
                      ("corrections-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                       std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "letter.txt").string();
  std::ofstream(path) << testing::plain_text(no_bullets);
  std::ofstream(folder / "letter.corrections.json")
      << file_of(correcting("/improvements", R"(["The quality of plans."])"));
  const auto first = process_file(path, testing::invented_knowledge());
  const auto again = process_file(path, testing::invented_knowledge());
  const auto without = process_file(path, testing::invented_knowledge(), {.corrections = false});
  std::filesystem::remove(folder / "letter.corrections.json");
  std::filesystem::create_directory(folder / "letter.corrections.json");
  const auto unreadable = process_file(path, testing::invented_knowledge());
  std::filesystem::remove_all(folder);
  EXPECT_THAT(testing::texts(first.letter.improvements), ElementsAre("The quality of plans."));
  EXPECT_EQ(first.letter.status(), Status::complete);
  EXPECT_EQ(record_of(first), record_of(again));
  EXPECT_EQ(without.letter.improvements.size(), 3U);
  EXPECT_EQ(without.letter.status(), Status::needs_review);
  EXPECT_THAT(testing::codes(unreadable.letter.diagnostics), Contains("corrections_unreadable"));
  EXPECT_EQ(process_file(path, testing::invented_knowledge()).letter.diagnostics.at(0).code, "missing_file");
}

}  // namespace
}  // namespace letterlens

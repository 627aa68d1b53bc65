// A file of corrections as a whole: what it settles, what it leaves, and when it cannot be applied.
#include "tests/unit/corrected_letter.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace letterlens {
namespace {

using nlohmann::ordered_json;
using testing::accepting;
using testing::by_ana_field;
using ::testing::Contains;
using testing::correcting;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using testing::expect_all_grounded;
using testing::file_of;
using ::testing::HasSubstr;
using testing::long_findings;
using testing::needs_to_improve;
using testing::no_bullets;
using testing::processed;
using testing::record_of;

using Strings = std::vector<std::string>;

const testing::Draft letter_draft{.headline = long_findings};

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
           {"a misspelt value", file_of(R"({"field": "/title", "vaule": null, )" + by_ana_field + '}'),
            "corrections_unreadable"},
           {"nobody who says so", file_of(R"({"field": "/title", "value": null, "who": " ", "why": "x"})"),
            "corrections_unreadable"},
           {"no reason", file_of(R"({"field": "/title", "value": null, "who": "Ana Field"})"),
            "corrections_unreadable"},
           {"a field and a diagnostic",
            file_of(R"({"field": "/title", "diagnostic": "title_missing", )" + by_ana_field + '}'),
            "corrections_unreadable"},
           {"a date of another form",
            file_of(R"({"diagnostic": "title_missing", "date": "today", )" + by_ana_field + '}'),
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
      .headline = long_findings,
      .improvements =
          needs_to_improve + "■ Visits to children, and their health assessments.\n■ Pathway plans."};
  for (const auto& entry : {correcting("/improvements/0", R"("Visits to children")"),
                            correcting("/improvements", R"(["Visits to children", "Pathway plans."])")}) {
    const auto record = record_of(processed(draft, file_of(entry)));
    EXPECT_EQ(record.at("/improvements/0/themes"_json_pointer), ordered_json({"visits_and_direct_work"}));
    EXPECT_EQ(record.at("/improvements/1/themes"_json_pointer), ordered_json({"care_leavers"}));
  }
}

// Of three paragraphs the middle one was missed.
TEST(AddedItems, TakeTheirPlaceInTheListByWhereTheyArePrinted) {
  const testing::Draft draft{.headline = long_findings,
                             .improvements = needs_to_improve + "■ Visits to children.\n■ Pathway plans."};
  const auto items_with = [&](const std::string& entries) {
    std::vector<std::string> items;
    const auto record = record_of(processed(draft, file_of(entries)));
    for (const auto& item : record.at("improvements")) {
      EXPECT_EQ(item.at("number"), items.size() + 1);
      items.push_back(item.at("text"));
    }
    return items;
  };
  const std::string first_gone = correcting("/improvements", R"(["Pathway plans."])");
  EXPECT_THAT(items_with(first_gone + ", " + correcting("/improvements/-", R"("Visits to children.")")),
              ElementsAre("Visits to children.", "Pathway plans."));
  const std::string last_gone = correcting("/improvements", R"(["Visits to children."])");
  EXPECT_THAT(items_with(last_gone + ", " + correcting("/improvements/-", R"({"text": "Pathway plans."})")),
              ElementsAre("Visits to children.", "Pathway plans."));
  EXPECT_THAT(items_with(correcting("/improvements/-", R"("Pathway plans.")")),
              ElementsAre("Visits to children.", "Pathway plans."))
      << "what the list has already is not added again";
}

struct SettledRow {
  std::string sentence;
  testing::Draft draft;
  std::string entry;
  Strings warnings;  // left
  bool applied = true;
};

TEST(Corrections, SettleTheWarningsThatTheyAreAbout) {
  const testing::Draft short_item{.headline = long_findings,
                                  .improvements = needs_to_improve + "■ Plans too.\n■ Pace"};
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
            .headline = long_findings},
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
      EXPECT_THAT(diagnostic.message, HasSubstr("ed: I have read it"));
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
      processed({.improvements = needs_to_improve +
                                 "Leaders need to ensure that:\n■ Plans are good, visits are timely. "
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

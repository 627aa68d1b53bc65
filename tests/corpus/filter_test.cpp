#include "corpus/store/filter.h"

#include "corpus/store/letter_heads.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/record_edits.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

TEST(Filter, NarrowsByFieldAndWidensByValue) {
  const Folder folder;
  std::vector<std::string> letters;
  for (const auto name :
       {"northbridge-focused-2018.txt", "northbridge-focused-2022.txt", "thornwick-focused-2023.txt",
        "westhaven-jtai-2018.txt", "kingsmoor-monitoring-2021.txt"})
    letters.push_back(in_checkout(std::string("tests/letters/") + name));
  build_corpus(folder.path(), letters);
  Database database(folder.path(), Access::read);

  struct Case {
    std::string what;
    LetterFilter filter;
    std::size_t letters;
  };
  const std::vector<Case> cases{
      {"nothing asked: all", {}, 5},
      {"a register name", {.authorities = {"Northbridge"}}, 2},
      {"a name in another form and case", {.authorities = {"northbridge city council"}}, 2},
      {"two names widen", {.authorities = {"Northbridge", "Thornwick"}}, 3},
      {"a name that is none matches nothing", {.authorities = {"Nowhere"}}, 0},
      {"a region", {.regions = {"east midlands"}}, 2},
      {"a kind", {.kinds = {LetterKind::jtai}}, 1},
      {"two kinds", {.kinds = {LetterKind::jtai, LetterKind::monitoring_visit}}, 2},
      {"two fields narrow", {.authorities = {"Northbridge"}, .kinds = {LetterKind::jtai}}, 0},
      {"an area", {.areas = {FocusArea::care_leavers}}, 1},
      {"since a year", {.since = Date::parse("2021")}, 3},
      {"until a year, which is meant whole", {.until = Date::parse("2021")}, 3},
      {"until a month, which is meant whole",
       {.since = Date::parse("2022-05"), .until = Date::parse("2022-05")},
       1},
      {"until a day before", {.since = Date::parse("2022-05"), .until = Date::parse("2022-05-10")}, 0},
      {"a status", {.statuses = {Status::failed}}, 0},
  };
  for (auto [what, filter, expected] : cases) {
    const Condition condition = condition_of(filter, database);
    EXPECT_EQ(newest_ids(database, condition).size(), expected) << what << ": " << condition.sql;
  }
  EXPECT_THAT(unknown_names({.authorities = {"Nowhere", "Thornwick"}, .regions = {"Atlantis"}}, database),
              ::testing::ElementsAre("Nowhere", "Atlantis"));
}

// A letter of the authority as it prints it; a register name only where the letter was resolved.
void store_letter(Database& database, const std::string& file, const nlohmann::ordered_json& name,
                  const std::string& as_written) {
  static const std::string letter = read_bytes(in_checkout("tests/letters/westhaven-jtai-2018.txt"));
  auto record = record_of(file, letter + "\n" + file);
  record["authority"]["name"] = name;
  requote(record, "/authority/as_written", as_written);
  store_record(database, record);
}

TEST(Filter, FindsEveryLetterOfAnAuthorityByAnyFormOfItsName) {
  const Folder folder;
  {
    Database database(folder.path(), Access::write);
    store_letter(database, "a.txt", "Westhaven", "Westhaven");
    store_letter(database, "b.txt", "Westhaven", "Westhaven Council");
    store_letter(database, "c.txt", "Portsmouth", "Portsmouth");
    store_letter(database, "d.txt", "Portsmouth", "City of Portsmouth");
    store_letter(database, "e.txt", nullptr, "Portsmouth City Council");
    store_letter(database, "f.txt", nullptr, "Harbour Council");
  }
  struct Case {
    std::string what, word;
    std::size_t letters;
  };
  const std::vector<Case> cases{
      {"a form that one of the letters prints", "Westhaven Council", 2},
      {"the register name", "Westhaven", 2},
      {"a printed form of letters with a register name", "City of Portsmouth", 2},
      {"a form that a letter without a register name prints and the register knows",
       "Portsmouth City Council", 3},
      {"a form that no letter prints but the register knows", "Portsmouth Council", 2},
      {"a form that only a letter without a register name prints", "harbour council", 1},
      {"no letter's", "Harbour", 0},
  };
  Database database(folder.path(), Access::read);
  for (const auto& [what, word, expected] : cases) {
    const Condition condition = condition_of({.authorities = {word}, .all_revisions = true}, database);
    EXPECT_EQ(newest_ids(database, condition).size(), expected) << what << ": " << condition.sql;
    EXPECT_EQ(unknown_names({.authorities = {word}}, database).empty(), expected > 0) << what;
  }
}

}  // namespace
}  // namespace letterlens::testing

#include "corpus/store/filter.h"

#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using namespace Poco::Data::Keywords;

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
    int letters;
  };
  const std::vector<Case> cases{
      {"nothing asked: all", {}, 5},
      {"a register name", {.authorities = {"Northbridge"}}, 2},
      {"a name in another form and case", {.authorities = {"northbridge city council"}}, 2},
      {"two names widen", {.authorities = {"Northbridge", "Thornwick"}}, 3},
      {"a name that is none matches nothing", {.authorities = {"Nowhere"}}, 0},
      {"a region", {.regions = {"east midlands"}}, 2},
      {"a kind", {.kinds = {"jtai"}}, 1},
      {"two kinds", {.kinds = {"jtai", "monitoring_visit"}}, 2},
      {"two fields narrow", {.authorities = {"Northbridge"}, .kinds = {"jtai"}}, 0},
      {"an area", {.areas = {"care_leavers"}}, 1},
      {"since a year", {.since = "2021"}, 3},
      {"until a year, which is meant whole", {.until = "2021"}, 3},
      {"until a month, which is meant whole", {.since = "2022-05", .until = "2022-05"}, 1},
      {"until a day before", {.since = "2022-05", .until = "2022-05-10"}, 0},
      {"a status", {.statuses = {"failed"}}, 0},
  };
  for (auto [what, filter, expected] : cases) {
    Condition condition = condition_of(filter, database);
    int found = -1;
    Poco::Data::Statement select(database.session());
    select << "SELECT count(*) FROM letters WHERE " + condition.sql, into(found);
    bind(select, condition);
    select.execute();
    EXPECT_EQ(found, expected) << what << ": " << condition.sql;
  }
  EXPECT_THAT(unknown_names({.authorities = {"Nowhere", "Thornwick"}, .regions = {"Atlantis"}}, database),
              ::testing::ElementsAre("Nowhere", "Atlantis"));
}

}  // namespace
}  // namespace letterlens::testing

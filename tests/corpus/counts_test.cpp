// Tables of counts over the sample corpus; what they should hold is counted from the letters' truths by hand.
#include "corpus/compare/over_time.h"
#include "corpus/present/counts_output.h"
#include "corpus/present/over_time_output.h"
#include "schemas/base/sha256.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/sample_corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

CountTable table_of(const std::string& folder, CountQuestion question) {
  Database database(folder, Access::read);
  return count(database, question);
}

std::size_t sum(const std::vector<std::size_t>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), std::size_t{0});
}

std::size_t number(const std::string& folder, const std::string& question) {
  return std::stoul(answers(folder, question).at(0));
}

// Each cell and total against a question in SQL.
TEST(Counts, AreThoseOfTheLetters) {
  const auto& corpus = sample_corpus();
  const auto table = table_of(corpus, {.rows = Dimension::kind, .columns = Dimension::year});
  ASSERT_FALSE(table.rows.empty());
  EXPECT_EQ(table.rows.front(), "focused_visit") << "in the order of the record's own list";
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string kind = "kind = '" + table.rows[row] + "'";
    EXPECT_EQ(table.row_totals[row], number(corpus, "SELECT count(*) FROM letters WHERE " + kind));
    EXPECT_EQ(sum(table.counts[row]), table.row_totals[row]);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      EXPECT_EQ(table.counts[row][column],
                number(corpus, "SELECT count(*) FROM letters WHERE " + kind + " AND date LIKE '" +
                                   table.columns[column] + "%'"));
  }
  EXPECT_EQ(table.total, number(corpus, "SELECT count(*) FROM letters"));
  EXPECT_EQ(sum(table.column_totals), table.total);
  EXPECT_TRUE(table.grades_from.empty());
}

TEST(Counts, CountAVisitOncePerThemeAndOnceInTheTotal) {
  const auto& corpus = sample_corpus();
  const auto table = table_of(corpus, {.rows = Dimension::theme, .columns = Dimension::region});
  EXPECT_EQ(table.total, number(corpus, "SELECT count(*) FROM letters"));
  EXPECT_GT(sum(table.row_totals), table.total) << "visits ask for more than one theme";
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row] == nothing_asked || table.rows[row] == no_list) continue;
    EXPECT_EQ(table.row_totals[row], number(corpus,
                                            "SELECT count(DISTINCT letter) FROM items JOIN item_themes "
                                            "USING (item) WHERE list <> 'strengths' AND theme = '" +
                                                table.rows[row] + "'"))
        << table.rows[row];
  }
}

TEST(Counts, CountItemsWhenAskedTo) {
  const auto& corpus = sample_corpus();
  const auto table =
      table_of(corpus, {.rows = Dimension::authority, .columns = Dimension::area, .counted = Counted::items});
  EXPECT_EQ(table.total, number(corpus, "SELECT count(*) FROM items WHERE list <> 'strengths'"));
  EXPECT_EQ(sum(table.row_totals), table.total);
  EXPECT_EQ(table.columns.back(), "all") << "full inspections";
}

// A visit with the grade that it states, or with none, and reports before and after.
class GradesTest : public ::testing::Test {
 protected:
  void store(const std::string& date, const std::string& changes) {
    auto record = record_;
    record["id"] = "northbridge-" + date;
    record["source"]["sha256"] = sha256(date);
    record["visit"]["ranges"] = {{{"start", date}, {"end", date}}};
    record.update(nlohmann::ordered_json::parse(changes));
    store_record(database_, record);
  }

  Folder folder_;
  Database database_{folder_.path(), Access::write};
  nlohmann::ordered_json record_ =
      record_of("letter.txt", read_bytes(in_checkout("tests/letters/northbridge-focused-2022.txt")));
};

// A corpus of the letter with other kinds and diagnostics; "nothing asked" is only what a letter says itself.
TEST_F(GradesTest, VisitsWithoutItemsAreCountedByWhy) {
  const std::string nothing = R"("improvements": [], "priority_actions": [])";
  const auto diagnosed = [](const std::string& code) {
    return R"(, "diagnostics": [{"code": ")" + code +
           R"(", "severity": "info", "message": "as the code says", "span": null}]})";
  };
  store("2018-01-10", "{" + nothing + diagnosed("no_improvements_stated"));
  store("2019-01-10", "{" + nothing + R"(, "diagnostics": []})");
  store("2020-01-10", R"({"kind": "monitoring_visit", )" + nothing + diagnosed("no_improvements_section"));
  store("2021-01-10", R"({"kind": "unknown", )" + nothing + R"(, "diagnostics": []})");
  store("2022-01-10", R"({"kind": "unknown", )" + nothing + R"(, "diagnostics": []})");
  store("2023-01-10", "{}");
  const auto table = table_of(folder_.path(), {.rows = Dimension::theme, .columns = Dimension::region});
  ASSERT_GT(table.rows.size(), 3U);
  const auto themes = table.rows.size() - 3;
  EXPECT_THAT(
      std::vector<std::string>(table.rows.begin() + static_cast<std::ptrdiff_t>(themes), table.rows.end()),
      ElementsAre("nothing_asked", "no_list", "findings_not_read"));
  EXPECT_EQ(table.row_totals[themes], 2U);
  EXPECT_EQ(table.row_totals[themes + 1], 1U);
  EXPECT_EQ(table.row_totals[themes + 2], 2U);
  std::ostringstream text;
  print(text, table, ThemeLabels());
  EXPECT_THAT(text.str(), HasSubstr("\nNo list: no list of what needs to improve was found in the letter\n"));
  EXPECT_THAT(text.str(), HasSubstr("\nFindings not read: findings of this kind of document are not read\n"));
}

TEST_F(GradesTest, AreThoseHeldAtTheTimeOfTheVisit) {
  const std::string stated =
      R"({"previous_inspection": {"status": "stated", "date": "2017-01", "as_written": null,
    "judgements": {"overall_effectiveness": "good"}}})";
  const std::string not_stated = R"({"previous_inspection": null})";
  const std::string none_yet =
      R"({"previous_inspection": {"status": "none_yet", "date": null, "as_written": null,
    "judgements": {}}})";
  const auto report = [](const std::string& grade) {
    return R"({"kind": "ilacs_inspection", "previous_inspection": null, "judgements": {"overall_effectiveness": ")" +
           grade + R"("}})";
  };
  store("2018-01-10", not_stated);  // before any report: not known
  store("2018-02-10", none_yet);
  store("2019-01-10", report("inadequate"));
  store("2020-01-10", not_stated);  // inadequate, by the report of 2019
  store("2021-01-10", stated);      // good, whatever the report of 2019 said
  store("2022-01-10", report("outstanding"));
  store("2023-01-10", not_stated);  // outstanding, by the report of 2022

  const auto table = table_of(folder_.path(), {.rows = Dimension::grade, .columns = Dimension::kind});
  EXPECT_THAT(table.rows, ElementsAre("outstanding", "good", "inadequate", "not_inspected", "not_stated"));
  EXPECT_THAT(table.columns, ElementsAre("focused_visit", "ilacs_inspection"));
  EXPECT_THAT(table.counts, ElementsAre(ElementsAre(1, 1), ElementsAre(1, 0), ElementsAre(1, 1),
                                        ElementsAre(1, 0), ElementsAre(1, 0)));
  const std::map<GradeFrom, std::size_t> from{{GradeFrom::previous_inspection, 1},
                                              {GradeFrom::this_report, 2},
                                              {GradeFrom::earlier_report, 2},
                                              {GradeFrom::not_inspected, 1},
                                              {GradeFrom::unknown, 1}};
  EXPECT_EQ(table.grades_from, from);

  std::map<GradeFrom, std::size_t> compared;
  const auto comparison = nlohmann::json::parse(
      to_json(compare_over_time("Northbridge", compared_letters(database_, LetterFilter()))).dump());
  for (const auto& visit : comparison.at("visits")) {
    const auto& grade_from = visit.at("grade_from");
    ++compared[grade_from.is_null() ? GradeFrom::unknown
                                    : parse<GradeFrom>(grade_from.get<std::string>()).value()];
    EXPECT_EQ(visit.at("grade").is_null(), grade_from.is_null() || grade_from == "not_inspected");
  }
  EXPECT_EQ(compared, from) << "a comparison says the same of each visit";

  // The report of 2019 counts for a later visit even when the filter leaves it out.
  CountQuestion visits{.rows = Dimension::grade, .columns = Dimension::area};
  visits.filter.kinds = {LetterKind::focused_visit};
  const auto of_visits = table_of(folder_.path(), visits);
  EXPECT_EQ(of_visits.total, 5U);
  EXPECT_EQ(of_visits.grades_from.at(GradeFrom::earlier_report), 2U);

  std::ostringstream text;
  print(text, of_visits, ThemeLabels());
  EXPECT_THAT(text.str(),
              HasSubstr("visits         Care leavers  total\nOutstanding               1      1\n"));
  EXPECT_THAT(text.str(), HasSubstr("1 as the letter states of the previous inspection"));
  EXPECT_THAT(text.str(), HasSubstr("2 from the latest graded report in the corpus before"));
}

}  // namespace
}  // namespace letterlens::testing

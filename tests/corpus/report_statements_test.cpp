// What the report says of letters: dates, grades, areas, limits. Each must be so in the records.
#include "corpus/report/report.h"
#include "corpus/store/runs.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/record_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;

// A sample letter's record, of a document of its own.
Json sample(const std::string& name, const std::string& id) {
  Json record = record_of(name, read_bytes(in_checkout("tests/letters/" + name)));
  const std::string digits = std::to_string(std::hash<std::string>{}(id));
  record["source"]["sha256"] = std::string(64 - digits.size(), '0') + digits;
  record["id"] = id;
  return record;
}

Json focused(const std::string& id = "northbridge-focused-visit-2018-06-26") {
  return sample("northbridge-focused-2018.txt", id);
}

// A report of the records, in a folder of its own.
class Site {
 public:
  explicit Site(const std::vector<Json>& records, const ReportOptions& options = {}) {
    Database database(folder_.path("c"), Access::write);
    for (const auto& record : records) store_record(database, record);
    write_report(database, folder_.path("site"), options);
  }
  std::string page(const std::string& name) const { return read_bytes(folder_.path("site/" + name)); }
  std::string letter() const {
    const auto names = names_in(folder_.path("site/letters"), ".html");
    for (const auto& name : names)
      if (name != "index.html") return page("letters/" + name);
    return {};
  }

 private:
  Folder folder_;
};

TEST(ReportStatements, AVisitsDatesAreThoseOfItsStretches) {
  struct Row {
    std::string sentence, as_written, ranges, shown;
  };
  const std::vector<Row> rows{
      {"three days between two dates", "8 and 10 October 2024",
       R"([{"start": "2024-10-08", "end": "2024-10-10"}])", "8 to 10 October 2024"},
      {"a single day", "8 October 2024", R"([{"start": "2024-10-08", "end": "2024-10-08"}])",
       "8 October 2024"},
      {"two months", "30 September to 4 October 2024", R"([{"start": "2024-09-30", "end": "2024-10-04"}])",
       "30 September to 4 October 2024"},
      {"two years", "30 December to 3 January", R"([{"start": "2024-12-30", "end": "2025-01-03"}])",
       "30 December 2024 to 3 January 2025"},
      {"two stretches", "8 and 9 October, and 15 October 2024",
       R"([{"start": "2024-10-08", "end": "2024-10-09"}, {"start": "2024-10-15", "end": "2024-10-15"}])",
       "8 and 9 October 2024, and 15 October 2024"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    Json record = focused();
    requote(record, "/visit/as_written", row.as_written);
    record["visit"]["ranges"] = Json::parse(row.ranges);
    EXPECT_THAT(Site(std::vector<Json>{record}).letter(),
                HasSubstr("<dt>Visit</dt><dd>" + row.shown + "</dd>"));
  }
}

// Records without what they say of grades.
Json ungraded(Json record) {
  record["judgements"] = nullptr;
  record["previous_inspection"] = nullptr;
  return record;
}

Json stated(const std::string& date, const std::string& grade) {
  return {{"status", "stated"},
          {"date", date.empty() ? Json(nullptr) : Json(date)},
          {"judgements", {{"overall_effectiveness", grade}}},
          {"as_written", nullptr}};
}

TEST(ReportStatements, TheLastOverallGradeIsTheLatestThatALetterStates) {
  Json undated = ungraded(focused("a"));
  undated["previous_inspection"] = stated("", "good");
  Json dated = ungraded(focused("b"));
  dated["previous_inspection"] = stated("2017-03", "inadequate");
  Json other = ungraded(sample("harrowdene-send-2024.pdf", "c"));
  other["kind"] = "unknown";
  Json unjudged = ungraded(sample("eastmere-ilacs-2021.pdf", "d"));
  unjudged["judgements"] = {{"care_leavers", "inadequate"}, {"in_care", "good"}};
  Json stating = ungraded(sample("eastmere-focused-2019.txt", "e"));
  stating["previous_inspection"] = stated("2016-07", "requires_improvement");
  struct Row {
    std::string sentence;
    std::vector<Json> records;
    std::string cell;
  };
  const std::vector<Row> rows{
      {"one without a date, when there is no other", {undated}, "<td>Good</td>"},
      {"one with a date before one without", {undated, dated}, "<td>Inadequate, March 2017</td>"},
      {"none", {ungraded(focused("f"))}, "<td><span class=\"quiet\">None stated</span></td>"},
      {"a kind that is not read", {other}, "<td><span class=\"quiet\">Not read</span></td>"},
      {"a later report without an overall grade",
       {stating, unjudged},
       "<td>Requires improvement, July 2016<span class=\"later\">No overall grade, November "
       "2021</span></td>"},
      {"only a report without an overall grade",
       {unjudged},
       "<td><span class=\"later\">No overall grade, November 2021</span></td>"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Site site(row.records);
    for (const auto* name : {"authorities/index.html", "comparison.html"}) {
      EXPECT_THAT(site.page(name), HasSubstr(row.cell)) << name;
      EXPECT_THAT(site.page(name), HasSubstr("Last overall grade")) << name;
    }
  }
  EXPECT_THAT(Site(std::vector<Json>{stating, unjudged}).page("authorities/eastmere.html"),
              HasSubstr("No overall grade, November 2021. Care leavers: Inadequate; Children in care: Good"));
}

TEST(ReportStatements, FullInspectionsLookAtAllAreasAndOtherKindsAreNotRead) {
  Json other = focused("northbridge-c");
  other["kind"] = "unknown";
  const Site site(
      {sample("eastmere-ilacs-2021.pdf", "a"), sample("harrowdene-send-2024.pdf", "b"), focused(), other});
  const std::string html = site.page("index.html");
  const std::string areas = html.substr(html.find("<h2>Letters by area looked at</h2>"));
  EXPECT_THAT(areas, HasSubstr("<th scope=\"row\">All areas</th><td class=\"number\">1</td>"));
  EXPECT_THAT(areas, HasSubstr("<th scope=\"row\">Not read</th><td class=\"number\">1</td>"));
  EXPECT_THAT(areas, HasSubstr("<th scope=\"row\">Special educational needs and disabilities</th><td "
                               "class=\"number\">1</td>"));
  EXPECT_THAT(areas, HasSubstr("<th scope=\"row\">Front door</th><td class=\"number\">1</td>"));
  EXPECT_THAT(areas, Not(HasSubstr("Not stated")));
}

TEST(ReportStatements, AFilteredReportSaysSo) {
  const std::string sentence = "Earlier letters outside this selection were not compared";
  struct Row {
    std::string words;
    LetterFilter filter;
    std::optional<std::size_t> newest;
    bool earlier_left_out;
  };
  const std::vector<Row> rows{
      {"", {}, {}, false},
      {"", {}, 1, true},
      {"only since 2020", {.since = Date::parse("2020")}, {}, true},
      {"only until June 2023", {.until = Date::parse("2023-06")}, {}, false},
      {"only authority Northbridge or Eastmere", {.authorities = {"Northbridge", "Eastmere"}}, {}, false},
      {"only kind focused visit; area front door; since 1 May 2018",
       {.kinds = {LetterKind::focused_visit},
        .areas = {FocusArea::front_door},
        .since = Date::parse("2018-05-01")},
       {},
       true},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.words);
    const Site site({focused(), sample("northbridge-focused-2022.txt", "b")},
                    {row.filter, row.newest, false});
    for (const auto* name : {"index.html", "method.html"}) {
      EXPECT_THAT(site.page(name), HasSubstr(row.words)) << name;
      EXPECT_EQ(site.page(name).find(sentence) != std::string::npos, row.earlier_left_out) << name;
    }
    EXPECT_EQ(site.page("method.html").find("Only some letters were selected") != std::string::npos,
              !row.words.empty());
  }
}

TEST(ReportStatements, DocumentsThatCouldNotBeReadAreNamed) {
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  store_record(database, focused());
  write_report(database, folder.path("none"), {});
  EXPECT_THAT(read_bytes(folder.path("none/method.html")), HasSubstr("None: every document that was added"));
  const auto run = start_run(database);
  database.transaction([&] {
    note_failure(database, run, {"/in/letters/torn.pdf", "", std::nullopt, "torn", "the file is torn", "1"});
    note_failure(database, run, {"/in/all.zip", "x/old.doc", std::nullopt, "type", "no letter", "1"});
  });
  write_report(database, folder.path("some"), {});
  const std::string html = read_bytes(folder.path("some/method.html"));
  EXPECT_THAT(
      html,
      HasSubstr(
          "2 documents in the corpus could not be read as a letter and are not in any of these counts"));
  EXPECT_THAT(html, HasSubstr("torn.pdf</span>"));
  EXPECT_THAT(html, HasSubstr("all.zip: x/old.doc</span>"));
  EXPECT_THAT(html, HasSubstr("the file is torn"));
  EXPECT_THAT(html, Not(HasSubstr("/in/")));
}

TEST(ReportStatements, AnAuthoritysPageNamesWhatTheComparisonLeavesOut) {
  const std::string heading = "Left out of the comparison over time";
  Json other = sample("harrowdene-send-2024.pdf", "a");
  other["kind"] = "unknown";
  Json undated = sample("harrowdene-jtai-2023.txt", "b");
  undated["visit"] = nullptr;
  undated["letter_date"] = nullptr;
  undated["letter_date_as_written"] = nullptr;
  const std::string html = Site({other, undated}).page("authorities/harrowdene.html");
  EXPECT_THAT(html, HasSubstr(heading));
  EXPECT_THAT(html, HasSubstr("</a>: it has no date."));
  EXPECT_THAT(html, HasSubstr("</a>: the findings of this kind of document are not read."));
  EXPECT_THAT(html, Not(HasSubstr("id=\"compared\"")));
  EXPECT_THAT(Site(std::vector<Json>{focused()}).page("authorities/northbridge.html"),
              Not(HasSubstr(heading)));
}

TEST(ReportStatements, AComparisonNamesTheLettersThatItsColumnsQuote) {
  const std::string html =
      Site({focused("a"), sample("eastmere-focused-2019.txt", "b"), sample("eastmere-focused-2023.pdf", "c")})
          .page("comparison.html");
  EXPECT_THAT(html, HasSubstr("Nothing in its latest letters."));
  EXPECT_THAT(html, Not(HasSubstr("Nothing in these letters")));
  EXPECT_THAT(html, HasSubstr("Focused visit, 26 June 2018<span class=\"unseen\"> (Northbridge)</span>"));
  EXPECT_THAT(html, HasSubstr("This counts all letters of this report, not only the latest."));
}

TEST(ReportStatements, ALettersPageHasItsDatesAndTheOverallJudgementFirst) {
  Json record = sample("eastmere-ilacs-2021.pdf", "a");
  record["letter_date"] = "2021-12-10";
  record["judgements"] = {
      {"help_and_protection", "good"}, {"overall_effectiveness", "good"}, {"in_care", "inadequate"}};
  const Folder folder;
  Database database(folder.path("c"), Access::write);
  store_record(database, record);
  database.execute("UPDATE letters SET publication_date = '2021-12-17'");
  write_report(database, folder.path("site"), {});
  const std::string html = read_bytes(
      folder.path("site/letters/" + answers(folder.path("c"), "SELECT id FROM letters").front() + ".html"));
  EXPECT_THAT(html, HasSubstr("<dt>Date of publication</dt><dd>17 December 2021</dd>"));
  EXPECT_THAT(html, HasSubstr("<dt>Date of the letter</dt><dd>10 December 2021</dd>"));
  EXPECT_THAT(html, HasSubstr("<dd>Overall effectiveness: Good; Help and protection: Good; Children in care: "
                              "Inadequate</dd>"));
}

TEST(ReportStatements, TheTablesSayThatTheirDatesAreOfTheFirstDay) {
  const Site site(std::vector<Json>{focused()});
  for (const auto* name : {"index.html", "letters/index.html"}) {
    EXPECT_THAT(site.page(name), HasSubstr("<th scope=\"col\">Visit began</th>")) << name;
    EXPECT_THAT(site.page(name), HasSubstr("1 letter, visits up to 26 June 2018")) << name;
  }
}

TEST(ReportStatements, AnAreaOutsideTheListIsShownAsPrinted) {
  Json record = focused();
  record["focus"] = {{"as_written", nullptr}, {"area", "other"}};
  requote(record, "/focus/as_written", "serious youth violence");
  const Site site(std::vector<Json>{record});
  EXPECT_THAT(site.page("letters/index.html"), HasSubstr("<td>serious youth violence</td>"));
  EXPECT_THAT(site.letter(), HasSubstr("<dt>Looked at</dt><dd>serious youth violence</dd>"));
  EXPECT_THAT(site.letter(), Not(HasSubstr("Another area")));
}

TEST(ReportStatements, PageMarksStandApartFromTheWords) {
  const std::string html = Site(std::vector<Json>{sample("eastmere-ilacs-2021.pdf", "a")}).letter();
  EXPECT_THAT(html, HasSubstr(" <span class=\"page-number\">Page 2</span> "));
  EXPECT_THAT(html, Not(::testing::ContainsRegex("[^ ]<span class=\"(page-number|tag tag-improvement)\"")));
}

}  // namespace
}  // namespace letterlens::testing

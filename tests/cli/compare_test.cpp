// compare, similar and table as a person calls them.
#include "schemas/base/csv.h"
#include "tests/cli/compared_corpus.h"

#include <Poco/Pipe.h>
#include <Poco/Process.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;

const std::string register_file = in_checkout("tests/letters/authorities.csv");

class CompareTest : public ComparedCorpus {};

TEST_F(CompareTest, OneAuthorityIsComparedOverTime) {
  const Json comparison = json({"compare", "--authority", "northbridge city council"});
  EXPECT_EQ(comparison.at("authority"), "Northbridge");
  const auto& visits = comparison.at("visits");
  ASSERT_EQ(visits.size(), 3U);
  EXPECT_EQ(visits[0].at("visit"), "2018-06-26");
  EXPECT_EQ(visits[1].at("grade_from"), "previous_inspection");
  const auto& again = visits[2].at("items").at(0);
  EXPECT_EQ(again.at("status"), "persisting");
  EXPECT_EQ(again.at("earlier").at(0).at("id"), "northbridge-focused-visit-2018-06-26");
  EXPECT_EQ(again.at("earlier").at(0).at("number"), 2);
  EXPECT_THAT(visits[2].at("not_looked_at"), ::testing::SizeIs(4));

  const Result text = run({"compare", "--authority", "Northbridge"});
  EXPECT_EQ(text.status, 0);
  EXPECT_THAT(text.out, HasSubstr("\n  asked before “The recording of managers’ reasons"));
  EXPECT_THAT(text.out, HasSubstr("[northbridge-focused-visit-2018-06-26#improvements/2"));
  EXPECT_THAT(text.out, HasSubstr("\n  not looked at this time “"));

  const Json later = json({"compare", "--authority", "Northbridge", "--since", "2022"});
  EXPECT_EQ(later.at("visits").size(), 2U) << "filters choose the letters that take part";
}

TEST_F(CompareTest, ATerminalShowsTheNewestVisitWithItsCountsFirst) {
  const std::string newest = "[northbridge-focused-visit-2025-02-25]";
  const std::string earlier = "[northbridge-focused-visit-2018-06-26]";
  const Result text = run({"compare", "--authority", "Northbridge"});
  EXPECT_THAT(text.out,
              StartsWith("Northbridge: newest of 3 visits, 25 February 2025, focused visit\n5 asked: "));
  EXPECT_THAT(text.out, ::testing::ContainsRegex(
                            "\n5 asked: [0-9] asked before, [0-9] possibly asked before, [0-9] new; "
                            "[0-9] not raised again(, of them [0-9] possibly)?; 4[ \n]+not looked "
                            "at this time\n"));
  EXPECT_THAT(text.out, HasSubstr(newest));
  EXPECT_THAT(text.out, Not(HasSubstr(earlier)));
  EXPECT_THAT(text.out, HasSubstr("\nEarlier visits: --all. Long items whole: --full.\n"));

  const Result all = run({"compare", "--authority", "Northbridge", "--all"});
  EXPECT_THAT(all.out, StartsWith(text.out.substr(0, text.out.find(newest))));
  EXPECT_LT(all.out.find(newest), all.out.find(earlier)) << "the newest comes first";
  EXPECT_THAT(all.out, Not(HasSubstr("Earlier visits:")));
}

TEST_F(CompareTest, LongItemsAreShortenedWithTheirNumberAndWholeWithFull) {
  const std::string added = folder_.path("joint");
  build_corpus(added, {sample_path("northbridge-focused-2022.txt")});
  auto record = record_of("northbridge.txt", read_bytes(sample_path("northbridge-focused-2025.pdf")));
  const std::string last = "so that nobody is left to wait for the end of this paragraph";
  {
    Database database(added, Access::write);
    std::string text = "The partnership";
    while (text.size() < 600) text += " should share what it knows of children’s journeys";
    text += ' ' + last;
    const std::string old = record["improvements"][1]["text"];
    std::string whole = record["text"];
    whole.replace(whole.find(old), old.size(), text);
    const auto rewritten = record_of("northbridge.txt", whole);
    ASSERT_EQ(rewritten["improvements"][1]["text"], text);
    store_record(database, rewritten);
  }
  const std::vector<std::string> words{"compare", "--corpus", added, "-a", "Northbridge"};
  const Result shown = run_program({.arguments = words});
  EXPECT_THAT(shown.out,
              ::testing::ContainsRegex(" …”[ \n]+.northbridge-focused-visit-2025-02-25#improvements/2, "));
  EXPECT_THAT(shown.out, Not(HasSubstr("end of this paragraph")));
  auto full = words;
  full.emplace_back("--full");
  std::string out = run_program({.arguments = full}).out;
  EXPECT_THAT(out, HasSubstr("of this"));
  EXPECT_THAT(out, Not(HasSubstr("…”")));
  EXPECT_THAT(out, Not(HasSubstr("Long items whole")));
}

TEST_F(CompareTest, SeveralAuthoritiesStandSideBySide) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"compare", "-a", "Northbridge", "-a", "Thornwick", "-a", "Eastmere"},
        {"compare", "--neighbours", "Northbridge", "--register", register_file},
        {"compare", "--region", "East Midlands"}}) {
    auto arguments = words;
    arguments.emplace_back("--json");
    const Result result = run(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    const Json comparison = Json::parse(result.out);
    EXPECT_THAT(errors_by("comparison.schema.json", comparison), IsEmpty());
    EXPECT_THAT(comparison.at("rows"), Not(IsEmpty()));
    for (const auto& row : comparison.at("rows"))
      EXPECT_EQ(row.at("cells").size(), comparison.at("authorities").size()) << "gaps are shown";
  }
  const Result neighbours = run({"compare", "--neighbours", "Northbridge", "--register", register_file});
  EXPECT_THAT(neighbours.out, HasSubstr("no letters of "));
  const Result three = run({"compare", "-a", "Northbridge", "-a", "Thornwick", "-a", "Eastmere"});
  EXPECT_THAT(three.out, HasSubstr("not asked of "));
}

TEST_F(CompareTest, LettersWhoseFindingsAreNotReadAreNamed) {
  const std::string added = folder_.path("read");
  build_corpus(added, {sample_path("northbridge-focused-2022.txt")});
  {
    Database database(added, Access::write);
    auto other = record_of("thornwick.txt", read_bytes(sample_path("thornwick-focused-2023.txt")));
    other["kind"] = "unknown";
    store_record(database, other);
  }
  const std::vector<std::string> words{"compare", "--corpus",  added, "-a",    "Northbridge",
                                       "-a",      "Thornwick", "-a",  "Camden"};
  const Result text = run_program({.arguments = words});
  EXPECT_THAT(text.out, HasSubstr("no letters of Camden\n"));
  EXPECT_THAT(text.out, HasSubstr("only letters that are left out of Thornwick\n"));
  EXPECT_THAT(text.out, HasSubstr("left out Thornwick thornwick-"));
  auto as_json = words;
  as_json.emplace_back("--json");
  const Json comparison = Json::parse(run_program({.arguments = as_json}).out);
  EXPECT_THAT(errors_by("comparison.schema.json", comparison), IsEmpty());
  EXPECT_EQ(comparison.at("without_letters"), Json({"Camden"}));
  EXPECT_EQ(comparison.at("only_left_out"), Json({"Thornwick"}));
  ASSERT_EQ(comparison.at("left_out").size(), 1U);
  EXPECT_EQ(comparison.at("left_out").at(0).at("authority"), "Thornwick");
  EXPECT_EQ(comparison.at("left_out").at(0).at("reason"), "findings_not_read");
}

TEST_F(CompareTest, ALetterWithoutAListIsToldAsSuch) {
  const std::string added = folder_.path("without_list");
  build_corpus(added,
               {sample_path("kingsmoor-monitoring-2021.txt"), sample_path("kingsmoor-monitoring-2022.pdf")});
  const std::vector<std::string> words{"compare", "--corpus", added, "-a", "Kingsmoor"};
  auto all_visits = words;
  all_visits.emplace_back("--all");
  const Result text = run_program({.arguments = all_visits});
  EXPECT_THAT(text.out, HasSubstr("\n  the letter has no list of what needs to improve\n"));
  EXPECT_THAT(text.out, Not(HasSubstr("asks for nothing")));
  auto as_json = words;
  as_json.emplace_back("--json");
  const Json visits = Json::parse(run_program({.arguments = as_json}).out).at("visits");
  ASSERT_EQ(visits.size(), 2U);
  EXPECT_EQ(visits[0].at("no_list"), true);
  EXPECT_EQ(visits[1].at("no_list"), false);
}

TEST_F(CompareTest, SimilarItemsAreFoundByWordsAndById) {
  const Json by_words = json({"similar", "the recording of decisions to take no further action"});
  ASSERT_EQ(by_words.at("items").size(), 1U);
  EXPECT_TRUE(by_words.at("items").at(0).at("item").is_null());
  const auto& nearest = by_words.at("items").at(0).at("nearest");
  ASSERT_FALSE(nearest.empty());
  EXPECT_EQ(nearest[0].at("authority"), "Northbridge");
  EXPECT_THAT(nearest[0].at("shared"), Not(IsEmpty()));

  for (const auto& near : nearest) {
    const double score = near.at("score");
    EXPECT_GE(score, by_words.at("matching").at("possible_threshold").get<double>());
    EXPECT_NE(near.at("asks_the_same"), near.at("possibly_asks_the_same")) << score;
  }
  const Result text = run({"similar", "the recording of decisions to take no further action"});
  EXPECT_THAT(text.out, HasSubstr(" possibly Thornwick"));
  EXPECT_THAT(run({"similar", "the recording of decisions to take no further action", "--csv"}).out,
              HasSubstr(",possibly,"));

  const Json letter = json({"similar", "northbridge-focused-visit-2025", "--weak", "--limit", "3"});
  EXPECT_EQ(letter.at("items").size(), 5U) << "each item of the letter";
  for (const auto& item : letter.at("items")) {
    EXPECT_LE(item.at("nearest").size(), 3U);
    for (const auto& near : item.at("nearest")) EXPECT_NE(near.at("authority"), "Northbridge");
  }
  const Json own =
      json({"similar", "northbridge-focused-visit-2025-02-25#improvements/1", "--same-authority"});
  ASSERT_EQ(own.at("items").size(), 1U);
  EXPECT_EQ(own.at("items").at(0).at("nearest").at(0).at("id"), "northbridge-focused-visit-2018-06-26");
  EXPECT_EQ(json({"similar", "northbridge-focused-visit-2025-02-25#1", "--same-authority"}), own)
      << "in short too";
  const Json filtered = json({"similar", "recording of decisions", "--weak", "-a", "Thornwick"});
  for (const auto& near : filtered.at("items").at(0).at("nearest"))
    EXPECT_EQ(near.at("authority"), "Thornwick");
}

TEST_F(CompareTest, TablesCountVisits) {
  const Json table = json({"table", "authority", "area", "--kind", "focused_visit"});
  EXPECT_EQ(table.at("total"), 5);
  EXPECT_EQ(table.at("rows").at(1).at("label"), "Northbridge");
  EXPECT_EQ(table.at("rows").at(1).at("cells").at("front_door"), 2);
  EXPECT_NEAR(table.at("rows").at(1).at("shares").at("front_door").get<double>(), 0.6667, 1e-4);
  for (const char* rows : {"theme", "kind", "year", "region", "grade"}) {
    const Json other = json({"table", rows, "authority", "--count", "items"});
    EXPECT_EQ(other.contains("grades_from"), rows == std::string("grade"));
  }
  EXPECT_THAT(json({"table", "year", "theme", "--since", "2090"}).at("rows"), IsEmpty());
  const Result grades = run({"table", "grade", "area", "--kind", "focused_visit"});
  EXPECT_EQ(grades.status, 0);
  EXPECT_THAT(grades.out, StartsWith("visits "));
  EXPECT_THAT(grades.out, HasSubstr("Grade at the time of the visit: "));
}

TEST_F(CompareTest, ThemesAreCalledAsTheUsersTableCallsThem) {
  const std::string own = folder_.add("themes.json", R"({
    "schema_version": "1.0.0", "name": "northbridge", "version": "3", "themes": [
      {"id": "recording", "label": "What is written down", "definition": "records", "patterns": [
        {"name": "records", "any_of": ["recording"], "example": "The recording.", "counter_example": "Plans."}]}]})");
  EXPECT_THAT(run({"table", "theme", "year"}).out, HasSubstr("\nRecording "));
  EXPECT_THAT(run({"table", "theme", "year", "--themes", own}).out, HasSubstr("\nWhat is written down "));
  EXPECT_THAT(run({"table", "theme", "year", "--themes", own, "--csv"}).out, HasSubstr("\nrecording,"));
  EXPECT_THAT(run({"compare", "-a", "Northbridge", "-a", "Thornwick", "--themes", own}).out,
              HasSubstr("\nWhat is written down\n"));
  EXPECT_THAT(run({"compare", "-a", "Northbridge", "--themes", own, "--html"}).out,
              HasSubstr("<span class=\"theme\">What is written down</span>"));
}

TEST_F(CompareTest, EveryAnswerIsAlsoCsv) {
  const Result result = run({"compare", "-a", "Northbridge", "--csv"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out,
              StartsWith("authority,visit,visit_id,kind,area,grade,status,letter_id,list,number,page,"
                         "lead_in,text,themes,earlier,best_score,shared,possible,possible_shared,possibly_"
                         "raised,decided\r\nNorthbridge,2018-06-26,"));
  for (const std::vector<std::string>& words : {std::vector<std::string>{"similar", "pathway plans", "--csv"},
                                                {"table", "year", "theme", "--csv"},
                                                {"compare", "-a", "Northbridge", "-a", "Thornwick", "--csv"}})
    EXPECT_THAT(run(words).out, HasSubstr("\r\n"));
}

TEST_F(CompareTest, OneHtmlPageStandsAlone) {
  const std::string manifest = folder_.add(
      "manifest.csv", "path,source_url,publication_date\n" + sample_path("northbridge-focused-2025.pdf") +
                          ",https://files.example/northbridge-2025,2025-04-01\n");
  ASSERT_EQ(run({"add", "--register", register_file, "--manifest", manifest}).status, 0);
  const Result over_time = run({"compare", "-a", "Northbridge", "--html"});
  EXPECT_EQ(over_time.status, 0) << over_time.err;
  EXPECT_THAT(over_time.out, StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(over_time.out, HasSubstr("</html>"));
  for (const char* words :
       {"<h1>Northbridge</h1>", "<h3>Asked before</h3>", "<h3>New</h3>", "<h3>Not raised again",
        "<h3>Not looked at this time</h3>", "Close to Improvement 2 of the focused visit, 26 June 2018",
        "href=\"https://files.example/northbridge-2025#page=", "In common: "})
    EXPECT_THAT(over_time.out, HasSubstr(words));

  const Result side_by_side =
      run({"compare", "-a", "Northbridge", "-a", "Thornwick", "-a", "Eastmere", "--html"});
  EXPECT_EQ(side_by_side.status, 0) << side_by_side.err;
  for (const char* words :
       {"<h1>Northbridge, Thornwick and Eastmere</h1>", "<h4>Thornwick</h4>", "Not asked of: "})
    EXPECT_THAT(side_by_side.out, HasSubstr(words));
  for (const auto& page : {over_time.out, side_by_side.out}) {
    EXPECT_THAT(page, HasSubstr("content=\"default-src &apos;none&apos;; style-src &apos;sha256-"));
    for (const auto& unwanted : {std::string("<script"), std::string("{{"), folder_.path()})
      EXPECT_THAT(page, Not(HasSubstr(unwanted)));
  }

  const std::string file = folder_.path("page.html");
  const Result written = run({"compare", "-a", "Northbridge", "--html", "--out", file});
  EXPECT_EQ(written.status, 0) << written.err;
  EXPECT_THAT(written.out, IsEmpty());
  EXPECT_EQ(read_bytes(file), over_time.out) << "the same bytes each time";
  EXPECT_THAT(names_in(folder_.path(), ".letterlens-incoming"), IsEmpty());
}

TEST_F(CompareTest, WrongWordsAreToldWithStatus64) {
  struct Case {
    std::vector<std::string> words;
    std::string says;
  };
  const std::vector<Case> cases{
      {{"compare"}, "compare needs --authority"},
      {{"compare", "-a", "Northbridge", "--region", "East Midlands"}, "takes one of"},
      {{"compare", "-a", "Northbridge", "--all-letters"}, "--all-letters is for several"},
      {{"compare", "-a", "Northbridge", "-a", "Thornwick", "--all"}, "--all is for one"},
      {{"compare", "-a", "Northbridge", "--limit", "3"}, "--limit goes with --undecided"},
      {{"compare", "--undecided", "--html"}, "--undecided does not go together"},
      {{"compare", "--neighbours", "Nowhere"}, "--neighbours: no authority is known as \"Nowhere\""},
      {{"compare", "-a", "Nowhere"}, "no authority is known as \"Nowhere\""},
      {{"compare", "-a", "Northbrigde"}, "did you mean Northbridge?"},
      {{"compare", "--region", "Atlantis"}, "\"Atlantis\" is not a region"},
      {{"compare", "-a", "Northbridge", "--json", "--csv"}, "do not go together"},
      {{"compare", "-a", "Northbridge", "--json", "--xlsx", "x"}, "does not go together"},
      {{"compare", "-a", "Northbridge", "--html", "--json"}, "--html does not go together"},
      {{"compare", "-a", "Northbridge", "--html", "--xlsx", "x"}, "--html does not go together"},
      {{"compare", "-a", "Northbridge", "--out", "x"}, "--out goes with --html"},
      {{"compare", "-a", "Northbridge", "more"}, "unexpected argument"},
      {{"similar"}, "needs the words"},
      {{"similar", "northbridge-focused-visit-2018-06-26#99"}, "has no such item"},
      {{"similar", "nowhere-2018#1"}, "has no letter"},
      {{"similar", "northbridge-focused"}, "beginning of 3 ids"},
      {{"table", "grade"}, "needs two of"},
      {{"table", "grade", "grade"}, "two different"},
      {{"table", "grade", "colour"}, "is none of area, theme"},
      {{"table", "grade", "area", "--count", "pages"}, "is none of visits, items"},
  };
  for (const auto& [words, says] : cases) {
    const Result result = run(words);
    EXPECT_EQ(result.status, 64) << says;
    EXPECT_THAT(result.out, IsEmpty()) << says;
    EXPECT_THAT(result.err, HasSubstr(says));
  }
  const Result known = run({"compare", "-a", "Camden", "--json"});
  EXPECT_EQ(known.status, 0);
  EXPECT_THAT(known.err, HasSubstr("has no letter to Camden"));
  EXPECT_THAT(errors_by("comparison.schema.json", Json::parse(known.out)), IsEmpty());
}

TEST_F(CompareTest, APageThatCannotBeWrittenIsStatus74) {
  const std::string file = folder_.path("nowhere/x.html");
  const Result result = run({"compare", "-a", "Northbridge", "--html", "--out", file});
  EXPECT_EQ(result.status, 74);
  EXPECT_THAT(result.err, HasSubstr("nowhere/x.html: cannot be written"));
}

}  // namespace
}  // namespace letterlens::testing

// The schema refuses what is no record: each row breaks a good one in one place.
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/support/documents.h"
#include "tests/support/schema.h"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;
using Json = nlohmann::json;

struct Row {
  std::string sentence;
  std::function<void(Json&)> change;
};

Json good_letter() {
  return Json::parse(emit(process({"letter.txt", letter_as_text()}, Knowledge()), {}));
}
Json good_error() {
  return Json::parse(emit(failure("missing.pdf", "missing_file", "there is no such file"), {}));
}

void expect_refused(const Json& good, const std::vector<Row>& rows) {
  ASSERT_THAT(schema_errors(good), IsEmpty()) << good;
  for (const auto& row : rows) {
    Json record = good;
    row.change(record);
    ASSERT_NE(record, good) << row.sentence;
    EXPECT_THAT(schema_errors(record), Not(IsEmpty())) << row.sentence;
  }
}

TEST(Schema, RequiresEveryFieldOfALetter) {
  const Json good = good_letter();
  std::vector<Row> rows;
  for (const auto& [field, value] : good.items())
    rows.push_back({"without " + field, [name = field](Json& record) { record.erase(name); }});
  EXPECT_GE(rows.size(), 24U);
  expect_refused(good, rows);
}

TEST(Schema, RequiresEveryFieldOfAnErrorRecord) {
  const Json good = good_error();
  std::vector<Row> rows;
  for (const auto& [field, value] : good.items())
    rows.push_back({"without " + field, [name = field](Json& record) { record.erase(name); }});
  EXPECT_EQ(rows.size(), 5U);
  expect_refused(good, rows);
}

TEST(Schema, RefusesABrokenLetter) {
  const Json warning = {
      {"code", "title_missing"}, {"severity", "warning"}, {"message", "no title"}, {"span", nullptr}};
  const std::vector<Row> rows{
      {"a field of no schema", [](Json& r) { r["colour"] = "green"; }},
      {"a field of no schema in an item", [](Json& r) { r["improvements"][0]["colour"] = "green"; }},
      {"a field of no schema in a span", [](Json& r) { r["improvements"][0]["span"]["colour"] = 1; }},
      {"another version of the schema", [](Json& r) { r["schema_version"] = "2.0.0"; }},
      {"an unknown kind", [](Json& r) { r["kind"] = "visit"; }},
      {"a kind in capitals", [](Json& r) { r["kind"] = "FOCUSED_VISIT"; }},
      {"an unknown status", [](Json& r) { r["status"] = "fine"; }},
      {"an unknown area of focus", [](Json& r) { r["focus"]["area"] = "schools"; }},
      {"an unknown kind of section", [](Json& r) { r["sections"][0]["kind"] = "findings"; }},
      {"an unknown severity", [&](Json& r) { r["diagnostics"][0]["severity"] = "fatal"; }},
      {"a grade that Ofsted does not give",
       [](Json& r) {
         r["judgements"] = {{"in_care", "excellent"}};
       }},
      {"a judgement that is none",
       [](Json& r) {
         r["judgements"] = {{"parking", "good"}};
       }},
      {"an unknown text layer", [](Json& r) { r["source"]["text_layer"] = "paper"; }},
      {"OCR without its pages", [](Json& r) { r["source"]["text_layer"] = "ocr"; }},
      {"a date in words", [](Json& r) { r["letter_date"] = "14 June 2022"; }},
      {"a date with slashes", [](Json& r) { r["letter_date"] = "2022/06/14"; }},
      {"a date without its century", [](Json& r) { r["letter_date"] = "22-06-14"; }},
      {"a visit that ends nowhere", [](Json& r) { r["visit"]["ranges"][0].erase("end"); }},
      {"a visit that ends in a month", [](Json& r) { r["visit"]["ranges"][0]["end"] = "2022-05"; }},
      {"a span without an end", [](Json& r) { r["improvements"][0]["span"].erase("end"); }},
      {"a span without a page", [](Json& r) { r["improvements"][0]["span"].erase("page"); }},
      {"a span on page 0", [](Json& r) { r["improvements"][0]["span"]["page"] = 0; }},
      {"a span from below 0", [](Json& r) { r["improvements"][0]["span"]["start"] = -1; }},
      {"a span from between two characters", [](Json& r) { r["improvements"][0]["span"]["start"] = 1.5; }},
      {"a span that is a string", [](Json& r) { r["improvements"][0]["span"] = "1-2"; }},
      {"no span of an item", [](Json& r) { r["improvements"][0]["span"] = nullptr; }},
      {"a pointer that is none", [](Json& r) { r["spans"]["title"] = r["spans"]["/title"]; }},
      {"an item without a text", [](Json& r) { r["improvements"][0]["text"] = ""; }},
      {"an item numbered 0", [](Json& r) { r["improvements"][0]["number"] = 0; }},
      {"the same theme twice",
       [](Json& r) {
         r["improvements"][0]["themes"] = {"planning", "planning"};
       }},
      {"a theme with a space", [](Json& r) { r["improvements"][0]["themes"] = {"care planning"}; }},
      {"items that are no list", [](Json& r) { r["improvements"] = nullptr; }},
      {"a title that is a number", [](Json& r) { r["title"] = 7; }},
      {"no page of the text", [](Json& r) { r["text_pages"] = Json::array(); }},
      {"a page of the text without its start",
       [](Json& r) {
         r["text_pages"] = {{{"page", 1}}};
       }},
      {"page 0 of the text",
       [](Json& r) {
         r["text_pages"] = {{{"page", 0}, {"start", 0}}};
       }},
      {"an empty id", [](Json& r) { r["id"] = ""; }},
      {"a hash of another length", [](Json& r) { r["source"]["sha256"] = "abc"; }},
      {"a hash in capitals", [](Json& r) { r["source"]["sha256"] = std::string(64, 'A'); }},
      {"a path instead of a name", [](Json& r) { r["source"]["file"] = "/letters/letter.txt"; }},
      {"a file without a byte", [](Json& r) { r["source"]["bytes"] = 0; }},
      {"a GSS code of another country", [](Json& r) { r["authority"]["gss_code"] = "W06000001"; }},
      {"complete with a warning",
       [&](Json& r) {
         r["diagnostics"] = Json::array({warning});
         r["status"] = "complete";
       }},
      {"in need of review without a warning",
       [](Json& r) {
         r["diagnostics"] = Json::array();
         r["status"] = "needs_review";
       }},
      {"failed, with all its fields", [](Json& r) { r["status"] = "failed"; }},
      {"an error in a letter", [&](Json& r) { r["diagnostics"][0]["severity"] = "error"; }},
  };
  Json good = good_letter();
  good["diagnostics"] = Json::array({warning});
  good["status"] = "needs_review";
  expect_refused(good, rows);
}

TEST(Schema, RefusesABrokenErrorRecord) {
  expect_refused(
      good_error(),
      {
          {"without a reason", [](Json& r) { r["diagnostics"] = Json::array(); }},
          {"with a warning for a reason", [](Json& r) { r["diagnostics"][0]["severity"] = "warning"; }},
          {"complete", [](Json& r) { r["status"] = "complete"; }},
          {"with findings", [](Json& r) { r["improvements"] = Json::array(); }},
          {"with a path", [](Json& r) { r["source"]["file"] = "letters/missing.pdf"; }},
          {"with a reason without words", [](Json& r) { r["diagnostics"][0]["message"] = ""; }},
          {"with a code in capitals", [](Json& r) { r["diagnostics"][0]["code"] = "MISSING"; }},
      });
}

TEST(Schema, RefusesWhatIsNoObject) {
  for (const Json& value : {Json(), Json::array(), Json("letter"), Json(1), Json::object()})
    EXPECT_THAT(schema_errors(value), Not(IsEmpty())) << value;
}

}  // namespace
}  // namespace letterlens::testing

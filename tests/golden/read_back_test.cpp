// A record that is read back is the one that was written, and a broken one is refused at the place where it
// is broken.
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "schemas/letter_json.h"
#include "tests/golden/samples.h"
#include "tests/support/documents.h"

#include <functional>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const LetterWithText& read) {
  return to_json(read.letter, read.text, {.with_text = true, .text_pages = read.text_pages}).dump() + '\n';
}

class ReadBack : public ::testing::TestWithParam<std::string> {};

TEST_P(ReadBack, IsTheSampleThatWasWritten) {
  const std::string record = record_of_sample(GetParam(), {"--text"});
  const auto read = read_record(record);
  EXPECT_EQ(written(read), record);
  EXPECT_EQ(from_json(to_json(read.letter, read.text), read.text), read.letter);
}

INSTANTIATE_TEST_SUITE_P(Of, ReadBack, ::testing::ValuesIn(sample_documents()), test_name);

TEST(ReadBack, IsTheFailureThatWasWritten) {
  const auto failed = failure("missing.pdf", "missing_file", "there is no such file");
  const auto record = to_json(failed.letter, failed.text);
  EXPECT_EQ(from_json(record, ""), failed.letter);
  EXPECT_EQ(to_json(from_json(record, ""), ""), record);
}

Json good_letter() {
  return Json::parse(emit(process({"letter.txt", letter_as_text()}, Knowledge()), {.with_text = true}));
}
Json good_failure() {
  return Json::parse(emit(failure("missing.pdf", "missing_file", "there is no such file"), {}));
}

// The fields that schema 1.1.0 added are absent from records of 1.0.0, and read as empty.
TEST(ReadBack, IsWithoutLaterFieldsForARecordOf100) {
  Json record = good_letter();
  const auto today = read_record(record.dump()).letter;
  record["schema_version"] = "1.0.0";
  for (const auto* field : {"published", "published_as_written", "outcome", "strengths", "board"})
    record.erase(field);
  ASSERT_FALSE(record["improvements"].empty());
  for (auto& item : record["improvements"]) item.erase("body");
  auto earlier = read_record(record.dump()).letter;
  EXPECT_EQ(earlier.producer.schema, "1.0.0");
  earlier.producer.schema = today.producer.schema;
  EXPECT_EQ(earlier, today);
  record["schema_version"] = "1.1.0";
  EXPECT_THROW(read_record(record.dump()), RecordError);
}

TEST(ReadBack, KeepsWhatACorpusAndAPersonAdd) {
  Json record = good_letter();
  record["source"]["url"] = "https://example.org/letter.pdf";
  record["source"]["published"] = "2022-06";
  record["producer"]["themes"] = {{"name", "northbridge"}, {"version", "2024.1"}};
  Json note{{"field", "/title"},    {"who", "Ana Field"}, {"why", "stamped"},
            {"date", "2023-01-16"}, {"was", {"a", 1}},    {"applied", true}};
  const Json spans = record["spans"], status = record["status"], text = record["text"],
             pages = record["text_pages"];
  for (const auto* field : {"status", "spans", "text", "text_pages"}) record.erase(field);
  record["corrections"] = Json::array({note});
  record["status"] = status, record["spans"] = spans, record["text"] = text, record["text_pages"] = pages;
  EXPECT_EQ(written(read_record(record.dump())), record.dump() + '\n');
}

TEST(ReadBack, PassesOverBoxes) {
  Json record = good_letter();
  record["spans"]["/title"]["boxes"] = Json::array();
  EXPECT_EQ(written(read_record(record.dump())), good_letter().dump() + '\n');
}

struct Row {
  std::string sentence;
  std::string place;
  std::function<void(Json&)> change;
};

void expect_refused(const Json& good, const Row& row) {
  SCOPED_TRACE(row.sentence);
  Json record = good;
  row.change(record);
  ASSERT_NE(record, good);
  try {
    read_record(record.dump());
    FAIL() << "was read";
  } catch (const RecordError& error) {
    EXPECT_EQ(error.place(), row.place) << error.what();
  }
}

TEST(ReadBack, RefusesARecordWithoutAnyOneOfItsFields) {
  for (const auto& good : {good_letter(), good_failure()})
    for (const auto& [field, value] : good.items()) {
      if (field == "text_pages" || field == "text") continue;
      expect_refused(good,
                     {"without " + field, '/' + field, [name = field](Json& record) { record.erase(name); }});
    }
}

TEST(ReadBack, RefusesABrokenLetterAtItsPlace) {
  const Json good = good_letter();
  const std::string item = "/improvements/0";
  for (const auto& row : std::vector<Row>{
           {"an unknown field", "/colour", [](Json& r) { r["colour"] = "green"; }},
           {"an unknown field with a slash", "/a~1b~0c", [](Json& r) { r["a/b~c"] = 1; }},
           {"an unknown field of an item", item + "/colour",
            [](Json& r) { r["improvements"][0]["colour"] = "green"; }},
           {"an unknown field of a span", item + "/span/colour",
            [](Json& r) { r["improvements"][0]["span"]["colour"] = 1; }},
           {"another version of the schema", "/schema_version",
            [](Json& r) { r["schema_version"] = "2.0.0"; }},
           {"another program", "/producer/name", [](Json& r) { r["producer"]["name"] = "other"; }},
           {"an unknown kind", "/kind", [](Json& r) { r["kind"] = "visit"; }},
           {"a kind in capitals", "/kind", [](Json& r) { r["kind"] = "FOCUSED_VISIT"; }},
           {"an unknown status", "/status", [](Json& r) { r["status"] = "fine"; }},
           {"an unknown area", "/focus/area", [](Json& r) { r["focus"]["area"] = "schools"; }},
           {"an unknown kind of section", "/sections/0/kind",
            [](Json& r) { r["sections"][0]["kind"] = "findings"; }},
           {"an unknown grade", "/judgements/in_care",
            [](Json& r) { r["judgements"] = Json{{"in_care", "excellent"}}; }},
           {"an unknown judgement", "/judgements/parking",
            [](Json& r) { r["judgements"] = Json{{"parking", "good"}}; }},
           {"an unknown text layer", "/source/text_layer", [](Json& r) { r["source"]["text_layer"] = "paper"; }},
           {"OCR without its pages", "/source/text_layer", [](Json& r) { r["source"]["text_layer"] = "ocr"; }},
           {"an unknown media type", "/source/media_type",
            [](Json& r) { r["source"]["media_type"] = "image/png"; }},
           {"a date in words", "/letter_date", [](Json& r) { r["letter_date"] = "14 June 2022"; }},
           {"31 February", "/letter_date", [](Json& r) { r["letter_date"] = "2022-02-31"; }},
           {"a date's words without the date", "/letter_date_as_written",
            [](Json& r) { r["letter_date"] = nullptr; }},
           {"a visit without its end", "/visit/ranges/0/end",
            [](Json& r) { r["visit"]["ranges"][0].erase("end"); }},
           {"a visit that ends in a month", "/visit/ranges/0/end",
            [](Json& r) { r["visit"]["ranges"][0]["end"] = "2022-12"; }},
           {"a visit that ends before it starts", "/visit/ranges/0",
            [](Json& r) { r["visit"]["ranges"][0]["end"] = "2001-01-01"; }},
           {"a status of no earlier inspection", "/previous_inspection/status",
            [](Json& r) { r["previous_inspection"]["status"] = "not_stated"; }},
           {"a span without an end", item + "/span/end",
            [](Json& r) { r["improvements"][0]["span"].erase("end"); }},
           {"a span on page 0", item + "/span/page",
            [](Json& r) { r["improvements"][0]["span"]["page"] = 0; }},
           {"a negative span", item + "/span/start",
            [](Json& r) { r["improvements"][0]["span"]["start"] = -1; }},
           {"a span between two characters", item + "/span/start",
            [](Json& r) { r["improvements"][0]["span"]["start"] = 1.5; }},
           {"a span after the text", item + "/span/end",
            [](Json& r) { r["improvements"][0]["span"]["end"] = 10'000'000; }},
           {"a span that ends before it starts", item + "/span",
            [](Json& r) { r["improvements"][0]["span"]["end"] = 1; }},
           {"a string that the text does not have", item + "/text",
            [](Json& r) { r["improvements"][0]["text"] = "The quality of something else."; }},
           {"a span moved by one", item + "/text",
            [](Json& r) {
              auto& span = r["improvements"][0]["span"];
              span["start"] = span["start"].get<int>() + 1;
            }},
           {"a title that the text does not have", "/title", [](Json& r) { r["title"] = "Another"; }},
           {"a string without a span", "/title", [](Json& r) { r["spans"].erase("/title"); }},
           {"a span without a string", "/spans/~1title", [](Json& r) { r["title"] = nullptr; }},
           {"an item without words", item + "/text", [](Json& r) { r["improvements"][0]["text"] = ""; }},
           {"an item numbered 0", item + "/number", [](Json& r) { r["improvements"][0]["number"] = 0; }},
           {"a number that is too large for its type", item + "/number",
            [](Json& r) { r["improvements"][0]["number"] = 5'000'000'000; }},
           {"the same theme twice", item + "/themes/1",
            [](Json& r) {
              r["improvements"][0]["themes"] = {"planning", "planning"};
            }},
           {"a theme with a space", item + "/themes/0",
            [](Json& r) { r["improvements"][0]["themes"] = {"care planning"}; }},
           {"items that are not a list", "/improvements", [](Json& r) { r["improvements"] = nullptr; }},
           {"a title that is a number", "/title", [](Json& r) { r["title"] = 7; }},
           {"an empty id", "/id", [](Json& r) { r["id"] = ""; }},
           {"a short hash", "/source/sha256", [](Json& r) { r["source"]["sha256"] = "abc"; }},
           {"no hash", "/source/sha256", [](Json& r) { r["source"]["sha256"] = nullptr; }},
           {"a path for a name", "/source/file", [](Json& r) { r["source"]["file"] = "/letters/letter.txt"; }},
           {"a file without bytes", "/source/bytes", [](Json& r) { r["source"]["bytes"] = 0; }},
           {"bytes as a fraction", "/source/bytes", [](Json& r) { r["source"]["bytes"] = 1e300; }},
           {"a GSS code of another country", "/authority/gss_code",
            [](Json& r) { r["authority"]["gss_code"] = "W06000001"; }},
           {"no corrections", "/corrections", [](Json& r) { r["corrections"] = Json::array(); }},
           {"a correction of nothing", "/corrections/0",
            [](Json& r) {
              r["corrections"] = {{{"who", "A"}, {"why", "b"}, {"was", nullptr}, {"applied", true}}};
            }},
           {"a correction on no day", "/corrections/0/date",
            [](Json& r) {
              r["corrections"] = {{{"field", "/title"}, {"who", "A"}, {"why", "b"}, {"date", "2023-02-30"},
                                   {"was", nullptr}, {"applied", true}}};
            }},
           {"another status than the diagnostics give", "/status",
            [](Json& r) {
              r["diagnostics"] = {
                  {{"code", "title_missing"}, {"severity", "warning"}, {"message", "no title"}, {"span", nullptr}}};
              r["status"] = "complete";
            }},
           {"failed, with all its fields", "/id", [](Json& r) { r["status"] = "failed"; }},
           {"a page of the text without its start", "/text_pages/0/start",
            [](Json& r) { r["text_pages"] = {{{"page", 1}}}; }},
           {"no page of the text", "/text_pages", [](Json& r) { r["text_pages"] = Json::array(); }}})
    expect_refused(good, row);
}

TEST(ReadBack, RefusesABrokenFailureAtItsPlace) {
  for (const auto& row : std::vector<Row>{
           {"no reason", "/status", [](Json& r) { r["diagnostics"] = Json::array(); }},
           {"a warning for a reason", "/status",
            [](Json& r) { r["diagnostics"][0]["severity"] = "warning"; }},
           {"findings", "/improvements", [](Json& r) { r["improvements"] = Json::array(); }},
           {"a path", "/source/file", [](Json& r) { r["source"]["file"] = "letters/missing.pdf"; }},
           {"a reason without words", "/diagnostics/0/message",
            [](Json& r) { r["diagnostics"][0]["message"] = ""; }},
           {"a code in capitals", "/diagnostics/0/code",
            [](Json& r) { r["diagnostics"][0]["code"] = "MISSING"; }}})
    expect_refused(good_failure(), row);
}

TEST(ReadBack, RefusesATextOtherThanTheOneGiven) {
  const Json record = good_letter();
  const std::string text = record.at("text");
  EXPECT_THROW(from_json(record, text + 'x'), RecordError);
  EXPECT_THROW(from_json(record, text.substr(0, text.size() / 2)), RecordError);
  EXPECT_NO_THROW(from_json(record, text));
}

TEST(ReadBack, RefusesWhatIsNotJsonAtItsPlace) {
  const auto place_of_error = [](const std::string& json) -> std::string {
    try {
      read_record(json);
    } catch (const RecordError& error) {
      return error.place();
    }
    return "was read";
  };
  EXPECT_EQ(place_of_error(""), "");
  EXPECT_EQ(place_of_error("[]"), "");
  EXPECT_EQ(place_of_error("\xff\xfe"), "");
  EXPECT_EQ(place_of_error(R"({"source": {"bytes": 1e999}})"), "/source/bytes");
  EXPECT_EQ(place_of_error(R"({"items": [{"a": [1, 2]}, {"b": tru}]})"), "/items/1/b");
  EXPECT_EQ(place_of_error(R"({"source": {"bytes": 1}, "title": })"), "/title");
  EXPECT_EQ(place_of_error(std::string(100000, '[')).size(), 32 * std::string("/0").size());
}

}  // namespace
}  // namespace letterlens::testing

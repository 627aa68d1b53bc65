// The check of promises must see a broken one: each row breaks a good record in one place.
#include "tests/support/promises.h"

#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/support/documents.h"
#include "tests/support/docx_builder.h"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Json = nlohmann::json;

struct Row {
  std::string sentence;
  std::function<void(Json&)> change;
  std::string found;  // in one of the lines
};

TEST(Promises, ThatAreBrokenAreFound) {
  const Json good =
      Json::parse(emit(process({"letter.txt", letter_as_text()}, Knowledge()), {.with_text = true}));
  ASSERT_THAT(broken_promises(good, 1), IsEmpty());
  ASSERT_EQ(good.at("improvements").size(), 2U);
  const std::vector<Row> rows{
      {"an item one character late",
       [](Json& r) {
         r["improvements"][0]["span"]["start"] = r["improvements"][0]["span"]["start"].get<int>() + 1;
       },
       "/improvements/0 is"},
      {"a headline one character long",
       [](Json& r) {
         r["headline_findings"]["span"]["end"] = r["headline_findings"]["span"]["end"].get<int>() + 1;
       },
       "/headline_findings is"},
      {"a changed word", [](Json& r) { r["title"] = "Focused visit"; }, "/title is"},
      {"a lead-in that is not there",
       [](Json& r) {
         r["improvements"][0]["lead_in"] = {{"text", "Leaders:"},
                                            {"span", {{"start", 0}, {"end", 8}, {"page", 1}}}};
       },
       "/improvements/0/lead_in is"},
      {"a span that ends before it starts", [](Json& r) { r["sections"][0]["span"]["end"] = 0; },
       "/sections/0/span is no range"},
      {"a span beyond the text", [](Json& r) { r["sections"][0]["span"]["end"] = 1000000; },
       "/sections/0/span is no range"},
      {"a page that the letter does not have", [](Json& r) { r["sections"][0]["span"]["page"] = 2; },
       "is on page 2"},
      {"a page that goes back", [](Json& r) { r["sections"][0]["span"]["page"] = 0; }, "pages go back"},
      {"a string without a span", [](Json& r) { r["spans"].erase("/salutation"); },
       "/salutation has no span"},
      {"a span without a string", [](Json& r) { r["salutation"] = nullptr; },
       "/salutation has a span and is no string"},
      {"a pointer to nothing", [](Json& r) { r["spans"]["/nowhere"] = r["spans"]["/title"]; },
       "/nowhere has a span"},
      {"items in another order", [](Json& r) { std::swap(r["improvements"][0], r["improvements"][1]); },
       "has the number 2"},
      {"headings in another order",
       [](Json& r) { std::swap(r["spans"]["/sections/0/heading"], r["spans"]["/sections/1/heading"]); },
       "headings stand out of order"},
      {"a diagnostic about a passage that is not there",
       [](Json& r) {
         r["diagnostics"].push_back({{"span", {{"start", 5}, {"end", 4}, {"page", 1}}}});
       },
       "/diagnostics/"},
      {"another hash", [](Json& r) { r["source"]["text_sha256"] = std::string(64, '0'); },
       "/source/text_sha256"},
      {"a text that was changed", [](Json& r) { r["text"] = r["text"].get<std::string>() + "."; },
       "/source/text_sha256"},
      {"no pages of the text", [](Json& r) { r.erase("text_pages"); }, "/text_pages does not begin"},
      {"pages of the text that begin late", [](Json& r) { r["text_pages"][0]["start"] = 1; },
       "/text_pages does not begin"},
      {"a page of the text before the one before it",
       [](Json& r) {
         r["text_pages"].push_back({{"page", 1}, {"start", 7}});
       },
       "/text_pages/1 does not ascend"},
      {"a page of the text that starts elsewhere",
       [](Json& r) {
         r["text_pages"].push_back({{"page", 2}, {"start", 1}});
       },
       "/text_pages has another page"},
      {"a page behind the text",
       [](Json& r) {
         r["text_pages"].push_back({{"page", 2}, {"start", 1000000}});
       },
       "/text_pages goes beyond"},
      {"a string that is not NFC",
       [](Json& r) {
         r["diagnostics"].push_back({{"message", "Zoe\u0308"}, {"span", nullptr}});
       },
       "is not NFC"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    Json record = good;
    row.change(record);
    EXPECT_THAT(broken_promises(record, 1), Contains(HasSubstr(row.found)));
  }
}

TEST(TextPages, StandWithTheTextOfADocumentThatHasPages) {
  const auto with_text = [](const std::string& bytes) {
    return Json::parse(emit(process({"letter", bytes}, Knowledge()), {.with_text = true}));
  };
  EXPECT_EQ(with_text(letter_as_text() + "\fPage two.\n").at("text_pages").size(), 2U);
  const Json pdf = with_text(letter_as_pdf());
  EXPECT_EQ(pdf.at("text_pages").size(), pdf.at("source").at("pages"));
  const Json docx = with_text(DocxBuilder().opening().sign_off().bytes());
  EXPECT_TRUE(docx.contains("text"));
  EXPECT_FALSE(docx.contains("text_pages"));
  EXPECT_FALSE(
      Json::parse(emit(process({"letter", letter_as_pdf()}, Knowledge()), {})).contains("text_pages"));
}

TEST(Promises, CountCodePointsAndNotBytes) {
  std::string text = letter_as_text();
  text.replace(text.find("Most care leavers"), 4, "\U0001F600 é ’ Most");
  const Json record = Json::parse(emit(process({"letter.txt", text}, Knowledge()), {.with_text = true}));
  EXPECT_THAT(broken_promises(record, 1), IsEmpty());
  const auto span = record.at("headline_findings").at("span");
  EXPECT_LT(span.at("end").get<std::size_t>(),
            record.at("text").get<std::string>().find("What needs to improve"));
}

}  // namespace
}  // namespace letterlens::testing

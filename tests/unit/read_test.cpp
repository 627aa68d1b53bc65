#include "pipeline/read/read.h"

#include "tests/support/pdf_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> out;
  for (const auto& line : page.lines) out.push_back(line.text);
  return out;
}

std::string code_of(std::string_view bytes) {
  try {
    read_document(bytes);
  } catch (const ReadError& error) {
    EXPECT_THAT(error.what(), HasSubstr("the "));
    return error.code();
  }
  return "read";
}

PrintedPages pages_of(std::string_view bytes) {
  return std::get<PrintedPages>(read_document(bytes).content);
}

TEST(ReadPdf, GivesLinesWithPositionSizeAndWeight) {
  const auto pages = pages_of(
      testing::make_pdf({{{72, 100, "Headline findings", 14, true}, {72, 130, "Most children are safe."}},
                         {{90, 72, "Second page", 11}}}));
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(pages.layer, TextLayer::embedded);
  EXPECT_THAT(texts(pages.pages[0]), ElementsAre("Headline findings", "Most children are safe."));
  const Line& heading = pages.pages[0].lines[0];
  EXPECT_TRUE(heading.runs.at(0).style.bold);
  EXPECT_NEAR(heading.runs.at(0).style.size, 14, 0.01);
  EXPECT_NEAR(heading.baseline, 100, 0.01);
  EXPECT_NEAR(heading.box->x, 72, 1);
  EXPECT_EQ(heading.glyphs.size(), heading.text.size());
  EXPECT_FALSE(pages.pages[0].lines[1].runs.at(0).style.bold);
  EXPECT_EQ(pages.pages[1].number, 2);
}

TEST(ReadPdf, SaysHowFarASuperscriptIsRaised) {
  const auto pages = pages_of(testing::make_pdf({{{.y = 100, .text = "Neglect"},
                                                  {.text = "1", .size = 10, .follows = true, .rise = 4},
                                                  {.text = " is common.", .follows = true}}}));
  const auto& runs = pages.pages.at(0).lines.at(0).runs;
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_NEAR(runs[0].rise, 0, 0.01);
  EXPECT_NEAR(runs[1].rise, 4, 0.01);
  EXPECT_NEAR(runs[2].rise, 0, 0.01);
}

TEST(ReadPdf, IsKnownByItsBytesEvenAfterLeadingRubbish) {
  EXPECT_EQ(read_document("\n\n" + testing::make_pdf({{{72, 72, "Dear Ms Hale"}}})).media_type,
            MediaType::pdf);
}

// A tree of `many` pages in a few hundred kilobytes at most: all its leaves are one page.
std::string pdf_of_pages(int many) {
  constexpr int on_a_branch = 1000;
  std::string branch;
  for (int i = 0; i < on_a_branch; ++i) branch += "4 0 R ";
  std::string branches;
  for (int i = 0; i < many / on_a_branch; ++i) branches += "3 0 R ";
  for (int i = 0; i < many % on_a_branch; ++i) branches += "4 0 R ";
  const std::string content = "BT /R 12 Tf 72 700 Td (Dear Ms Hale) Tj ET";
  return testing::pdf_of({
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count " + std::to_string(many) + " /Kids [" + branches + "] >>",
      "<< /Type /Pages /Parent 2 0 R /Count 1000 /Kids [" + branch + "] >>",
      "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 5 0 R >> >> "
      "/Contents 6 0 R >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
  });
}

TEST(ReadPdf, ReadsNoMorePagesThanAnyReportHas) {
  EXPECT_EQ(pages_of(pdf_of_pages(most_pages)).pages.size(), static_cast<std::size_t>(most_pages));
  EXPECT_EQ(code_of(pdf_of_pages(most_pages + 1)), "too_many_pages");
  EXPECT_EQ(code_of(pdf_of_pages(200'000)), "too_many_pages");
  EXPECT_EQ(code_of(pdf_of_pages(2'000'000)), "too_many_pages");
}

struct Overprint {
  std::string form;
  std::vector<testing::PlacedText> texts;
  std::vector<std::string> lines;
};

TEST(ReadPdf, ReadsOnceWhatIsPrintedTwice) {
  const std::vector<Overprint> rows{
      {"a line set again a fraction of a point aside",
       {{72, 100, "Headline findings", 12, true}, {72.3, 100, "Headline findings", 12, true}},
       {"Headline findings"}},
      {"a little lower",
       {{72, 100, "Headline findings"}, {72.2, 100.3, "Headline findings"}},
       {"Headline findings"}},
      {"letter by letter",
       {{72, 100, "A"},
        {72.3, 100, "A"},
        {80.004, 100, "r"},
        {80.304, 100, "r"},
        {84, 100, "ea"},
        {84.3, 100, "ea"}},
       {"Area"}},
      {"letters that a word has twice stay",
       {{72, 100, "All illness is illicit"}},
       {"All illness is illicit"}},
      {"words that stand below each other stay",
       {{72, 100, "Children wait."}, {72, 112, "Children wait."}},
       {"Children wait.", "Children wait."}},
      {"the invisible text of a scan over text that can be seen",
       {{72, 100, "Children wait for long-term homes."},
        {.x = 72.4,
         .y = 100.4,
         .text = "Chi1dren wait for long-terrn homes.",
         .size = 11.7,
         .visible = false}},
       {"Children wait for long-term homes."}},
      {"the invisible text of a scan alone",
       {{.y = 100, .text = "Children wait.", .visible = false}},
       {"Children wait."}},
      {"beside text that can be seen",
       {{72, 40, "Received"}, {72, 40.2, "Received"}, {.y = 100, .text = "Children wait.", .visible = false}},
       {"Received", "Children wait."}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.form);
    EXPECT_EQ(texts(pages_of(testing::make_pdf({row.texts})).pages.at(0)), row.lines);
  }
}

TEST(ReadText, DecodesEachEncodingToTheSameLines) {
  const std::string utf8 = "Dear Ms Hale\nchildren’s services – a visit\n";
  std::string windows = "Dear Ms Hale\nchildren\x92s services \x96 a visit\n";
  std::string utf16 = "\xFF\xFE"s;
  for (const char16_t c : u"Dear Ms Hale\nchildren’s services – a visit\n"s) {
    utf16 += static_cast<char>(c & 0xFF);
    utf16 += static_cast<char>(c >> 8);
  }
  for (const auto& bytes : {utf8, "\xEF\xBB\xBF" + utf8, windows, utf16})
    EXPECT_THAT(texts(pages_of(bytes).pages.at(0)),
                ElementsAre("Dear Ms Hale", "children’s services – a visit"));
}

TEST(ReadText, SeparatesPagesAtFormFeeds) {
  const auto pages = pages_of("one\r\ntwo\n\fthree\n\f");
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_THAT(texts(pages.pages[0]), ElementsAre("one", "two"));
  EXPECT_THAT(texts(pages.pages[1]), ElementsAre("three"));
  EXPECT_EQ(pages.pages[1].number, 2);
}

TEST(ReadText, EndsLinesAsAnySystemDoes) {
  EXPECT_THAT(texts(pages_of("one\rtwo\r\nthree\n\rfour\r\fnext").pages.at(0)),
              ElementsAre("one", "two", "three", "", "four"));
}

TEST(ReadText, RefusesMoreLinesThanAnyLetterHas) {
  EXPECT_EQ(code_of("Dear Ms Hale\n" + std::string(250'000, '\n')), "too_large");
}

TEST(ReadDocument, NamesWhyBytesAreNoDocument) {
  EXPECT_EQ(code_of(""), "empty_file");
  EXPECT_EQ(code_of("\x89PNG\r\n\x1a\n...."), "unsupported_file");
  EXPECT_EQ(code_of("\xFF\xD8\xFF\xE0 JFIF"), "unsupported_file");
  EXPECT_EQ(code_of("\n<!DOCTYPE html><html><body>404</body></html>"), "unsupported_file");
  EXPECT_EQ(code_of("\x01\x02\x00\x03\x04\x00\x05\x06"s), "not_text");
  EXPECT_EQ(code_of("%PDF-1.7\nnothing more"), "damaged_pdf");
}

TEST(ReadPdf, ATruncatedFileIsReadAsFarAsItGoesOrRefused) {
  const std::string whole = testing::make_pdf({{{72, 72, "Dear Ms Hale"}}});
  for (std::size_t length = 20; length < whole.size(); length += 7) {
    const std::string code = code_of(whole.substr(0, length));
    EXPECT_THAT(code, ::testing::AnyOf("read", "damaged_pdf", "no_pages")) << length;
  }
}

}  // namespace
}  // namespace letterlens

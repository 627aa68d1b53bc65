// Headings in italics, and the levels of headings as documents state or show them.
#include "tests/support/docx_builder.h"
#include "tests/support/printed_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using testing::DocxBuilder;
using ::testing::ElementsAre;
using testing::Face;
using ::testing::IsEmpty;
using testing::PrintedPage;

std::vector<std::string> sections(const Letter& record) {
  std::vector<std::string> out;
  for (const auto& section : record.sections)
    out.push_back(std::to_string(section.level) + ' ' + section.heading.text);
  return out;
}

const std::string long_text =
    "Most children live in homes where they are known and cared for well. Their social workers see them "
    "often "
    "and write to them in words that they will understand.";

std::string web_letter(const std::string& findings) {
  return "<!DOCTYPE html><html><body><p>14 June 2022</p><p>Dear Mr Achterberg</p>"
         "<h1>Focused visit to Northbridge children’s services</h1>"
         "<p>This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022. "
         "Her Majesty’s Inspectors for this visit were Ana Field and Dominic Akuffo.</p>"
         "<h2>Headline findings</h2><p>Children are helped.</p>"
         "<h2>What needs to improve in this area of social work practice</h2><ul><li>The pace of "
         "plans.</li></ul>"
         "<h2>Main findings</h2>" +
         findings + "<p>Yours sincerely</p><p>Ana Field</p></body></html>";
}

std::vector<std::string> below_findings(const Letter& record) {
  auto all = sections(record);
  all.erase(all.begin(), all.begin() + 3);
  return all;
}

TEST(ItalicHeadings, OfAWebPageAreTopicsOfTheFindings) {
  for (const std::string topic :
       {"<p><i>Children’s health</i></p>", "<p><em>Children’s health</em></p>",
        "<p style=\"font-style: italic\">Children’s health</p>", "<h3>Children’s health</h3>"}) {
    const auto record = testing::extracted(
        testing::read_bytes(web_letter("<p>" + long_text + "</p>" + topic + "<p>" + long_text + "</p>")));
    EXPECT_THAT(below_findings(record), ElementsAre("2 Children’s health")) << topic;
  }
}

TEST(ItalicHeadings, AreNotWhatPeopleAreQuotedWithNorSentences) {
  for (const std::string words :
       {"<p><i>‘My worker listens to me’</i></p>", "<p><i>This letter will be published.</i></p>",
        "<p><i>Children told inspectors that:</i></p>",
        "<p><i>Working together</i> is the statutory guide.</p>",
        "<ul><li><i>Staying close to home</i></li></ul>"}) {
    const auto record = testing::extracted(
        testing::read_bytes(web_letter("<p>" + long_text + "</p>" + words + "<p>" + long_text + "</p>")));
    EXPECT_THAT(below_findings(record), IsEmpty()) << words;
  }
}

TEST(ItalicHeadings, OfAWordDocumentAreTopicsOfTheFindings) {
  DocxBuilder docx;
  docx.opening().bold("Headline findings").paragraph("Children are helped.");
  docx.bold("What needs to improve in this area of social work practice").item("The pace of plans.", 0);
  docx.bold("Main findings").paragraph(long_text);
  docx.raw("<w:p>" + DocxBuilder::run("Children’s health", "<w:i/>") + "</w:p>").paragraph(long_text);
  docx.paragraph("Yours sincerely").paragraph("Ana Field");
  const auto record = testing::extracted(testing::read_bytes(docx.bytes()));
  EXPECT_THAT(below_findings(record), ElementsAre("2 Children’s health"));
}

TEST(ItalicHeadings, OfAPrintedLetterMayWrapAndEndThePage) {
  PrintedPage first, second;
  const auto italic = [](PrintedPage& page, const std::string& words) {
    page.gap().pieces({{.text = words, .face = Face::italic}});
  };
  const std::vector<std::string> lines{
      "Most children live in homes where they are known and cared for well by people who stay",
      "with them. Their social workers see them often and write to them in words that they will",
      "understand, and they keep in touch when somebody else takes over the work for a time."};
  first.opening().heading("Headline findings").paragraph(lines);
  first.heading("What needs to improve in this area of social work practice")
      .bullet("•", {"The pace of plans."});
  first.heading("Main findings").paragraph(lines);
  italic(first, "Children’s health");
  first.paragraph(lines);
  italic(first, "Leadership");
  second.paragraph(lines).sign_off();
  const auto record = testing::extracted(testing::read_printed({first, second}));
  EXPECT_THAT(below_findings(record), ElementsAre("2 Children’s health", "2 Leadership"));
}

TEST(HeadingLevels, AreStatedOrShownByTheSetting) {
  PrintedPage page;
  page.opening();
  page.place({.x = 72, .y = 330, .text = "Large and bold", .size = 16, .bold = true});
  page.place({.x = 72, .y = 360, .text = "Smaller and bold", .size = 13, .bold = true});
  page.place({.x = 72, .y = 390, .text = "Headline findings", .size = 16, .bold = true});
  page.go_to(410).paragraph({"Children are helped."});
  const auto printed = testing::read_printed({page});
  std::vector<int> levels;
  for (const auto& block : printed.text.blocks)
    if (block.kind == BlockKind::heading && block.size > 12.5F) levels.push_back(block.level);
  EXPECT_THAT(levels, ElementsAre(1, 2, 1));

  const auto stated =
      testing::read_bytes(web_letter("<h4>Health</h4><p><b>Beds</b></p><p>" + long_text + "</p>"));
  levels.clear();
  for (const auto& block : stated.text.blocks)
    if (block.kind == BlockKind::heading) levels.push_back(block.level);
  EXPECT_THAT(levels, ElementsAre(1, 2, 2, 2, 4, 5));
}

TEST(HeadingLevels, MakeALowerHeadingATopicOfTheSectionItIsIn) {
  const auto record = testing::extracted(testing::read_bytes(
      "<!DOCTYPE html><html><body><p>14 June 2022</p><p>Dear Mr Achterberg</p>"
      "<h1>Focused visit to Northbridge children’s services</h1>"
      "<p>This letter summarises the findings of a focused visit to Northbridge on 11 and 12 May 2022. "
      "Her Majesty’s Inspectors for this visit were Ana Field and Dominic Akuffo.</p>"
      "<h2>Headline findings</h2><p>Children are helped.</p><h3>Housing</h3><p>Homes are safe.</p>"
      "<h2>What needs to improve in this area of social work practice</h2>"
      "<h3>Plans</h3><ul><li>The pace of plans.</li></ul><h3>Homes</h3><ul><li>The choice of homes.</li></ul>"
      "<p>Yours sincerely</p><p>Ana Field</p></body></html>"));
  EXPECT_THAT(sections(record), ElementsAre("1 Headline findings", "2 Housing",
                                            "1 What needs to improve in this area of social work practice",
                                            "2 Plans", "2 Homes"));
  ASSERT_TRUE(record.headline_findings);
  EXPECT_EQ(record.headline_findings->text, "Children are helped.\n\nHousing\n\nHomes are safe.");
  EXPECT_THAT(testing::texts(record.improvements), ElementsAre("The pace of plans.", "The choice of homes."));
}

TEST(HeadingsThatWrap, GoOnInCapitalsAndOverThePage) {
  PrintedPage first, second;
  first.opening();
  first.place(
      {.x = 72, .y = 330, .text = "WHAT NEEDS TO IMPROVE IN THIS AREA OF SOCIAL", .size = 17, .bold = true});
  first.place({.x = 72, .y = 350, .text = "WORK PRACTICE", .size = 17, .bold = true});
  first.go_to(374).bullet("•", {"The pace of plans."});
  first.place({.x = 72,
               .y = 760,
               .text = "What leaders did when they had read the letter of the last visit and had"
                       " understood",
               .size = 12.8,
               .bold = true});
  second.place({.x = 72, .y = 72, .text = "why it was sent", .size = 12.8, .bold = true});
  second.go_to(96).paragraph({"They acted."}).sign_off();
  const auto record = testing::extracted(testing::read_printed({first, second}));
  EXPECT_THAT(
      sections(record),
      ElementsAre("1 WHAT NEEDS TO IMPROVE IN THIS AREA OF SOCIAL WORK PRACTICE",
                  "1 What leaders did when they had read the letter of the last visit and had understood "
                  "why it was sent"));
}

}  // namespace
}  // namespace letterlens

#include "pipeline/process.h"
#include "pipeline/read/docx_xml.h"
#include "pipeline/read/read.h"
#include "tests/support/docx_builder.h"
#include "tests/support/letter_text.h"
#include "tests/support/sample_truth.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using testing::DocxBuilder;
using ::testing::ElementsAre;
using testing::ReadLetter;

// The text between the opening and the sign-off of a letter whose body is `xml`, block by block.
std::vector<std::string> blocks_of(const std::string& xml) {
  DocxBuilder letter;
  letter.paragraph("Dear Ms Hale").raw(xml).sign_off();
  const ReadLetter read = testing::read_bytes(letter.bytes());
  testing::expect_maps_back(read);
  auto blocks = testing::block_texts(read.text);
  blocks.erase(blocks.begin());
  blocks.resize(blocks.size() - 3);
  return blocks;
}

std::string code_of(const std::string& bytes) {
  try {
    read_document(bytes);
  } catch (const ReadError& error) {
    return error.code();
  }
  return "read";
}

std::string paragraph(const std::string& runs) {
  return "<w:p>" + runs + "</w:p>";
}

TEST(Docx, IsStructuredTextWithoutPages) {
  DocxBuilder letter;
  letter.opening().sign_off();
  const Document document = read_document(letter.bytes());
  EXPECT_EQ(document.media_type, MediaType::docx);
  EXPECT_EQ(document.pages(), nullptr);
  EXPECT_NE(document.structured(), nullptr);
}

TEST(Docx, GivesALetterWithListsNotesAndHeadings) {
  DocxBuilder letter;
  letter.opening()
      .heading("Headline findings")
      .raw(paragraph(DocxBuilder::run("Most children are helped") +
                     R"(<w:r><w:footnoteReference w:id="7"/></w:r>)" +
                     DocxBuilder::run(" by people who know them.")))
      .footnote("7", "The Children Act 1989.")
      .heading("What needs to improve in this area of social work practice")
      .item("The quality of plans, so that they:", 0)
      .item("are written with children; and", 1)
      .item("have dates.", 1)
      .item("supervision of staff", 0)
      .heading("Main findings")
      .item("Children are seen.", 0, 2)
      .item("Plans are late.", 0, 2)
      .sign_off();
  const Letter read = process({"letter.docx", letter.bytes()}, testing::invented_knowledge()).letter;
  ASSERT_NE(read.status(), Status::failed);
  EXPECT_EQ(read.source.pages, std::nullopt);
  EXPECT_EQ(read.title->span.page, 0);
  EXPECT_EQ(read.headline_findings->text, "Most children are helped by people who know them.");
  EXPECT_THAT(
      testing::texts(read.improvements),
      ElementsAre("The quality of plans, so that they:\n– are written with children; and\n– have dates.",
                  "supervision of staff"));
  ASSERT_EQ(read.footnotes.size(), 1U);
  EXPECT_EQ(read.footnotes[0].mark, "1");
  EXPECT_EQ(read.footnotes[0].text, "The Children Act 1989.");
  EXPECT_EQ(read.footnotes[0].page, 0);
  EXPECT_EQ(read.sections.size(), 3U);
  EXPECT_EQ(read.signatories.at(0).text, "Siobhan Wetherley");
}

struct Row {
  std::string sentence;
  std::string xml;
  std::vector<std::string> blocks;
};

TEST(Docx, ReadsWhatTheReaderOfTheDocumentSees) {
  const auto run = [](const std::string& text, const std::string& properties = {}) {
    return DocxBuilder::run(text, properties);
  };
  const std::string box_choice = "<w:txbxContent>" + paragraph(run("In the box.")) + "</w:txbxContent>";
  const auto cell = [&](const std::string& text) { return "<w:tc>" + paragraph(run(text)) + "</w:tc>"; };
  const std::vector<Row> rows{
      {"paragraphs never merge, also without a stop",
       paragraph(run("plans for children")) + paragraph(run("and their homes")),
       {"plans for children", "and their homes"}},
      {"runs are one text",
       paragraph(run("Chil") + run("dren", "<w:b/>") + run(" wait.")),
       {"Children wait."}},
      {"a line break joins as a space",
       paragraph(run("Children and") + "<w:r><w:br/></w:r>" + run("young people wait.")),
       {"Children and young people wait."}},
      {"a tab is white", paragraph(run("Grade:") + "<w:r><w:tab/></w:r>" + run("good")), {"Grade: good"}},
      {"hyphens: a hard one stays, a soft one goes",
       paragraph("<w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term sup</w:t><w:softHyphen/><w:t>port and "
                 "ca\u00ADre.</w:t></w:r>"),
       {"long-term support and care."}},
      {"deleted text goes, inserted stays",
       paragraph("<w:del><w:r><w:delText>Few</w:delText></w:r></w:del><w:ins>" + run("Many") + "</w:ins>" +
                 run(" wait.")),
       {"Many wait."}},
      {"moved text is read once",
       paragraph("<w:moveFrom>" + run("Gone.") + "</w:moveFrom><w:moveTo>" + run("Here.") + "</w:moveTo>"),
       {"Here."}},
      {"a deleted end of a paragraph joins it to the next",
       "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Children ") + "</w:p>" + paragraph(run("wait.")),
       {"Children wait."}},
      {"former properties are none",
       "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr>" +
           run("Children wait.") + "</w:p>",
       {"Children wait."}},
      {"a field is its result",
       paragraph(
           R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:t>code</w:t></w:r>)"
           R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)" +
           run("Section 2") + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)" + run(" applies.")),
       {"Section 2 applies."}},
      {"a field that never ends takes no further paragraph with it",
       paragraph(
           R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>)" +
           run("code")) +
           paragraph(run("Plans are late.")),
       {"Plans are late."}},
      {"a formula is text",
       paragraph(
           run("Visits rose by ") +
           R"(<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>25%</m:t></m:r></m:oMath>)" +
           run(" in a year.")),
       {"Visits rose by 25% in a year."}},
      {"links and simple fields are text",
       paragraph("<w:hyperlink>" + run("The guidance") + "</w:hyperlink><w:fldSimple w:instr=\"X\">" +
                 run(" applies.") + "</w:fldSimple>"),
       {"The guidance applies."}},
      {"hidden text is not seen", paragraph(run("Secret. ", "<w:vanish/>") + run("Open.")), {"Open."}},
      {"a placeholder is no text",
       paragraph("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Click here.") +
                 "</w:sdtContent></w:sdt>" + run("Open.")),
       {"Open."}},
      {"a filled control is",
       "<w:sdt><w:sdtContent>" + paragraph(run("Filled.")) + "</w:sdtContent></w:sdt>",
       {"Filled."}},
      {"a text box is read once, after its paragraph",
       paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + box_choice +
                 "</mc:Choice><mc:Fallback><w:pict>" + box_choice +
                 "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("Beside the box.")),
       {"Beside the box.", "In the box."}},
      {"an old text box too",
       paragraph("<w:r><w:pict><v:textbox>" + box_choice + "</v:textbox></w:pict></w:r>"),
       {"In the box."}},
      {"a table is read row by row",
       "<w:tbl><w:tr>" + cell("Visits") + cell("late") + "</w:tr><w:tr>" + cell("Plans") + cell("good") +
           "</w:tr></w:tbl>",
       {"Visits late", "Plans good"}},
      {"a frame round a text is a table of one cell",
       "<w:tbl><w:tr><w:tc>" + paragraph(run("First.")) + paragraph(run("Second.")) +
           "</w:tc></w:tr></w:tbl>",
       {"First.", "Second."}},
      {"a deleted row goes",
       "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("Old") + "</w:tr><w:tr>" + cell("New") +
           "</w:tr></w:tbl>",
       {"New"}},
      {"a superscript mark goes",
       paragraph(run("Children wait.") + run("2", R"(<w:vertAlign w:val="superscript"/>)")),
       {"Children wait."}},
      {"a symbol at the start is a bullet",
       paragraph(R"(<w:r><w:sym w:font="Wingdings" w:char="F06E"/><w:tab/></w:r>)" + run("Plans.")),
       {"Plans."}},
      {"a list of a style",
       "<w:p><w:pPr><w:pStyle w:val=\"Bulleted\"/></w:pPr>" + run("Plans.") + "</w:p>",
       {"Plans."}},
      {"a list taken off a style",
       "<w:p><w:pPr><w:pStyle w:val=\"Bulleted\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" +
           run("Plans.") + "</w:p>",
       {"Plans."}},
      {"empty paragraphs are none",
       paragraph("") + paragraph(run(" ")) + paragraph(run("Plans.")),
       {"Plans."}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    EXPECT_EQ(blocks_of(row.xml), row.blocks);
  }
}

TEST(Docx, KnowsHeadingsByStyleWeightAndSize) {
  const auto kinds = [](const std::string& xml) {
    DocxBuilder letter;
    letter.paragraph("Dear Ms Hale").raw(xml).paragraph("Children wait.").sign_off();
    return testing::block_texts(testing::read_bytes(letter.bytes()).text, BlockKind::heading);
  };
  EXPECT_THAT(
      kinds(R"(<w:p><w:pPr><w:pStyle w:val="Topic"/></w:pPr>)" + DocxBuilder::run("Care leavers") + "</w:p>"),
      ElementsAre("Care leavers"));
  EXPECT_THAT(kinds(paragraph(DocxBuilder::run("Care leavers", R"(<w:rStyle w:val="Strong"/>)"))),
              ElementsAre("Care leavers"));
  EXPECT_THAT(kinds(paragraph(DocxBuilder::run("Care leavers", R"(<w:sz w:val="32"/>)"))),
              ElementsAre("Care leavers"));
  EXPECT_THAT(kinds(paragraph(DocxBuilder::run("Care", "<w:b/>") + DocxBuilder::run(" leavers"))),
              ElementsAre());
  EXPECT_THAT(kinds(paragraph(DocxBuilder::run("Care leavers", R"(<w:b w:val="0"/>)"))), ElementsAre());
}

TEST(Docx, ReadsAGradeTableAsLabelsWithTheirGrades) {
  const auto row = [](const std::string& label, const std::string& grade) {
    return "<w:tr><w:tc>" + paragraph(DocxBuilder::run(label)) + "</w:tc><w:tc>" +
           paragraph(DocxBuilder::run(grade)) + "</w:tc></w:tr>";
  };
  DocxBuilder report;
  report.bold("Inspection of Northbridge local authority children’s services")
      .paragraph("Inspection dates: 7 March 2022 to 18 March 2022")
      .raw("<w:tbl>" + row("Judgement", "Grade") +
           row("The impact of leaders on social work practice with children and families", "Good") +
           row("Overall effectiveness", "Requires improvement to be good") + "</w:tbl>")
      .paragraph("Children in Northbridge are helped by people who know them.");
  const Letter read = process({"report.docx", report.bytes()}, testing::invented_knowledge()).letter;
  ASSERT_TRUE(read.judgements.has_value());
  EXPECT_EQ(read.judgements->at(Judgement::impact_of_leaders), Grade::good);
  EXPECT_EQ(read.judgements->at(Judgement::overall_effectiveness), Grade::requires_improvement);
}

TEST(Docx, ThatIsDamagedSaysSo) {
  const auto with_document = [](const std::string& xml) {
    return testing::make_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
  };
  EXPECT_EQ(code_of(with_document("<w:document><w:body>")), "damaged_docx");
  EXPECT_EQ(code_of(with_document("no XML")), "damaged_docx");
  EXPECT_EQ(code_of(with_document("")), "damaged_docx");
  EXPECT_EQ(code_of(with_document("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")), "damaged_docx");
  EXPECT_EQ(code_of(with_document(std::string(9000, '<'))), "damaged_docx");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  for (int i = 0; i < 100'000; ++i) deep += "</a>";
  EXPECT_EQ(code_of(with_document(deep)), "damaged_docx");
  EXPECT_EQ(code_of(with_document("<a/>")), "not_a_letter");
  EXPECT_EQ(code_of(testing::make_zip({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<a/>"}})),
            "unsupported_file");
}

TEST(Docx, HasNoMoreElementsThanItMay) {
  const std::string xml = R"(<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
                          R"(<w:r w:a="1"/><b/></w:p>)";
  EXPECT_EQ(docx::read_part(xml, 4).children.size(), 2U);
  EXPECT_THROW(docx::read_part(xml, 3), ReadError);
  std::string many = "<a>";
  for (int i = 0; i < 5'000; ++i) many += "<b/>";
  try {
    docx::read_part(many + "</a>", 100);
    FAIL() << "was read";
  } catch (const ReadError& error) {
    EXPECT_EQ(error.code(), "too_large");
  }
}

// The place of each paragraph's cell in the body `xml`: "row.column", with "+" where a cell of the row above
// reaches into the row.
std::string places_in(const std::string& xml) {
  DocxBuilder letter;
  letter.raw(xml);
  std::string out;
  const Document document = read_document(letter.bytes());
  for (const auto& paragraph : document.structured()->paragraphs)
    if (const auto& cell = paragraph.cell)
      out += paragraph.text + ' ' + std::to_string(cell->row) + '.' + std::to_string(cell->column) +
             (cell->joined ? "+" : "") + "; ";
  return out;
}

TEST(Docx, StatesThePlacesOfCellsThatSpan) {
  const auto cell = [](const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(DocxBuilder::run(text)) + "</w:tc>";
  };
  const std::string merge = R"(<w:vMerge w:val="restart"/>)";
  EXPECT_EQ(
      places_in("<w:tbl><w:tr>" + cell("wide", R"(<w:gridSpan w:val="2"/>)") + cell("c") + "</w:tr><w:tr>" +
                cell("tall", merge) + cell("d") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("e") +
                "</w:tr><w:tr>" + cell("f", merge) + cell("g") + "</w:tr></w:tbl>"),
      "wide 1.1; c 1.3; tall 2.1; d 2.2; e 3.2+; f 4.1; g 4.2; ");
}

TEST(Docx, CountsNoItemOfADeletedRow) {
  const auto row = [](const std::string& properties, const std::string& text) {
    return "<w:tr><w:trPr>" + properties +
           R"(</w:trPr><w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>)" +
           DocxBuilder::run(text) + "</w:p></w:tc></w:tr>";
  };
  DocxBuilder letter;
  letter.raw("<w:tbl>" + row("<w:del/>", "gone") + row("", "first") + "</w:tbl>");
  const Document document = read_document(letter.bytes());
  ASSERT_EQ(document.structured()->paragraphs.size(), 1U);
  EXPECT_EQ(document.structured()->paragraphs[0].item.value().number, 1);
}

TEST(Docx, MadeByLibreOfficeSaysWhatItsSourceSays) {
  testing::expect_truth("northbridge-focused-2022", ".docx");
}

}  // namespace
}  // namespace letterlens

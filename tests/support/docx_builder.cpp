#include "tests/support/docx_builder.h"

#include <Poco/DateTime.h>
#include <Poco/Path.h>
#include <Poco/Zip/Compress.h>
#include <sstream>

namespace letterlens::testing {
namespace {

constexpr const char* declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr const char* namespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml")";

std::string part(const std::string& root, const std::string& content) {
  return declaration + ("<w:" + root) + namespaces + '>' + content + "</w:" + root + '>';
}

// What a package needs so that office programs open it, too: the types of its parts, and what leads to what.
std::string content_types(const std::vector<std::string>& parts) {
  std::string out =
      declaration +
      std::string(
          R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
          R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
          R"(<Default Extension="xml" ContentType="application/xml"/>)"
          R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)");
  for (const auto& name : parts)
    out += R"(<Override PartName="/word/)" + name +
           R"(.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.)" + name +
           R"(+xml"/>)";
  return out + "</Types>";
}

// `parts` are pairs of a type's last word and the target.
std::string relationships(const std::vector<std::pair<std::string, std::string>>& parts) {
  std::string out =
      declaration +
      std::string(R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)");
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += R"(<Relationship Id="rId)" + std::to_string(i + 1) +
           R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" +
           parts[i].first + R"(" Target=")" + parts[i].second + R"("/>)";
  return out + "</Relationships>";
}

// Paragraphs are set apart, headings bold and larger, items hang behind a glyph, as in Word's own templates:
// a document that is printed shows what it states.
constexpr const char* styles =
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>)"
    R"(<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>)"
    R"(<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Topic"><w:name w:val="Topic"/><w:basedOn w:val="Heading1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Bulleted"><w:name w:val="Bulleted"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>)";

// One level of a list; `indent` in twentieths of a point.
std::string list_level(int level, const std::string& format, const std::string& glyph, int indent,
                       const std::string& font = {}) {
  std::string out = R"(<w:lvl w:ilvl=")" + std::to_string(level) +
                    R"("><w:start w:val="1"/><w:numFmt w:val=")" + format + R"("/><w:lvlText w:val=")" +
                    glyph + R"("/><w:pPr><w:ind w:left=")" + std::to_string(indent) +
                    R"(" w:hanging="360"/></w:pPr>)";
  if (!font.empty())
    out += R"(<w:rPr><w:rFonts w:ascii=")" + font + R"(" w:hAnsi=")" + font + R"("/></w:rPr>)";
  return out + "</w:lvl>";
}

std::string numbering() {
  return R"(<w:abstractNum w:abstractNumId="0">)" + list_level(0, "bullet", "\uF0B7", 720, "Symbol") +
         list_level(1, "bullet", "o", 1440, "Courier New") +
         R"(</w:abstractNum><w:abstractNum w:abstractNumId="1">)" + list_level(0, "decimal", "%1.", 720) +
         list_level(1, "lowerLetter", "%2.", 1440) +
         R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"
         R"(<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>)";
}

}  // namespace

std::string make_zip(const std::vector<std::pair<std::string, std::string>>& members) {
  std::ostringstream out;
  Poco::Zip::Compress zip(out, true);
  const Poco::DateTime day(2022, 6, 14);
  for (const auto& [name, bytes] : members) {
    if (name.ends_with('/')) {
      zip.addDirectory(Poco::Path(name, Poco::Path::PATH_UNIX), day);
      continue;
    }
    std::istringstream in(bytes);
    zip.addFile(in, day, Poco::Path(name, Poco::Path::PATH_UNIX));
  }
  zip.close();
  return out.str();
}

std::string DocxBuilder::run(const std::string& text, const std::string& properties) {
  return "<w:r><w:rPr>" + properties + R"(</w:rPr><w:t xml:space="preserve">)" + text + "</w:t></w:r>";
}

DocxBuilder& DocxBuilder::heading(const std::string& text) {
  return raw(R"(<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>)" + run(text) + "</w:p>");
}

DocxBuilder& DocxBuilder::bold(const std::string& text) {
  return raw("<w:p>" + run(text, "<w:b/>") + "</w:p>");
}

DocxBuilder& DocxBuilder::item(const std::string& text, int level, int list) {
  return raw(R"(<w:p><w:pPr><w:numPr><w:ilvl w:val=")" + std::to_string(level) + R"("/><w:numId w:val=")" +
             std::to_string(list) + R"("/></w:numPr></w:pPr>)" + run(text) + "</w:p>");
}

DocxBuilder& DocxBuilder::footnote(const std::string& id, const std::string& text) {
  footnotes_ += R"(<w:footnote w:id=")" + id + R"("><w:p><w:r><w:footnoteRef/></w:r>)" + run(' ' + text) +
                "</w:p></w:footnote>";
  return *this;
}

DocxBuilder& DocxBuilder::opening() {
  return paragraph("14 June 2022")
      .paragraph("Dear Mr Achterberg")
      .bold("Focused visit to Northbridge children’s services")
      .paragraph(
          "This letter summarises the findings of a focused visit to Northbridge children’s services on 11 "
          "and 12 May "
          "2022. Her Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo.")
      .paragraph("Inspectors looked at the local authority’s arrangements for care leavers.");
}

DocxBuilder& DocxBuilder::sign_off() {
  return paragraph("Yours sincerely").paragraph("Siobhan Wetherley").paragraph("Her Majesty’s Inspector");
}

std::string DocxBuilder::bytes() const {
  std::vector<std::pair<std::string, std::string>> parts{
      {"word/document.xml", part("document", "<w:body>" + body_ + "</w:body>")},
      {"word/styles.xml", part("styles", styles)},
      {"word/numbering.xml", part("numbering", numbering())}};
  std::vector<std::string> names{"styles", "numbering"};
  if (!footnotes_.empty()) {
    parts.emplace_back("word/footnotes.xml", part("footnotes", footnotes_));
    names.emplace_back("footnotes");
  }
  std::vector<std::pair<std::string, std::string>> links;
  for (const auto& name : names) links.emplace_back(name, name + ".xml");
  parts.insert(parts.begin(), {{"[Content_Types].xml", content_types(names)},
                               {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})}});
  parts.emplace_back("word/_rels/document.xml.rels", relationships(links));
  return make_zip(parts);
}

}  // namespace letterlens::testing

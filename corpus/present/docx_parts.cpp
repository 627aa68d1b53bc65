#include "corpus/present/docx_parts.h"

#include "corpus/present/docx_body.h"
#include "corpus/present/docx_styles.h"
#include "corpus/present/docx_xml.h"

namespace letterlens {
namespace {

using docx::Part;

constexpr const char* packages = "http://schemas.openxmlformats.org/package/2006/";
constexpr const char* media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

void field(Part& part, const char* instruction) {
  part.open("w:fldSimple", {{"w:instr", instruction}});
  part.open("w:r");
  part.open("w:rPr");
  part.element("w:sz", {{"w:val", "15"}});
  part.close("w:rPr");
  part.open("w:t");
  part.text("1");
  part.close("w:t");
  part.close("w:r");
  part.close("w:fldSimple");
}

void small_words(Part& part, const std::string& words) {
  part.open("w:r");
  part.open("w:rPr");
  part.element("w:color", {{"w:val", docx::quiet_colour}});
  part.element("w:sz", {{"w:val", "15"}});
  part.close("w:rPr");
  part.open("w:t", {{"xml:space", "preserve"}});
  part.text(words);
  part.close("w:t");
  part.close("w:r");
}

std::string foot_part(const std::string& foot) {
  Part part;
  part.open("w:ftr", {{"xmlns:w", docx::word}});
  part.open("w:p");
  small_words(part, foot + " Page ");
  field(part, "PAGE");
  small_words(part, " of ");
  field(part, "NUMPAGES");
  part.close("w:p");
  part.close("w:ftr");
  return part.bytes();
}

std::string types_part() {
  Part part;
  part.open("Types", {{"xmlns", std::string(packages) + "content-types"}});
  part.element("Default", {{"Extension", "rels"},
                           {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  part.element("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  for (const auto& [name, type] : {std::pair("document", "document.main"), std::pair("styles", "styles"),
                                   std::pair("footer1", "footer")})
    part.element("Override", {{"PartName", std::string("/word/") + name + ".xml"},
                              {"ContentType", std::string(media_type) + type + "+xml"}});
  part.element("Override", {{"PartName", "/docProps/core.xml"},
                            {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  part.close("Types");
  return part.bytes();
}

std::string properties_part(const std::string& title) {
  Part part;
  part.open("cp:coreProperties", {{"xmlns:cp", std::string(packages) + "metadata/core-properties"},
                                  {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  for (const auto& [name, value] :
       {std::pair("dc:title", title), std::pair("dc:creator", std::string("letterlens")),
        std::pair("dc:language", std::string("en-GB"))}) {
    part.open(name);
    part.text(value);
    part.close(name);
  }
  part.close("cp:coreProperties");
  return part.bytes();
}

struct Relationship {
  std::string id, type, target;
  bool external = false;
};

std::string relationships_part(const std::vector<Relationship>& all) {
  Part part;
  part.open("Relationships", {{"xmlns", std::string(packages) + "relationships"}});
  for (const auto& [id, type, target, external] : all)
    if (external)
      part.element("Relationship",
                   {{"Id", id}, {"Type", type}, {"Target", target}, {"TargetMode", "External"}});
    else
      part.element("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
  part.close("Relationships");
  return part.bytes();
}

}  // namespace

std::vector<std::pair<std::string, std::string>> docx_parts(const OfficeDocument& document) {
  const std::string type = std::string(docx::relations) + '/';
  const auto [written, addresses] = docx::body_of(document);
  std::vector<Relationship> links{{"styles", type + "styles", "styles.xml"},
                                  {"foot", type + "footer", "footer1.xml"}};
  for (const auto& [id, address] : addresses) links.push_back({id, type + "hyperlink", address, true});
  return {
      {"[Content_Types].xml", types_part()},
      {"_rels/.rels",
       relationships_part({{"document", type + "officeDocument", "word/document.xml"},
                           {"properties", std::string(packages) + "relationships/metadata/core-properties",
                            "docProps/core.xml"}})},
      {"docProps/core.xml", properties_part(document.title)},
      {"word/document.xml", written},
      {"word/styles.xml", docx::styles_part()},
      {"word/footer1.xml", foot_part(document.foot)},
      {"word/_rels/document.xml.rels", relationships_part(links)}};
}

}  // namespace letterlens

#include "corpus/present/docx_xml.h"

#include "schemas/base/unicode_text.h"

#include <Poco/SAX/AttributesImpl.h>

namespace letterlens::docx {
namespace {

// What XML can hold: a letter's text may have characters that it cannot.
std::string for_xml(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    const bool is_control = c < 0x20 && c != '\t' && c != '\n';
    if (!is_control && c != 0xFFFE && c != 0xFFFF) out += to_utf8(c);
  }
  return out;
}

}  // namespace

Part::Part() : writer_(out_, Poco::XML::XMLWriter::WRITE_XML_DECLARATION) {
  writer_.startDocument();
}

void Part::open(const char* name, Attributes attributes) {
  Poco::XML::AttributesImpl all;
  for (const auto& [key, value] : attributes) all.addAttribute("", "", key, "CDATA", for_xml(value));
  writer_.startElement("", "", name, all);
}

void Part::close(const char* name) {
  writer_.endElement("", "", name);
}

void Part::element(const char* name, Attributes attributes) {
  open(name, attributes);
  close(name);
}

void Part::text(const std::string& words) {
  writer_.characters(for_xml(words));
}

std::string Part::bytes() {
  writer_.endDocument();
  return out_.str();
}

}  // namespace letterlens::docx

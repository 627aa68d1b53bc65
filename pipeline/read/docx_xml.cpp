#include "pipeline/read/docx_xml.h"

#include "pipeline/read/read.h"

#include <Poco/Exception.h>
#include <Poco/SAX/SAXParser.h>
#include <charconv>

namespace letterlens::docx {
namespace {

constexpr std::size_t deepest_nesting = 2'000;

Space space_of(const std::string& uri) {
  if (uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
      uri == "http://purl.oclc.org/ooxml/wordprocessingml/main")
    return Space::word;
  return uri == "http://schemas.openxmlformats.org/markup-compatibility/2006" ? Space::compatibility
                                                                              : Space::other;
}

[[noreturn]] void refuse(const std::string& why) {
  throw ReadError("damaged_docx", "the Word document is damaged: " + why);
}

}  // namespace

std::optional<std::string> Element::attribute(std::string_view wanted) const {
  for (int i = 0; i < attributes->getLength(); ++i)
    if (attributes->getLocalName(i) == wanted) return attributes->getValue(i);
  return std::nullopt;
}

std::optional<int> Element::number() const {
  const std::string digits = value();
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

bool Element::on() const {
  const std::string said = value();
  return said != "0" && said != "false" && said != "off" && said != "none";
}

void PartReader::read(const std::string& xml) {
  // Entities are how XML is made to grow without end; no part of a Word document declares any.
  if (xml.find("<!DOCTYPE") != std::string::npos) refuse("it declares a document type");
  too_deep_ = false;
  try {
    Poco::XML::SAXParser parser;
    parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, true);
    parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_GENERAL_ENTITIES, false);
    parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_PARAMETER_ENTITIES, false);
    parser.setContentHandler(this);
    parser.parseMemoryNP(xml.data(), xml.size());
  } catch (const Poco::Exception& error) {
    refuse("a part is not XML (" + error.message() + ")");
  }
  if (too_deep_) refuse("its elements are nested too deeply");
}

void PartReader::startElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                              const Poco::XML::XMLString& /*qualified*/,
                              const Poco::XML::Attributes& attributes) {
  if (skipping_ > 0) {
    ++skipping_;
    return;
  }
  // The parser, which is C, calls this: nothing may be thrown here.
  too_deep_ = too_deep_ || path_.size() >= deepest_nesting;
  if (too_deep_) {
    path_.emplace_back();
    skip();
    return;
  }
  const Space space = space_of(uri);
  const std::string parent = path_.empty() ? "" : path_.back();
  path_.push_back(space == Space::word ? local : "");
  opened({space, local, parent, &attributes});
}

void PartReader::endElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                            const Poco::XML::XMLString& /*qualified*/) {
  if (skipping_ > 1) {
    --skipping_;
    return;
  }
  path_.pop_back();
  if (skipping_ == 1)
    skipping_ = 0;
  else
    closed(space_of(uri), local);
}

void PartReader::characters(const Poco::XML::XMLChar characters[], int start, int length) {
  if (skipping_ == 0 && !path_.empty() && path_.back() == "t")
    text({characters + start, static_cast<std::size_t>(length)});
}

}  // namespace letterlens::docx

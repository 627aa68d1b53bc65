#include "pipeline/read/docx_xml.h"

#include "pipeline/read/read.h"

#include <Poco/Exception.h>
#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/SAXParser.h>
#include <algorithm>
#include <charconv>

namespace letterlens::docx {
namespace {

using Poco::XML::XMLString;

constexpr std::size_t deepest_nesting = 1'000;

bool is_word(const XMLString& uri) {
  return uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         uri == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

bool is_formula(const XMLString& uri) {
  return uri == "http://schemas.openxmlformats.org/officeDocument/2006/math" ||
         uri == "http://purl.oclc.org/ooxml/officeDocument/math";
}

[[noreturn]] void refuse(const std::string& why) {
  throw ReadError("damaged_docx", "the Word document is damaged: " + why);
}

// Poco's own tree is no use here: it takes ten times the memory and is freed by recursion of any depth. The
// parser, which is C, calls these functions, so they only note what is refused after it.
class TreeBuilder : public Poco::XML::DefaultHandler {
 public:
  explicit TreeBuilder(std::size_t most_nodes) : most_nodes_(most_nodes) {}

  Element take() {
    if (too_deep_) refuse("its elements are nested too deeply");
    if (nodes_ > most_nodes_)
      throw ReadError("too_large", "a part of the Word document has more elements than any letter");
    return top_.children.empty() ? Element{} : std::move(top_.children.front());
  }

 private:
  void startElement(const XMLString& uri, const XMLString& local, const XMLString& /*qualified*/,
                    const Poco::XML::Attributes& attributes) override {
    nodes_ += 1 + static_cast<std::size_t>(attributes.getLength());
    if (is_full()) return;
    if (open_.size() > deepest_nesting) {
      too_deep_ = true;
      return;
    }
    Element& element = open_.back()->children.emplace_back();
    open_.push_back(&element);
    if (uri == "http://schemas.openxmlformats.org/markup-compatibility/2006") element.name = "mc:" + local;
    if (is_formula(uri) && local == "t") element.name = local;
    if (!is_word(uri)) return;
    element.name = local;
    for (int i = 0; i < attributes.getLength(); ++i)
      element.attributes.emplace_back(attributes.getLocalName(i), attributes.getValue(i));
  }

  void endElement(const XMLString& /*uri*/, const XMLString& /*local*/,
                  const XMLString& /*qualified*/) override {
    if (!is_full()) open_.pop_back();
  }

  void characters(const Poco::XML::XMLChar characters[], int start, int length) override {
    if (!is_full() && open_.back()->name == "t")
      open_.back()->text.append(characters + start, static_cast<std::size_t>(length));
  }

  bool is_full() const { return too_deep_ || nodes_ > most_nodes_; }

  Element top_;
  // An element grows only while it is the last, so its ancestors stay where they are.
  std::vector<Element*> open_{&top_};
  const std::size_t most_nodes_;
  std::size_t nodes_ = 0;
  bool too_deep_ = false;
};

}  // namespace

const Element& Element::operator[](std::string_view child) const {
  static const Element absent;
  const auto found =
      std::find_if(children.begin(), children.end(), [&](const Element& one) { return one.name == child; });
  return found == children.end() ? absent : *found;
}

std::string_view Element::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& one) { return one.first == wanted; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<int> Element::number() const {
  const auto digits = value();
  constexpr int largest_number = 1'000'000;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool good = error == std::errc() && end == digits.data() + digits.size() &&
                    number >= -largest_number && number <= largest_number;
  return good ? std::optional(number) : std::nullopt;
}

std::optional<bool> Element::on() const {
  if (name.empty()) return std::nullopt;
  const auto said = value();
  return said != "0" && said != "false" && said != "off" && said != "none";
}

Element read_part(const std::string& xml, std::size_t most_nodes) {
  // Entities are how XML is made to grow without end; no part of a Word document declares any.
  if (xml.find("<!DOCTYPE") != std::string::npos) refuse("it declares a document type");
  TreeBuilder tree(most_nodes);
  try {
    Poco::XML::SAXParser parser;
    parser.setFeature(Poco::XML::XMLReader::FEATURE_NAMESPACES, true);
    parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_GENERAL_ENTITIES, false);
    parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_PARAMETER_ENTITIES, false);
    parser.setContentHandler(&tree);
    parser.parseMemoryNP(xml.data(), xml.size());
  } catch (const Poco::Exception& error) {
    refuse("a part is not XML (" + error.message() + ")");
  }
  return tree.take();
}

}  // namespace letterlens::docx

// The XML parts of a Word document, element by element.
#pragma once

#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::docx {

// The vocabularies that matter: WordprocessingML (also in its strict form) and the one that offers
// alternatives.
enum class Space { word, compatibility, other };

// An element as it opens; valid only inside `opened`.
struct Element {
  Space space = Space::other;
  std::string_view name;    // without its prefix
  std::string_view parent;  // the element around it; empty for another vocabulary's
  const Poco::XML::Attributes* attributes = nullptr;

  // An attribute by its name without prefix.
  std::optional<std::string> attribute(std::string_view name) const;
  // The attribute `val`; empty when there is none.
  std::string value() const { return attribute("val").value_or(""); }
  // The attribute `val` as a number; none when it is no number.
  std::optional<int> number() const;
  // An on-off property: on unless `val` says otherwise.
  bool on() const;
};

// Reads one part. A derived class is told of elements and text in order; what it skips, it does not see.
class PartReader : private Poco::XML::DefaultHandler {
 public:
  // Throws ReadError `damaged_docx` when the bytes are no XML, or XML with a document type, which Word never
  // writes.
  void read(const std::string& xml);

 protected:
  virtual void opened(const Element& element) = 0;
  virtual void closed(Space space, std::string_view name) = 0;
  virtual void text(std::string_view /*characters*/) {}

  // Called from `opened`: nothing inside this element is told of, nor its close.
  void skip() { skipping_ = 1; }

 private:
  void startElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                    const Poco::XML::XMLString& qualified, const Poco::XML::Attributes& attributes) override;
  void endElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                  const Poco::XML::XMLString& qualified) override;
  void characters(const Poco::XML::XMLChar characters[], int start, int length) override;

  std::vector<std::string> path_;
  bool too_deep_ = false;     // noticed inside the parser, refused behind it
  std::size_t skipping_ = 0;  // how many elements are open in the one that is skipped, itself counted
};

}  // namespace letterlens::docx

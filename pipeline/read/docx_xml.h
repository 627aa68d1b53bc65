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
  // The attribute `val`; empty if absent.
  std::string value() const { return attribute("val").value_or(""); }
  // The attribute `val` as a number; nullopt if it is not one.
  std::optional<int> number() const;
  // An on-off property: on unless `val` says otherwise.
  bool on() const;
};

// Reads one part and hands elements and text to a derived class, in order.
class PartReader : private Poco::XML::DefaultHandler {
 public:
  // Throws ReadError `damaged_docx` if the bytes are not XML or have a document type, which Word never
  // writes.
  void read(const std::string& xml);

 protected:
  virtual void opened(const Element& element) = 0;
  virtual void closed(Space space, std::string_view name) = 0;
  virtual void text(std::string_view /*characters*/) {}

  // Called from `opened`: passes over this element with everything inside it, and its close.
  void skip() { skipping_ = 1; }

 private:
  void startElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                    const Poco::XML::XMLString& qualified, const Poco::XML::Attributes& attributes) override;
  void endElement(const Poco::XML::XMLString& uri, const Poco::XML::XMLString& local,
                  const Poco::XML::XMLString& qualified) override;
  void characters(const Poco::XML::XMLChar characters[], int start, int length) override;

  std::vector<std::string> path_;
  bool too_deep_ = false;     // noticed inside the parser, refused after it
  std::size_t skipping_ = 0;  // open elements from the skipped one inwards
};

}  // namespace letterlens::docx

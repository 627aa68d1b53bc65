// Makes small real Word documents and zip archives for tests.
//
//   testing::DocxBuilder letter;
//   letter.paragraph("Dear Ms Hale").item("The quality of plans.", 0).raw("<w:p>…</w:p>");
//   read_document(letter.bytes());
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace letterlens::testing {

// A zip archive of the named members, in this order; a name that ends in a slash is a folder.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& members);

class DocxBuilder {
 public:
  DocxBuilder& paragraph(const std::string& text) { return raw("<w:p>" + run(text) + "</w:p>"); }
  DocxBuilder& heading(const std::string& text);
  DocxBuilder& bold(const std::string& text);
  // An item of the bulleted list (1) or the numbered one (2), on a level from 0.
  DocxBuilder& item(const std::string& text, int level, int list = 1);
  // Anything that may be in the body.
  DocxBuilder& raw(const std::string& xml) { return body_ += xml, *this; }
  // A footnote's text, cited as `<w:footnoteReference w:id="…"/>`.
  DocxBuilder& footnote(const std::string& id, const std::string& text);
  // Date, salutation, subject line and opening of a focused visit to Northbridge.
  DocxBuilder& opening();
  DocxBuilder& sign_off();

  static std::string run(const std::string& text, const std::string& properties = {});
  std::string bytes() const;

 private:
  std::string body_;
  std::string footnotes_;
};

}  // namespace letterlens::testing

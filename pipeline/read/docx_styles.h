// styles.xml and numbering.xml of a Word document, as far as they decide what paragraphs are.
#pragma once

#include "pipeline/read/docx_xml.h"
#include "pipeline/read/structured.h"

#include <map>
#include <optional>
#include <string>

namespace letterlens::docx {

// What is stated about characters.
struct Format {
  std::optional<bool> bold, italic, hidden, superscript;
  std::optional<float> size;  // points

  Format() = default;
  // What an `rPr` states.
  explicit Format(const Element& properties);
  // Takes from `below` what this does not state.
  void fill_from(const Format& below);
};

// What is stated about a paragraph and the characters in it; what is not comes from the style below.
struct ParagraphStyle {
  Format format;
  std::optional<std::string> list;  // an empty one or "0": in no list
  std::optional<int> list_level;    // from 0
  std::optional<int> heading;  // level from 1, by outline level or Word's own heading style; 0: body text

  ParagraphStyle() = default;
  // What a `pPr` states, apart from its style.
  explicit ParagraphStyle(const Element& properties);
  void fill_from(const ParagraphStyle& below);
};

class Styles {
 public:
  explicit Styles(const Element& part);

  // A style with everything it is based on; for an unknown one nothing is stated.
  ParagraphStyle character(std::string_view id) const;
  // The same down to the document's defaults. An empty `id` is the default paragraph style.
  ParagraphStyle paragraph(std::string_view id) const;

 private:
  struct Style {
    std::string based_on;
    ParagraphStyle stated;
  };

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_paragraph_;
  Format defaults_;
};

// Counts the items of a document's lists as they come.
class Numbering {
 public:
  explicit Numbering(const Element& part);

  // Returns the place of the next paragraph of that style; nullopt if it is in no list or shows no label.
  std::optional<ListPlace> next(const ParagraphStyle& style);

 private:
  struct Level {
    std::string format = "bullet";
    int start = 1;
  };
  struct List {
    std::string kind;  // the abstract list that counts; lists of one kind continue each other
    std::map<int, int> restarts;
    bool begun = false;
  };

  std::map<std::string, std::map<int, Level>> kinds_;
  std::map<std::string, List> lists_;
  std::map<std::string, std::map<int, int>> counts_;  // of each kind, by level
};

}  // namespace letterlens::docx

// styles.xml and numbering.xml of a Word document, as far as they decide what paragraphs are.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace letterlens::docx {

struct Element;

// What is stated about characters; what is not comes from the style below.
struct Format {
  std::optional<bool> bold;
  std::optional<bool> hidden;
  std::optional<bool> superscript;
  std::optional<float> size;  // points

  // Takes from `below` what this does not state.
  void fill_from(const Format& below);
};

// Notes what a child of `rPr` states.
void read_format(const Element& element, Format& format);

// The heading level that an `outlineLvl` states, from 1; 0 for body text.
int heading_level(const Element& element);

// The list that a paragraph refers to; an empty `list` or "0" means that it is in no list.
struct ListReference {
  std::optional<std::string> list;
  std::optional<int> level;  // from 0
};

struct ParagraphStyle {
  std::string based_on;
  Format format;
  ListReference place;
  std::optional<int> heading;  // level from 1, by outline level or Word's own heading style; 0: body text
};

class Styles {
 public:
  // Reads the part; `xml` is empty if the document lacks it. Throws ReadError `damaged_docx`.
  explicit Styles(const std::string& xml);

  // A style with everything it is based on, down to the document's defaults; for an unknown one just those.
  // An empty `id` is the default paragraph style.
  ParagraphStyle paragraph(const std::string& id) const;
  Format character(const std::string& id) const;

 private:
  ParagraphStyle resolved(const std::string& id) const;

  std::map<std::string, ParagraphStyle> styles_;
  std::string default_paragraph_;
  Format defaults_;
};

// What a list item begins with.
struct Label {
  std::optional<int> number;  // nullopt: a bullet
};

// Counts the items of a document's lists as they come.
class Numbering {
 public:
  // Reads the part; `xml` is empty if the document lacks it. Throws ReadError `damaged_docx`.
  explicit Numbering(const std::string& xml);

  // The label of the next item of a list; nullopt if that level shows no label.
  std::optional<Label> next(const std::string& list, int level);

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
  class Reader;

  std::map<std::string, std::map<int, Level>> kinds_;
  std::map<std::string, List> lists_;
  std::map<std::string, std::map<int, int>> counts_;  // of each kind, by level
};

}  // namespace letterlens::docx

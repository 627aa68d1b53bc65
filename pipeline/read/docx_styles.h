// styles.xml and numbering.xml of a Word document, as far as they decide what a letter's paragraphs are.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace letterlens::docx {

struct Element;

// What is said about a run's characters; what is not said comes from the style below.
struct Format {
  std::optional<bool> bold;
  std::optional<bool> hidden;
  std::optional<bool> superscript;
  std::optional<float> size;  // points

  // Takes over what `below` says and this does not.
  void fill_from(const Format& below);
};

// Notes what a child of `rPr` says.
void read_format(const Element& element, Format& format);

// Which list a paragraph belongs to; an empty `list` or "0" is none.
struct ListPlace {
  std::optional<std::string> list;
  std::optional<int> level;  // from 0
};

struct ParagraphStyle {
  std::string based_on;
  Format format;
  ListPlace place;
  std::optional<bool> heading;  // a level of the document's outline, or Word's own heading style
};

class Styles {
 public:
  // Reads the part; empty for none. Throws ReadError `damaged_docx`.
  explicit Styles(const std::string& xml);

  // A style with all that it is based on, the document's defaults at the bottom; an unknown one is the
  // defaults. `id` empty: the default paragraph style.
  ParagraphStyle paragraph(const std::string& id) const;
  Format character(const std::string& id) const;

 private:
  ParagraphStyle resolved(const std::string& id) const;

  std::map<std::string, ParagraphStyle> styles_;
  std::string default_paragraph_;
  Format defaults_;
};

// What stands before a list item.
struct Label {
  std::optional<int> number;  // none: a bullet
};

// Counts the items of a document's lists as they come.
class Numbering {
 public:
  // Reads the part; empty for none. Throws ReadError `damaged_docx`.
  explicit Numbering(const std::string& xml);

  // The label of the next item of a list; none when the list's level shows nothing.
  std::optional<Label> next(const std::string& list, int level);

 private:
  struct Level {
    std::string format = "bullet";
    int start = 1;
  };
  struct List {
    std::string kind;  // the abstract list that counts; lists of one kind go on counting
    std::map<int, int> restarts;
    bool begun = false;
  };
  class Reader;

  std::map<std::string, std::map<int, Level>> kinds_;
  std::map<std::string, List> lists_;
  std::map<std::string, std::map<int, int>> counts_;  // of each kind, by level
};

}  // namespace letterlens::docx

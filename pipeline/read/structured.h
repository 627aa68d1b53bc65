// What reading a web page or a Word document gives: its paragraphs in order, each with what the document
// states about it. Nothing has a position; whoever needs lines breaks paragraphs at their line breaks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// How characters are set, as far as the document states it.
struct TextFormat {
  bool bold = false;
  bool superscript = false;
  float size = 0;  // points; 0 where the document states none
  friend bool operator==(const TextFormat&, const TextFormat&) = default;
};

// A stretch of a paragraph in one format: `length` bytes of Paragraph::text from byte `start`.
struct TextRun {
  std::size_t start = 0;
  std::size_t length = 0;
  TextFormat format;
};

// A paragraph's place in a list.
struct ListPlace {
  int level = 0;              // from 0
  std::optional<int> number;  // nullopt: a bullet
  bool begins = true;         // false: a further paragraph of the same item
};

// A paragraph's place in a table, all counted from 1.
struct TablePlace {
  int table = 0;
  int row = 0;
  int column = 0;
};

struct Paragraph {
  std::string text;           // UTF-8; a line break is "\n", a tab is "\t"
  std::vector<TextRun> runs;  // ascending, together the whole text
  int heading = 0;            // level from 1; 0: not a heading
  std::optional<ListPlace> item;
  std::optional<TablePlace> cell;
  // Belongs to a footnote or endnote. The first paragraph of a note begins with its mark in superscript or
  // has it as its number in a list.
  bool note = false;

  void append(std::string_view more, const TextFormat& format);
  // Whether it has nothing but ASCII white space.
  bool is_blank() const { return text.find_first_not_of(" \t\r\n") == std::string::npos; }
};

struct StructuredText {
  // A web page's own title, in single spaces; it is no part of the paragraphs. Empty if there is none.
  std::string title = {};
  std::vector<Paragraph> paragraphs;
};

}  // namespace letterlens

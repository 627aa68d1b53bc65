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
  bool italic = false;
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

// A paragraph's place in a table, all counted from 1. Of a cell that spans rows or columns, where it begins.
struct TablePlace {
  int table = 0;
  int row = 0;
  int column = 0;
  bool joined = false;  // a cell of the row above reaches into this row
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
  // Appends the text of `next`, run by run.
  void append(const Paragraph& next);
  // Whether it has nothing but ASCII white space.
  bool is_blank() const { return text.find_first_not_of(" \t\r\n") == std::string::npos; }
};

struct StructuredText {
  // A web page's own title, in single spaces; it is no part of the paragraphs. Empty if there is none.
  std::string title = {};
  std::vector<Paragraph> paragraphs;
};

// Finds the places of a table's cells as they come, row by row. Of more columns than a table in a letter can
// have, the last all count as one.
class TableGrid {
 public:
  explicit TableGrid(int table) : place_{.table = table} {}

  // `joined`: the document states that a cell of the row above reaches into the new row.
  void begin_row(bool joined = false);
  // The next cell of the row, beside the cells that reach into it from above; it spans `columns` and `rows`.
  TablePlace add_cell(int columns = 1, int rows = 1);
  // No cell reaches further down than this, whatever it stated.
  void end_spans() { reach_.clear(), lowest_ = 0; }

 private:
  TablePlace place_;  // the last cell
  int next_column_ = 1;
  int lowest_ = 0;          // the last row that a cell reaches
  std::vector<int> reach_;  // the same of each column
};

}  // namespace letterlens

// Printed lines, cleaned and put together as the eye sees them: what stands at one height is one row.
//
// A PDF cuts a printed line into pieces wherever the font changes or a tab stands; rows undo that, part
// columns (signatures, addressees) and put everything in reading order. Superscript footnote marks leave the
// text here, the one place where they can be told from a digit.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/read/pages.h"

#include <cstddef>
#include <string>
#include <vector>

namespace letterlens {

// A stretch of a row that is set apart by a gap wider than any space: a column, a table cell, a bullet.
struct Cell {
  std::size_t start = 0;  // bytes of Row::text
  std::size_t end = 0;
  float left = 0;  // points
  float right = 0;
};

// Where a line of the file begins inside a row: columns that stand close together part only here.
struct Edge {
  std::size_t start = 0;  // byte of Row::text
  float left = 0;         // points
  float gap = 0;          // points of white before it
};

struct Row {
  std::string text;
  std::vector<Origin> origins;  // starts relative to `text`
  std::vector<Cell> cells;
  std::vector<Edge> edges;
  int page = 1;
  bool printed = false;  // the positions below mean something
  float left = 0;
  float right = 0;
  float top = 0;
  float bottom = 0;
  float baseline = 0;
  float size = 0;             // of most of the characters
  bool bold = false;          // every letter
  bool symbol_first = false;  // the first character is set in a symbol font
  bool blank_before = false;  // plain text: an empty line stands above
  bool opens = false;         // the file says that a paragraph begins here
  bool hard_break = false;    // never joined to the row above (columns, table rows)
  bool table = false;
  bool opens_item = false;         // opens a list item although it has no bullet (a table's cell)
  bool joins_above = false;        // continues the block above it, wherever that is printed
  bool soft_break = false;         // plain text: ended in a soft hyphen, inside a word
  std::string footnote_mark;       // superscript at the start of the row: the row begins a footnote
  std::vector<std::string> marks;  // superscripts that stood on the row's words
};

struct PageRows {
  int number = 1;
  float width = 0;
  float height = 0;
  std::vector<Row> rows;
};

// The rows of every page in reading order, the furniture still among them.
std::vector<PageRows> build_rows(const Pages& pages);

}  // namespace letterlens

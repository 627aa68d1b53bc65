// Lines, cleaned and put together as the eye sees them: on a printed page what is at one height is one row,
// in structured text each line of a paragraph is one.
//
// A PDF cuts a printed line into pieces wherever the font changes or a tab is set; rows undo that, separate
// columns (signatures, addressees) and put everything in reading order. Superscript footnote marks leave the
// text here, the one place where they can be told from a digit.
#pragma once

#include "extractors/reading_text.h"
#include "pipeline/read/pages.h"
#include "pipeline/read/structured.h"

#include <cstddef>
#include <optional>
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

// Where a line of the file begins inside a row: columns that are close together separate only here.
struct Edge {
  std::size_t start = 0;  // byte of Row::text
  float left = 0;         // points
  float gap = 0;          // points of white before it
  bool cell = false;      // a table's cell begins, however narrow the gap
};

// A bullet that the page draws before a row's text.
struct DrawnBullet {
  MarkShape shape = MarkShape::disc;
  float left = 0;  // points
  float right = 0;
};

// What a structured document states about the paragraph of a row.
struct Stated {
  int heading = 0;  // level from 1; 0: not a heading
  std::optional<ListPlace> item;
  bool note = false;
  bool cells = false;  // a row of a table, its cells side by side
};

struct Row {
  std::string text;
  std::vector<Origin> origins;  // starts relative to `text`
  std::vector<Cell> cells;
  std::vector<Edge> edges;
  std::vector<Edge> pieces;  // where a PDF sets a further piece of a line by itself
  int page = 1;
  bool printed = false;  // it has a position; false in plain and structured text
  float left = 0;        // of the text, or of the bullet drawn before it
  float right = 0;
  float top = 0;
  float bottom = 0;
  float baseline = 0;
  float size = 0;       // of most of the characters
  bool bold = false;    // every letter
  bool italic = false;  // every letter
  std::optional<DrawnBullet> bullet;
  bool symbol_first = false;     // the first character is set in a symbol font
  bool blank_before = false;     // plain text: an empty line stands above
  bool opens = false;            // structured text: a paragraph begins here
  std::optional<Stated> stated;  // nullopt for printed lines
  bool hard_break = false;       // never joined to the row above (columns, table rows)
  bool table = false;
  bool heading = false;      // however it is set
  bool opens_item = false;   // opens a list item although it has no bullet (a table's cell)
  bool joins_above = false;  // continues the block above it, wherever that is printed
  bool soft_break = false;   // plain text: ended in a soft hyphen, inside a word
  // A superscript at the start of the row, or in plain text alone above the note: a footnote begins.
  std::string footnote_mark;
  std::vector<std::string> marks;  // superscripts that stood on the row's words
};

struct PageRows {
  int number = 1;
  float width = 0;
  float height = 0;
  std::vector<Row> rows;
};

// The rows of every page in reading order, the furniture still among them.
std::vector<PageRows> build_rows(const PrintedPages& pages);

}  // namespace letterlens

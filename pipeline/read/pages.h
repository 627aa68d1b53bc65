// What reading a PDF, a scan or plain text gives: its pages, each a list of printed lines in the file's own
// order. Reading does not interpret: furniture, footnotes and bullets are still there. The lines of plain
// text have no geometry.
#pragma once

#include "schemas/letter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// A rectangle in points (1/72 inch), origin at the top left of the page.
struct Box {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

// How a stretch of characters is set.
struct Style {
  std::string font;
  float size = 0;  // points
  bool bold = false;
  bool italic = false;
  friend bool operator==(const Style&, const Style&) = default;
};

// A stretch of one line in one style: `length` bytes of Line::text from byte `start`.
struct Run {
  std::size_t start = 0;
  std::size_t length = 0;
  Style style;
  float rise = 0;  // points above the line's baseline, for superscripts
};

// Where one character stands: the byte of Line::text it begins at, and its left and right edge in points.
struct Glyph {
  std::size_t start = 0;
  float left = 0;
  float right = 0;
};

// A stretch of a line's text, in bytes.
struct Piece {
  std::size_t start = 0;
  std::size_t length = 0;
};

struct Line {
  std::string text;  // UTF-8, no line end
  std::vector<Run> runs;
  std::vector<Glyph> glyphs;  // empty for plain text; one a word where the text was recognised
  // Bytes, behind a space, a stop or a bracket, at which a PDF sets a further piece by itself.
  std::vector<std::size_t> piece_starts;
  std::vector<Piece> doubtful;  // words that text recognition is not sure of
  std::optional<Box> box;       // nullopt in plain text
  float baseline = 0;           // points from the top of the page
};

// A small shape that the page draws, about as wide as it is high: a bullet, or a part of something else.
enum class MarkShape { disc, ring, square, box };  // round or not, filled or outlined

struct DrawnMark {
  Box box;
  MarkShape shape = MarkShape::disc;
};

struct Page {
  int number = 1;  // counted from 1
  float width = 0;
  float height = 0;
  bool recognised = false;  // an image, read by text recognition: its lines have places but no fonts
  std::vector<Line> lines;
  std::vector<DrawnMark> marks;
};

struct PrintedPages {
  TextLayer layer = TextLayer::plain;
  std::vector<Page> pages;
  // How many pages have images but no text: a scan, wholly or in part.
  int pages_without_text = 0;
};

}  // namespace letterlens

// Bullets and paragraph numbers at the start of a row.
#pragma once

#include "extractors/pattern.h"
#include "pipeline/normalise/rows.h"

#include <cstddef>
#include <optional>
#include <string>

namespace letterlens {

enum class MarkerKind {
  bullet,          // a glyph that letters use for list items
  unknown_bullet,  // a private-use glyph that is in no table
  dash,            // a dash: a sub-item's bullet, or a list's own
  ring,            // "o" of Word's second list level
  number,          // "12."
  letter,          // "(c)", "c.", "(iii)"
  misread,         // a letter or sign that OCR made of a square
  unmapped         // what a PDF library writes for a glyph without a character: "(cid:127)", U+FFFD
};

struct Marker {
  MarkerKind kind = MarkerKind::bullet;
  std::string
      glyph;  // or the name of the shape that is drawn; of a letter the first of its list: "(a)", "i."
  std::size_t text_from = 0;    // byte of Row::text after the marker and its space
  int number = 0;               // of a paragraph number, or of a letter: 3 for "(c)"
  float gap = 0;                // points between marker and text, 0 in plain text
  bool may_be_article = false;  // misread, and as good as the word "a" before a name
  int roman = 0;                // of a letter that may be a Roman numeral: 1 for "(i)"; else 0
};

// What a row begins with if it could be a marker; whether it is one depends on the rows around it.
std::optional<Marker> leading_marker(const Row& row);

const PatternTable& marker_patterns();

}  // namespace letterlens

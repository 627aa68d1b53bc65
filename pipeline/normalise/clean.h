// Cleans the characters of one printed line and remembers where each byte came from.
//
// NFC; ligatures taken apart; every kind of space a plain one, runs of them one, none at the ends; zero-width
// characters gone; a doubled apostrophe (OCR: ' followed by ’) one. Words and hyphens are never changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// `length` bytes of the cleaned text from `start` came from `source_length` bytes of the line from
// `source_start`.
struct Stretch {
  std::size_t start = 0;
  std::size_t length = 0;
  std::size_t source_start = 0;
  std::size_t source_length = 0;
  bool same =
      false;  // the bytes are the same, one by one; otherwise they replace those of the line as a whole
};

struct CleanText {
  std::string text;
  std::vector<Stretch> stretches;  // ascending
};

// `printed`: the line was set on a page, where a soft hyphen is a visible hyphen (Word's PDFs write U+00AD
// for the hyphen of some fonts); in plain text a soft hyphen is invisible and goes.
CleanText clean_line(std::string_view line, bool printed);

}  // namespace letterlens

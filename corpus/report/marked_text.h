// The reading text of a letter, split into its blocks, with what was found in it marked at its span.
#pragma once

#include "schemas/letter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::report {

// A stretch of the text, in bytes, that is one thing.
struct Mark {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string kind;    // headline, improvement, priority_action, strength
  std::string anchor;  // unique in the letter
  std::string label;   // "Improvement 3"
};

struct Heading {
  std::size_t start = 0;  // byte
  int level = 1;
};

// A stretch of one block that is marked throughout, or not at all.
struct MarkedPiece {
  std::string text;
  const Mark* mark = nullptr;
  bool begins = false;      // the mark's first piece
  std::optional<int> page;  // a page begins before this piece
};

struct MarkedBlock {
  int heading = 0;  // its level; 0 for other blocks
  std::vector<MarkedPiece> pieces;
};

// The blocks in order; every byte of the text but the blank lines between blocks is in one piece.
// Marks do not overlap and are sorted, as are headings and page breaks; pieces point into `marks`.
std::vector<MarkedBlock> marked_blocks(std::string_view text, const std::vector<Mark>& marks,
                                       const std::vector<Heading>& headings,
                                       const std::vector<PageStart>& pages);

// What is marked in the text of a letter, and its headings.
std::vector<Mark> marks_of(const Letter& letter);
std::vector<Heading> headings_of(const Letter& letter);

// "improvement-3": the anchor of an item's quotation in its letter; "board-improvement-3" of the board's.
std::string item_anchor(ItemList list, std::int64_t number);
std::string board_item_anchor(ItemList list, std::int64_t number);

}  // namespace letterlens::report

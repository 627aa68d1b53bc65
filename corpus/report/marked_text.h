// The reading text of a letter, split into its blocks, with what was found in it marked at its span.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::report {

// A stretch of the text, in code points, that is one thing.
struct Mark {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string kind;    // headline, improvement, priority_action
  std::string anchor;  // unique in the letter
  std::string label;   // "Improvement 3"
};

struct Heading {
  std::size_t start = 0;  // code points
  int level = 1;
};

// From code point `start` the text is on `page`.
struct PageBreak {
  std::size_t start = 0;
  int page = 1;
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

// The blocks in order; every code point of the text but the blank lines between blocks is in one piece.
// Marks do not overlap and are sorted, as are headings and page breaks; pieces point into `marks`.
std::vector<MarkedBlock> marked_blocks(std::string_view text, const std::vector<Mark>& marks,
                                       const std::vector<Heading>& headings,
                                       const std::vector<PageBreak>& pages);

// The places that a record's spans and a corpus' text_pages name.
std::vector<Mark> marks_of(const nlohmann::ordered_json& record);
std::vector<Heading> headings_of(const nlohmann::ordered_json& record);
std::vector<PageBreak> page_breaks_of(std::string_view text_pages);

// "improvement-3": the anchor of an item's quotation in its letter.
std::string item_anchor(std::string_view list, std::int64_t number);

}  // namespace letterlens::report

// What extractors read: the letter's text in reading order, in blocks, with the way back to the page.
//
// Furniture (running heads, page numbers, footers), footnotes and bullets are gone. Blocks are joined by a
// blank line; the sub-items of a list item to it and to each other by "\n– ". Offsets are bytes of `text`.
#pragma once

#include "schemas/letter.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

enum class BlockKind { paragraph, heading, list_item, sub_item, table_row };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::size_t start = 0;
  std::size_t end = 0;
  int page = 1;
  std::string marker;  // the bullet or number as printed, not part of the text; empty for none
  float size = 0;      // points; 0 in plain text
  bool bold = false;   // every letter is bold
  bool italic = false;
  // Of a heading, from 1: as the document states it or, where it states none, by how headings are set in it:
  // larger above smaller, bold above regular above italic. 0 for other blocks.
  int level = 0;
  float left = 0;  // points
};

// A stretch of the text and where it was printed.
struct Origin {
  std::size_t start = 0;
  std::size_t length = 0;
  int page = 1;
  std::size_t line = 0;  // index into the page's lines, or into the paragraphs of structured text
  std::size_t source_start = 0;
  std::size_t source_length = 0;
  bool same =
      false;  // the bytes are those printed, one by one; otherwise they replace the printed ones as a whole
};

struct ReadingText {
  std::string text;
  std::vector<Block> blocks;
  std::vector<Origin> origins;  // ascending by start
  std::vector<Footnote> footnotes;
  std::vector<Diagnostic> diagnostics;
  bool printed = false;  // lines had a position on a page (false for plain text)

  std::string_view slice(std::size_t start, std::size_t end) const {
    return std::string_view(text).substr(start, end - start);
  }
  std::string_view slice(const Block& block) const { return slice(block.start, block.end); }

  // The page on which the byte at `offset` stands.
  int page_at(std::size_t offset) const;
  // The same for the whole text: where it comes to another page, ascending, the first at 0. Empty for a
  // document without pages.
  std::vector<PageStart> page_starts() const;
  Span span(std::size_t start, std::size_t end) const { return {start, end, page_at(start)}; }
  // The only way to make a Quote: its text is the slice.
  Quote quote(std::size_t start, std::size_t end) const {
    return {std::string(slice(start, end)), span(start, end)};
  }
};

}  // namespace letterlens

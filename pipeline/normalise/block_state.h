// The blocks that stand when a row comes, and what is remembered of them.
#pragma once

#include "extractors/headings.h"
#include "extractors/reading_text.h"
#include "pipeline/normalise/markers.h"
#include "pipeline/normalise/measure.h"
#include "pipeline/normalise/rows.h"

#include <optional>
#include <string_view>

namespace letterlens {

constexpr float paragraph_gap = 1.28F;  // of the pitch: a wider step opens a paragraph
constexpr float same_place = 6.0F;      // points

struct BlockState {
  // Above the salutation and below the sign-off every row is a block of its own.
  enum class Zone { head, body, sign_off };

  const Measure& measure;
  Zone zone = Zone::head;
  ReadingText out = {};
  const Row* previous = nullptr;   // the row above; null at the beginning
  const Row* next_page = nullptr;  // the first row of the next page; null on the last
  bool first_of_page = false;
  std::optional<SectionKind> section = {};     // of the last known heading
  std::optional<MarkerKind> last_marker = {};  // of the last block
  float text_left = 0;                         // points: where the last block's text begins
  bool set_in = false;                         // the page shows that the text is set in behind its marker
  bool spaced = false;                         // white space is above the last block that has a row above it
  int item_level = -1;                         // stated for the last block; -1: none
  std::optional<Marker> list_marker = {};      // of the last list item
  float list_left = 0;                         // points
  int list_level = -1;                         // stated for the last list item; -1: none
  bool under_stem = false;                     // the list item last opened is a stem
  int last_number = 0;                         // of a paragraph
  int last_letter = 0;                         // of a lettered list, 3 for "(c)"; 0 outside of one
  int last_roman = 0;                          // the same of one that counts in Roman numerals
  bool list_may_begin = false;                 // at any number

  // The text of the last block; empty before the first.
  std::string_view above() const;
  bool in_body() const { return zone == Zone::body; }
  bool in_list() const;
  bool below_heading() const;
  // Whether a list may begin below the last block: a clause has ended, or it is a heading.
  bool starts_list() const;
  // Whether the line above is full and its sentence open.
  bool is_inside_sentence(const Row& row) const;
  // Points from the baseline above to that of the row.
  float step(const Row& row) const { return row.baseline - previous->baseline; }
  // White space on the page that is wider than inside a paragraph.
  bool has_space_above(const Row& row) const;
  // Whether the row is a page's first, below a line that was ended on purpose.
  bool opens_page(const Row& row) const;
  // Whether the document shows the row as a heading: bold, larger, or stated.
  bool set_apart(const Row& row) const;
};

// Whether the row is bold and large as the block is.
bool same_setting(const Row& row, const Block& block);

// Whether the text ends a sentence or in a colon, quotation marks and brackets aside.
bool ends_with_stop(std::string_view text);

// Text that a dash at the start of the next line may follow as a list: an item, a stem, a sentence's end.
bool ends_clause(std::string_view text);

// The level of the list that the document states for a row, from 0; -1 if it states none.
int stated_level(const Row& row);

}  // namespace letterlens

// The parts of a letter, as block indices into ReadingText::blocks.
#pragma once

#include "extractors/reading_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// `first` to `end` are the blocks of the body, half-open: up to the next heading of the same or a higher
// level.
struct OutlineSection {
  std::size_t heading = 0;  // block
  SectionKind kind = SectionKind::other;
  int level = 1;  // 1 is the highest
  std::size_t first = 0;
  std::size_t end = 0;
  bool graded = false;  // the heading is one of a report's judgements ("The experiences … in care: good")
  bool known = false;   // by its words
  bool board = false;   // SIF reports: of the part about the Local Safeguarding Children Board
};

struct Outline {
  std::optional<std::size_t> salutation;  // block
  std::optional<std::size_t> title;       // block: the subject line
  std::size_t front = 0;         // reports: first block below the title; the dates and grades up to `body`
  std::size_t body = 0;          // first block below salutation, title and a report's front
  std::size_t body_end = 0;      // the sign-off, or the end of the text
  std::size_t contents = 0;      // SIF reports: the contents page, from the block "Contents"
  std::size_t contents_end = 0;  // to the first block after it
  std::vector<OutlineSection> sections;  // in printed order

  // The first section of a kind that is not the board's; nullptr if there is none.
  const OutlineSection* find(SectionKind kind) const {
    for (const auto& section : sections)
      if (section.kind == kind && !section.board) return &section;
    return nullptr;
  }
  // The section whose heading is that block; nullptr if none is.
  const OutlineSection* opened_at(std::size_t block) const {
    const auto found = std::partition_point(sections.begin(), sections.end(),
                                            [&](const auto& section) { return section.heading < block; });
    return found != sections.end() && found->heading == block ? &*found : nullptr;
  }
  // The first block that is a section's heading, or the end of the body: what comes before is the opening.
  std::size_t opening_end() const { return sections.empty() ? body_end : sections.front().heading; }
};

}  // namespace letterlens

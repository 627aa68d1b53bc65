// The headings that letters are built of, by their words. Used where lines are joined (a heading never joins
// the text below it) and where sections are made.
#pragma once

#include "extractors/pattern.h"
#include "schemas/letter.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& heading_patterns();

struct KnownHeading {
  SectionKind kind = SectionKind::other;
  bool judgement =
      false;  // of a report ("The experiences … in care: good"); its words may also begin a sentence
};

// What a line opens when its words are those of a known heading, whole; none for other words.
std::optional<KnownHeading> known_heading(std::string_view line);

// The heading without a footnote digit that sticks to it ("What needs to improve?1").
std::string_view heading_words(std::string_view line);

}  // namespace letterlens

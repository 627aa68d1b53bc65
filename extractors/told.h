// What a person has told about a letter (corrections) that changes how the rest of it is read: the stages
// take it as given.
#pragma once

#include "schemas/letter.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace letterlens {

// A block of the reading text that is a heading, and what it opens; `other` ends the list above it.
struct ToldHeading {
  std::size_t block = 0;
  SectionKind kind = SectionKind::other;
};

struct Told {
  std::optional<LetterKind> kind;
  std::optional<Authority> authority;
  std::vector<ToldHeading> headings;

  bool nothing() const { return !kind && !authority && headings.empty(); }
  // What is told of a block; nullptr for nothing.
  const ToldHeading* heading_at(std::size_t block) const {
    const auto found = std::find_if(headings.begin(), headings.end(),
                                    [&](const ToldHeading& heading) { return heading.block == block; });
    return found == headings.end() ? nullptr : &*found;
  }
};

}  // namespace letterlens

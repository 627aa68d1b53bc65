// What a document's own pages say about how it is set: how far apart its lines stand, where they end.
#pragma once

#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

struct Measure {
  float pitch = 0;      // points from one baseline to the next inside a paragraph; 0 for plain text
  float right = 0;      // where full lines end: points, or characters in plain text
  float body_size = 0;  // points
};

// The size in which most of the text is set, in points.
float body_size(const std::vector<PageRows>& pages);

Measure measure(const std::vector<PageRows>& pages);

// Whether the first word of `next` would still have fitted on `row`: then the line was ended on purpose.
bool ended_early(const Row& row, const Row& next, const Measure& measure);

}  // namespace letterlens

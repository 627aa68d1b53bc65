// Whether a row goes on with the block above it.
#pragma once

#include "pipeline/normalise/block_state.h"

#include <optional>

namespace letterlens {

// `marker` is what the row begins with; `heading` says that it has the words of one. The evidence is, in this
// order: what the document states, what the row begins with, how it is set, whether the sentence above is
// still open, and the space above it.
bool continues(const BlockState& state, const Row& row, const std::optional<Marker>& marker, bool heading);

}  // namespace letterlens

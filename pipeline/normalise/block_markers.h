// Whether what looks like a bullet or a number is one where it stands, and of which level.
#pragma once

#include "pipeline/normalise/block_state.h"

#include <optional>

namespace letterlens {

// The marker of a list item that the document states; a typed bullet behind it is the same one.
std::optional<Marker> stated_marker(const Row& row, const std::optional<Marker>& typed);

// The row's marker if what looks like one is one here. Counts the paragraph numbers that it accepts.
std::optional<Marker> accepted_marker(BlockState& state, const Row& row);

// Whether an item with this marker is part of the list item above it.
bool is_sub_item(const BlockState& state, const Row& row, const Marker& marker);

// Whether the marker is read as a bullet by a guess that the record tells of.
bool is_guessed(MarkerKind kind);

}  // namespace letterlens

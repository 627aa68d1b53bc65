#include "pipeline/normalise/block_state.h"

#include "pipeline/normalise/item_parts.h"

#include <cmath>

namespace letterlens {
namespace {

constexpr float same_size = 0.6F;  // points

}  // namespace

std::string_view BlockState::above() const {
  return out.blocks.empty() ? std::string_view() : out.slice(out.blocks.back());
}

bool BlockState::in_list() const {
  return !out.blocks.empty() &&
         (out.blocks.back().kind == BlockKind::list_item || out.blocks.back().kind == BlockKind::sub_item);
}

bool BlockState::below_heading() const {
  return !out.blocks.empty() && out.blocks.back().kind == BlockKind::heading;
}

bool BlockState::starts_list() const {
  return below_heading() || ends_clause(above());
}

bool BlockState::is_inside_sentence(const Row& row) const {
  return previous != nullptr && !out.blocks.empty() && !below_heading() && !ends_with_stop(above()) &&
         !above().ends_with(';') && !ended_early(*previous, row, measure);
}

bool BlockState::has_space_above(const Row& row) const {
  return row.printed && !first_of_page && previous != nullptr && step(row) > paragraph_gap * measure.pitch;
}

bool BlockState::opens_page(const Row& row) const {
  return first_of_page && previous != nullptr && ended_early(*previous, row, measure);
}

bool BlockState::set_apart(const Row& row) const {
  if (row.heading) return true;
  if (row.stated && (row.stated->cells || row.stated->heading > 0)) return row.stated->heading > 0;
  return (row.printed || row.stated) && (row.bold || row.size > measure.body_size + same_size);
}

bool same_setting(const Row& row, const Block& block) {
  return row.bold == block.bold && std::abs(row.size - block.size) < same_size;
}

bool ends_with_stop(std::string_view text) {
  return ends_sentence(text) || last_sign(text) == U':';
}

bool ends_clause(std::string_view text) {
  return text.empty() || ends_with_stop(text) || text.ends_with(';') || text.ends_with(" and") ||
         text.ends_with(" or") || text.ends_with(',');
}

int stated_level(const Row& row) {
  return row.stated && row.stated->item ? row.stated->item->level : -1;
}

}  // namespace letterlens

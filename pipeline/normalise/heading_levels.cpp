#include "pipeline/normalise/heading_levels.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace letterlens {
namespace {

constexpr float same_size = 0.6F;  // points

bool is_set_higher(const Block& a, const Block& b) {
  if (a.size > b.size + same_size) return true;
  if (b.size > a.size + same_size) return false;
  return std::make_tuple(a.bold, !a.italic) > std::make_tuple(b.bold, !b.italic);
}

bool is_unstated_heading(const Block& block) {
  return block.kind == BlockKind::heading && block.level == 0;
}

}  // namespace

void set_heading_levels(std::vector<Block>& blocks) {
  int level = 0;
  for (const auto& block : blocks) level = std::max(level, block.level);
  std::vector<Block*> headings;
  for (auto& block : blocks)
    if (is_unstated_heading(block)) headings.push_back(&block);
  // Of sizes in small steps one may be like each of two that are not alike, so that no order is exact.
  std::stable_sort(headings.begin(), headings.end(), [](const Block* a, const Block* b) {
    return std::make_tuple(a->size, a->bold, !a->italic) > std::make_tuple(b->size, b->bold, !b->italic);
  });
  const Block* first = nullptr;  // of the level
  for (auto* heading : headings) {
    if (first == nullptr || is_set_higher(*first, *heading)) {
      first = heading;
      ++level;
    }
    heading->level = level;
  }
}

}  // namespace letterlens

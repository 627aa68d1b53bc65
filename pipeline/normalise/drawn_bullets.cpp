#include "pipeline/normalise/drawn_bullets.h"

#include "extractors/headings.h"

#include <cstddef>

namespace letterlens {
namespace {

// Of the row's size. Browsers draw discs of 0.31, with their centres 0.3 above the baseline.
constexpr float smallest = 0.12F;
constexpr float largest = 0.8F;
constexpr float lowest = 0.05F;  // of the centre, above the baseline
constexpr float highest = 0.65F;
constexpr float widest_gap = 3.5F;  // to the text

bool is_at_height(const DrawnMark& mark, const Row& row) {
  const float rise = (row.baseline - (mark.box.y + mark.box.height / 2)) / row.size;
  return rise > lowest && rise < highest;
}

bool is_before_text(const DrawnMark& mark, const Row& row) {
  const float size = mark.box.height / row.size;
  const float gap = (row.left - (mark.box.x + mark.box.width)) / row.size;
  return size > smallest && size < largest && gap > 0 && gap < widest_gap;
}

const DrawnMark* bullet_of(const std::vector<DrawnMark>& marks, const Row& row) {
  const DrawnMark* found = nullptr;
  for (const auto& mark : marks) {
    if (!is_at_height(mark, row)) continue;
    if (found != nullptr || !is_before_text(mark, row)) return nullptr;
    found = &mark;
  }
  return found;
}

}  // namespace

void attach_drawn_bullets(const Page& page, std::vector<Row>& rows) {
  if (page.marks.empty()) return;
  for (auto& row : rows) {
    if (row.text.empty() || row.size <= 0) continue;
    const DrawnMark* mark = bullet_of(page.marks, row);
    if (mark == nullptr || known_heading(row.text)) continue;
    row.bullet = DrawnBullet{mark->shape, mark->box.x, mark->box.x + mark->box.width};
    row.left = mark->box.x;
  }
}

}  // namespace letterlens

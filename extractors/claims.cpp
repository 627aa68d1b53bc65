#include "extractors/claims.h"

#include <algorithm>
#include <iterator>

namespace letterlens {

void RangeSet::add(Range range) {
  if (range.start >= range.end) return;
  auto next = ends_.upper_bound(range.start);
  if (next != ends_.begin() && std::prev(next)->second >= range.start) {
    --next;
    range.start = next->first;
  }
  while (next != ends_.end() && next->first <= range.end) {
    range.end = std::max(range.end, next->second);
    next = ends_.erase(next);
  }
  ends_.emplace_hint(next, range.start, range.end);
}

bool RangeSet::cover(Range range) const {
  if (range.start >= range.end) return true;
  const auto next = ends_.upper_bound(range.start);
  return next != ends_.begin() && std::prev(next)->second >= range.end;
}

bool RangeSet::touch(Range range) const {
  if (range.start >= range.end) return false;
  const auto next = ends_.lower_bound(range.end);
  return next != ends_.begin() && std::prev(next)->second > range.start;
}

void Claims::add(Range range, std::string_view field) {
  all_.add(range);
  by_field_[field].add(range);
}

bool Claims::touch(Range range, std::string_view field) const {
  const auto claimed = by_field_.find(field);
  return claimed != by_field_.end() && claimed->second.touch(range);
}

}  // namespace letterlens

#include "extractors/reading_text.h"

#include <algorithm>

namespace letterlens {

int ReadingText::page_at(std::size_t offset) const {
  if (origins.empty()) return 1;
  const auto after = std::upper_bound(origins.begin(), origins.end(), offset,
                                      [](std::size_t at, const Origin& origin) { return at < origin.start; });
  return after == origins.begin() ? origins.front().page : std::prev(after)->page;
}

std::vector<PageStart> ReadingText::page_starts() const {
  std::vector<PageStart> out{{page_at(0), 0}};
  for (const auto& origin : origins)
    if (origin.page != out.back().page) out.push_back({origin.page, origin.start});
  if (out.front().page == 0) out.clear();
  return out;
}

}  // namespace letterlens

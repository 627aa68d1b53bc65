#include "pipeline/emit/boxes.h"

#include <algorithm>
#include <optional>

namespace letterlens {
namespace {

struct Stretch {
  float left = 0;
  float right = 0;
};

// The left and right edge of the glyphs that hold bytes `start` to `end` of the line.
std::optional<Stretch> extent(const Line& line, std::size_t start, std::size_t end) {
  std::optional<Stretch> out;
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    const Glyph& glyph = line.glyphs[i];
    const std::size_t glyph_end = i + 1 < line.glyphs.size() ? line.glyphs[i + 1].start : line.text.size();
    if (glyph.start >= end || glyph_end <= start) continue;
    if (!out) out = Stretch{glyph.left, glyph.right};
    out->left = std::min(out->left, glyph.left);
    out->right = std::max(out->right, glyph.right);
  }
  return out;
}

// The part of an origin that is in the span, as bytes of its line.
std::optional<Piece> source_in(const Origin& origin, const Span& span) {
  const std::size_t start = std::max(origin.start, span.start);
  const std::size_t end = std::min(origin.start + origin.length, span.end);
  if (start >= end || origin.source_length == 0) return std::nullopt;
  if (!origin.same) return Piece{origin.source_start, origin.source_length};
  return Piece{origin.source_start + (start - origin.start), end - start};
}

}  // namespace

std::vector<PageBox> BoxFinder::operator()(const Span& span) const {
  std::vector<PageBox> boxes;
  std::size_t last_line = 0;
  auto at = std::upper_bound(
      text_.origins.begin(), text_.origins.end(), span.start,
      [](std::size_t offset, const Origin& origin) { return offset < origin.start + origin.length; });
  for (; at != text_.origins.end() && at->start < span.end; ++at) {
    const auto source = source_in(*at, span);
    if (!source) continue;
    const auto page = std::find_if(pages_.pages.begin(), pages_.pages.end(),
                                   [&](const Page& one) { return one.number == at->page; });
    if (page == pages_.pages.end() || at->line >= page->lines.size()) continue;
    const Line& line = page->lines[at->line];
    const auto edges = extent(line, source->start, source->start + source->length);
    if (!line.box || !edges) continue;
    const PageBox box{page->number, edges->left, line.box->y, edges->right - edges->left, line.box->height};
    if (!boxes.empty() && boxes.back().page == box.page && last_line == at->line) {
      PageBox& open = boxes.back();
      const float right = std::max(open.x + open.width, box.x + box.width);
      open.x = std::min(open.x, box.x);
      open.width = right - open.x;
    } else {
      boxes.push_back(box);
    }
    last_line = at->line;
  }
  return boxes;
}

}  // namespace letterlens

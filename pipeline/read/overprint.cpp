#include "pipeline/read/overprint.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace letterlens {
namespace {

// Of the size: a letter is set again at most this far aside. The narrowest letters, "ll", are 0.22 apart.
constexpr float aside = 0.1F;
constexpr float covered = 0.6F;      // of the smaller line's area
constexpr float same_height = 0.7F;  // of the larger line's height: marks of footnotes are smaller

float size_of(const Line& line) {
  float size = 0;
  for (const auto& run : line.runs) size = std::max(size, run.style.size);
  return size;
}

std::string_view character(const Line& line, std::size_t glyph) {
  const std::size_t start = line.glyphs[glyph].start;
  const std::size_t end = glyph + 1 < line.glyphs.size() ? line.glyphs[glyph + 1].start : line.text.size();
  return std::string_view(line.text).substr(start, end - start);
}

bool covers(const Line& a, const Line& b) {
  if (!a.box || !b.box) return false;
  const Box& one = *a.box;
  const Box& other = *b.box;
  if (std::min(one.height, other.height) < same_height * std::max(one.height, other.height)) return false;
  const float width = std::min(one.x + one.width, other.x + other.width) - std::max(one.x, other.x);
  const float height = std::min(one.y + one.height, other.y + other.height) - std::max(one.y, other.y);
  const float smaller = std::min(one.width * one.height, other.width * other.height);
  return width > 0 && height > 0 && width * height > covered * smaller;
}

// The lines from top to bottom.
std::vector<const Line*> by_height(const Page& page) {
  std::vector<const Line*> lines;
  for (const auto& line : page.lines)
    if (line.box) lines.push_back(&line);
  std::sort(lines.begin(), lines.end(), [](const Line* a, const Line* b) { return a->box->y < b->box->y; });
  return lines;
}

// Characters by where they are: in squares as wide as a copy may be set aside.
class Places {
 public:
  // Whether the character is there already; notes it if it is not.
  bool taken(std::string_view character, float left, float baseline, float size) {
    const float reach = aside * size;
    const auto column = static_cast<std::int64_t>(std::floor(left));
    const auto row = static_cast<std::int64_t>(std::floor(baseline));
    for (std::int64_t x = column - 1; x <= column + 1; ++x)
      for (std::int64_t y = row - 1; y <= row + 1; ++y) {
        const auto found = squares_.find(key(x, y));
        if (found == squares_.end()) continue;
        for (const auto& glyph : found->second)
          if (glyph.character == character && std::abs(glyph.left - left) < std::min(reach, 1.0F) &&
              std::abs(glyph.baseline - baseline) < std::min(reach, 1.0F))
            return true;
      }
    squares_[key(column, row)].push_back({character, left, baseline});
    return false;
  }

 private:
  struct Placed {
    std::string_view character;
    float left = 0;
    float baseline = 0;
  };
  static std::int64_t key(std::int64_t x, std::int64_t y) { return x * 1'000'003 + y; }

  std::unordered_map<std::int64_t, std::vector<Placed>> squares_;  // by whole points
};

// The line without the glyphs that are `dropped`.
Line without(const Line& line, const std::vector<bool>& dropped) {
  Line out = line;
  out.text.clear();
  out.glyphs.clear();
  out.runs.clear();
  out.piece_starts.clear();
  std::size_t glyph = 0;
  for (const auto& run : line.runs) {
    Run kept = run;
    kept.start = out.text.size();
    for (; glyph < line.glyphs.size() && line.glyphs[glyph].start < run.start + run.length; ++glyph) {
      if (dropped[glyph]) continue;
      out.glyphs.push_back({out.text.size(), line.glyphs[glyph].left, line.glyphs[glyph].right});
      out.text += character(line, glyph);
    }
    kept.length = out.text.size() - kept.start;
    if (kept.length > 0) out.runs.push_back(std::move(kept));
  }
  return out;
}

// Whether a glyph is set again right after itself.
bool has_doubled_letters(const Line& line) {
  const float reach = aside * size_of(line);
  for (std::size_t i = 1; i < line.glyphs.size(); ++i)
    if (std::abs(line.glyphs[i].left - line.glyphs[i - 1].left) < reach &&
        character(line, i) == character(line, i - 1) && character(line, i) != " ")
      return true;
  return false;
}

}  // namespace

bool has_covered_lines(const Page& page) {
  const auto lines = by_height(page);
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = i + 1;
         j < lines.size() && lines[j]->box->y < lines[i]->box->y + lines[i]->box->height; ++j)
      if (covers(*lines[i], *lines[j])) return true;
  return false;
}

Page without_hidden_copies(Page visible, Page all) {
  const std::size_t seen = visible.lines.size();
  for (auto& line : all.lines) {
    const bool on_seen =
        std::any_of(visible.lines.begin(), visible.lines.begin() + static_cast<std::ptrdiff_t>(seen),
                    [&](const Line& one) { return covers(one, line); });
    if (!on_seen) visible.lines.push_back(std::move(line));
  }
  return visible;
}

void drop_overprint(Page& page) {
  if (std::none_of(page.lines.begin(), page.lines.end(), has_doubled_letters) && !has_covered_lines(page))
    return;
  Places places;
  std::vector<Line> kept;
  for (const auto& line : page.lines) {
    const float size = size_of(line);
    std::vector<bool> dropped(line.glyphs.size(), false);
    for (std::size_t i = 0; i < line.glyphs.size(); ++i)
      dropped[i] = places.taken(character(line, i), line.glyphs[i].left, line.baseline, size);
    const auto copies = static_cast<std::size_t>(std::count(dropped.begin(), dropped.end(), true));
    if (copies == 0)
      kept.push_back(line);
    else if (copies < dropped.size())
      kept.push_back(without(line, dropped));
  }
  page.lines = std::move(kept);
}

}  // namespace letterlens

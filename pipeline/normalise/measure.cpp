#include "pipeline/normalise/measure.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace letterlens {
namespace {

constexpr float full_line_quantile = 0.95F;
constexpr float tolerance = 3.0F;  // points or characters that justify no break

float row_end(const Row& row) {
  return row.printed ? row.right : static_cast<float>(count_code_points(row.text));
}

template <typename Key>
Key most_frequent(const std::map<Key, std::size_t>& counts) {
  const auto best = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? Key{} : best->first;
}

}  // namespace

float body_size(const std::vector<PageRows>& pages) {
  std::map<float, std::size_t> sizes;
  for (const auto& page : pages)
    for (const auto& row : page.rows) sizes[row.size] += row.text.size();
  return most_frequent(sizes);
}

Measure measure(const std::vector<PageRows>& pages) {
  std::map<int, std::size_t> pitches;  // in half points
  std::vector<float> ends;
  for (const auto& page : pages)
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
      const Row& row = page.rows[i];
      ends.push_back(row_end(row));
      if (!row.printed || i == 0) continue;
      const float step = row.baseline - page.rows[i - 1].baseline;
      if (step > 0.8F * row.size && step < 2.2F * row.size)
        ++pitches[static_cast<int>(std::lround(step * 2))];
    }
  Measure out;
  out.pitch = static_cast<float>(most_frequent(pitches)) / 2;
  out.body_size = body_size(pages);
  if (!ends.empty()) {
    const auto at = static_cast<std::ptrdiff_t>(full_line_quantile * static_cast<float>(ends.size() - 1));
    std::nth_element(ends.begin(), ends.begin() + at, ends.end());
    out.right = ends[static_cast<std::size_t>(at)];
  }
  return out;
}

bool ended_early(const Row& row, const Row& next, const Measure& measure) {
  const auto first_word = static_cast<float>(count_code_points(next.text.substr(0, next.text.find(' '))));
  if (!row.printed) return row_end(row) + 1 + first_word + tolerance < measure.right;
  const auto characters = std::max<std::size_t>(1, count_code_points(row.text));
  const float advance = (row.right - row.left) / static_cast<float>(characters);
  return row.right + (first_word + 1) * advance + tolerance < measure.right;
}

}  // namespace letterlens

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

// The step from line to line inside paragraphs: below lines that were not ended on purpose or, where there
// are none, below any. Many paragraphs of one line would show the step from one to the next.
float pitch_of(const std::vector<PageRows>& pages, const Measure& measure) {
  std::map<int, std::size_t> inside, any;  // in half points
  for (const auto& page : pages)
    for (std::size_t i = 1; i < page.rows.size(); ++i) {
      const Row& row = page.rows[i];
      const float step = row.baseline - page.rows[i - 1].baseline;
      if (!row.printed || step <= 0.8F * row.size || step >= 2.2F * row.size) continue;
      const int half_points = static_cast<int>(std::lround(step * 2));
      ++any[half_points];
      if (!ended_early(page.rows[i - 1], row, measure)) ++inside[half_points];
    }
  return static_cast<float>(most_frequent(inside.empty() ? any : inside)) / 2;
}

}  // namespace

float body_size(const std::vector<PageRows>& pages) {
  std::map<float, std::size_t> sizes;
  for (const auto& page : pages)
    for (const auto& row : page.rows) sizes[row.size] += row.text.size();
  return most_frequent(sizes);
}

Measure measure(const std::vector<PageRows>& pages) {
  std::vector<float> ends;
  for (const auto& page : pages)
    for (const auto& row : page.rows) ends.push_back(row_end(row));
  Measure out;
  out.body_size = body_size(pages);
  if (!ends.empty()) {
    const auto at = static_cast<std::ptrdiff_t>(full_line_quantile * static_cast<float>(ends.size() - 1));
    std::nth_element(ends.begin(), ends.begin() + at, ends.end());
    out.right = ends[static_cast<std::size_t>(at)];
  }
  out.pitch = pitch_of(pages, out);
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

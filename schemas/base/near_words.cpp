#include "schemas/base/near_words.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace letterlens {
namespace {

std::vector<UChar32> code_points_of(std::string_view text) {
  std::vector<UChar32> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

using Row = std::vector<std::size_t>;

// Returns the distances of `one`, whole, from each beginning of `other`, or nothing once all are above
// `most`.
Row distances(const std::vector<UChar32>& one, const std::vector<UChar32>& other, std::size_t most) {
  Row before_last, last, row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    before_last = std::move(last);
    last = row;
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      row[j + 1] = std::min({last[j] + (one[i] == other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1});
      const bool exchanged = i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j];
      if (exchanged) row[j + 1] = std::min(row[j + 1], before_last[j - 1] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > most) return {};
  }
  return row;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most) {
  const auto row = distances(code_points_of(one), code_points_of(other), most);
  return row.empty() ? most + 1 : std::min(row.back(), most + 1);
}

std::size_t edit_distance_to_beginning(std::string_view beginning, std::string_view text, std::size_t most) {
  const auto row = distances(code_points_of(beginning), code_points_of(text), most);
  return row.empty() ? most + 1 : std::min(*std::min_element(row.begin(), row.end()), most + 1);
}

std::size_t forgiven_changes(std::size_t code_points) {
  constexpr std::size_t shortest = 3, short_word = 6, long_word = 12;
  if (code_points < shortest) return 0;
  if (code_points < short_word) return 1;
  return code_points < long_word ? 2 : 3;
}

}  // namespace letterlens

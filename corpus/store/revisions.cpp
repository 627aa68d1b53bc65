#include "corpus/store/revisions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace letterlens {
namespace {

std::size_t rank_of_layer(const std::string& text_layer) {
  constexpr std::array<std::string_view, 3> best_first{"embedded", "plain", "ocr"};
  return static_cast<std::size_t>(std::find(best_first.begin(), best_first.end(), text_layer) -
                                  best_first.begin());
}

}  // namespace

bool is_better(const Revision& a, const Revision& b) {
  const auto layer_a = rank_of_layer(a.text_layer);
  const auto layer_b = rank_of_layer(b.text_layer);
  if (layer_a != layer_b) return layer_a < layer_b;
  // A letter without a date comes after all that have one.
  return a.letter_date != b.letter_date ? a.letter_date > b.letter_date : a.sha256 < b.sha256;
}

std::string id_of(const std::string& letter_id, const std::string& sha256, bool current) {
  return current ? letter_id : letter_id + '~' + sha256.substr(0, 8);
}

}  // namespace letterlens

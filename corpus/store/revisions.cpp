#include "corpus/store/revisions.h"

namespace letterlens {
namespace {

// The best first.
int rank_of(TextLayer layer) {
  switch (layer) {
    case TextLayer::embedded:
      return 0;
    case TextLayer::plain:
      return 1;
    case TextLayer::ocr:
      break;
  }
  return 2;
}

}  // namespace

bool is_better(const Revision& a, const Revision& b) {
  if (a.text_layer != b.text_layer) return rank_of(a.text_layer) < rank_of(b.text_layer);
  // A letter without a date comes after all that have one.
  return a.letter_date != b.letter_date ? a.letter_date > b.letter_date : a.sha256 < b.sha256;
}

std::string id_of(const std::string& letter_id, const std::string& sha256, bool current) {
  return current ? letter_id : letter_id + '~' + sha256.substr(0, 8);
}

}  // namespace letterlens

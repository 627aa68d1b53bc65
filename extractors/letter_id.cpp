#include "extractors/letter_id.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr std::size_t hash_digits = 16;

}  // namespace

std::string letter_id(const Letter& letter) {
  const bool known = letter.authority && letter.authority->name && letter.kind != LetterKind::unknown &&
                     letter.visit && !letter.visit->ranges.empty();
  if (!known) return "document-" + letter.source.sha256.substr(0, hash_digits);
  std::string id = comparison_key(*letter.authority->name) + ' ' + std::string(name_of(letter.kind)) + ' ' +
                   letter.visit->ranges.front().start.iso();
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  return id;
}

}  // namespace letterlens

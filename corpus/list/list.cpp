#include "corpus/list/list.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>
#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace letterlens {
namespace {

// Bytes whose order is the dictionary's; names come again and again.
class SortKeys {
 public:
  SortKeys() {
    UErrorCode status = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale::getUK(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no order of British English");
  }
  const std::string& of(const std::string& name) {
    auto [entry, is_new] = keys_.try_emplace(name);
    if (is_new) {
      const auto text = icu::UnicodeString::fromUTF8(name);
      std::string key(static_cast<std::size_t>(collator_->getSortKey(text, nullptr, 0)), '\0');
      collator_->getSortKey(text, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
      entry->second = std::move(key);
    }
    return entry->second;
  }

 private:
  std::unique_ptr<icu::Collator> collator_;
  std::map<std::string, std::string> keys_;
};

}  // namespace

std::vector<LetterHead> list_letters(Database& database, const LetterFilter& filter) {
  std::vector<LetterHead> letters;
  database.snapshot([&] { letters = letter_heads(database, condition_of(filter, database)); });
  SortKeys keys;
  for (const auto& letter : letters) keys.of(letter.authority);
  std::sort(letters.begin(), letters.end(), [&](const LetterHead& a, const LetterHead& b) {
    if (a.authority.empty() != b.authority.empty()) return b.authority.empty();
    if (a.authority != b.authority) return keys.of(a.authority) < keys.of(b.authority);
    return std::tie(a.date, a.id) < std::tie(b.date, b.id);
  });
  return letters;
}

}  // namespace letterlens

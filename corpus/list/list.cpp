#include "corpus/list/list.h"

#include "corpus/store/rows.h"

#include <Poco/Data/Statement.h>
#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>
#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

std::optional<std::string> value_of(const Text& text) {
  return text.isNull() ? std::nullopt : std::optional(text.value());
}

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

std::vector<ListedLetter> read_letters(Database& database, const LetterFilter& filter) {
  std::vector<ListedLetter> letters;
  Condition condition = condition_of(filter, database);
  LetterRow row;
  Poco::Int64 improvements = 0, priority_actions = 0;
  const std::string count = "(SELECT count(*) FROM items WHERE items.letter = letters.letter AND list = ";
  Poco::Data::Statement select(database.session());
  select
      << "SELECT id, current, authority, authority_as_written, region, area, date, letter_date, source_url, "
         "kind, status, producer_version, " +
             count + "'improvements'), " + count + "'priority_actions') FROM letters WHERE " + condition.sql,
      into(row.id), into(row.current), into(row.authority), into(row.authority_as_written), into(row.region),
      into(row.area), into(row.date), into(row.letter_date), into(row.source_url), into(row.kind),
      into(row.status), into(row.producer_version), into(improvements), into(priority_actions), range(0, 1);
  bind(select, condition);
  while (!select.done()) {
    if (select.execute() == 0) continue;
    const bool in_register = !row.authority.isNull();
    letters.push_back(
        {row.id, row.current == 1, value_of(in_register ? row.authority : row.authority_as_written),
         in_register, value_of(row.region), value_of(row.area), value_of(row.date), value_of(row.letter_date),
         value_of(row.source_url), row.kind, row.status, row.producer_version,
         static_cast<std::size_t>(improvements), static_cast<std::size_t>(priority_actions)});
  }
  return letters;
}

}  // namespace

std::vector<ListedLetter> list_letters(Database& database, const LetterFilter& filter) {
  std::vector<ListedLetter> letters;
  database.snapshot([&] { letters = read_letters(database, filter); });
  SortKeys keys;
  for (const auto& letter : letters)
    if (letter.authority) keys.of(*letter.authority);
  std::sort(letters.begin(), letters.end(), [&](const ListedLetter& a, const ListedLetter& b) {
    if (a.authority.has_value() != b.authority.has_value()) return a.authority.has_value();
    if (a.authority != b.authority) return keys.of(*a.authority) < keys.of(*b.authority);
    return std::tie(a.date, a.id) < std::tie(b.date, b.id);
  });
  return letters;
}

}  // namespace letterlens

#include "corpus/compare/compared_letters.h"

#include "corpus/match/stored_fingerprint.h"
#include "corpus/store/held_grades.h"
#include "corpus/store/items.h"
#include "corpus/store/sources.h"

#include <Poco/Path.h>
#include <map>

namespace letterlens {
Fingerprint fingerprint_from(std::string_view bytes, std::string_view text,
                             const std::vector<std::string>& themes, const Fingerprinter& fingerprinter) {
  if (!bytes.empty()) {
    try {
      return from_bytes(bytes);
    } catch (const StoredFingerprintError&) {
      // Of another version: it is made again from the item.
    }
  }
  return fingerprinter.of(text, themes);
}

std::vector<ComparedLetter> compared_letters(Database& database, const LetterFilter& filter) {
  return compared_letters(database, condition_of(filter, database));
}

std::vector<ComparedLetter> compared_letters(Database& database, const Condition& condition, Lists lists) {
  const Sources sources(database.folder());
  const HeldGrades grades(database, condition);
  std::vector<ComparedLetter> letters;
  std::map<std::int64_t, std::size_t> places;  // of letters
  for_each_letter_head(database, condition, [&](const LetterHead& head) {
    places[head.letter] = letters.size();
    std::string address = head.source_url.value_or(
        Poco::Path(sources.path(head.source, head.media_type)).makeAbsolute().toString());
    letters.push_back({head, grades.of(head), std::move(address), {}});
  });
  const auto themes = themes_by_item(database, condition);
  const Fingerprinter fingerprinter;
  for_each_item_row(database, condition, [&](const ItemRow& row, std::string_view fingerprint) {
    // Whoever writes meanwhile may have added letters.
    const auto place = places.find(row.letter);
    if (place == places.end() || (lists == Lists::asked && !is_asked(row.list))) return;
    ComparedItem item{row, {}, {}};
    if (const auto of_item = themes.find(row.item); of_item != themes.end()) item.themes = of_item->second;
    item.fingerprint = fingerprint_from(fingerprint, item.text, item.themes, fingerprinter);
    letters[place->second].items.push_back(std::move(item));
    if (is_asked(row.list)) letters[place->second].no_list = false;
  });
  return letters;
}

std::optional<std::string> first_authority(Database& database, const LetterFilter& filter) {
  return first_authority(database, condition_of(filter, database));
}

bool can_be_compared(const LetterHead& letter) {
  return letter.date && is_mined(letter.kind);
}

Look look_of(const LetterHead& letter) {
  return {letter.kind, LookedAt::of(letter.kind, letter.area), letter.no_list};
}

}  // namespace letterlens

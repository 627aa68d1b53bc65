#include "corpus/compare/compared_letters.h"

#include "corpus/match/stored_fingerprint.h"
#include "corpus/store/items.h"
#include "corpus/store/letter_heads.h"
#include "corpus/store/sources.h"

#include <Poco/Path.h>
#include <map>

namespace letterlens {
namespace {

ComparedLetter letter_of(const LetterHead& head, const Sources& sources) {
  ComparedLetter letter;
  letter.id = head.id;
  letter.authority = head.authority.value_or(head.authority_as_written.value_or(""));
  letter.date = head.date;
  letter.kind = head.kind;
  if (const auto area = LookedAt::of(head.kind, head.area.value_or("")).name(); !area.empty())
    letter.area = std::string(area);
  letter.la_code = head.la_code;
  letter.region = head.region;
  letter.report_grade = head.grade;
  letter.previous_grade = head.previous_grade;
  letter.no_list = head.no_list;
  letter.address = head.source_url.value_or(
      Poco::Path(sources.path(head.source, head.media_type)).makeAbsolute().toString());
  return letter;
}

ComparedItem item_of(const ItemRow& row) {
  ComparedItem item;
  item.list = row.list;
  item.number = row.number;
  item.text = row.text;
  item.lead_in = row.lead_in;
  item.topic = row.topic;
  item.start = row.start_at;
  item.end = row.end_at;
  item.page = row.page;
  return item;
}

}  // namespace

Fingerprint fingerprint_from(std::string_view bytes, std::string_view text,
                             const std::vector<std::string>& themes, const Fingerprinter& fingerprinter) {
  if (!bytes.empty()) {
    try {
      return from_bytes(bytes);
    } catch (const StoredFingerprintError&) {
      // Of another version: the item itself says it anew.
    }
  }
  return fingerprinter.of(text, themes);
}

std::vector<ComparedLetter> compared_letters(Database& database, const LetterFilter& filter) {
  return compared_letters(database, condition_of(filter, database));
}

std::vector<ComparedLetter> compared_letters(Database& database, const Condition& condition) {
  const Sources sources(database.folder());
  std::vector<ComparedLetter> letters;
  std::map<std::int64_t, std::size_t> places;  // of letters
  for_each_letter_head(database, condition, [&](const LetterHead& head) {
    places[head.letter] = letters.size();
    letters.push_back(letter_of(head, sources));
  });
  const auto themes = themes_by_item(database, condition);
  const Fingerprinter fingerprinter;
  for_each_item_row(database, condition, [&](const ItemRow& row, std::string_view fingerprint) {
    // Whoever writes meanwhile may have added letters.
    const auto place = places.find(row.letter);
    if (place == places.end()) return;
    ComparedItem item = item_of(row);
    if (const auto of_item = themes.find(row.item); of_item != themes.end()) item.themes = of_item->second;
    item.fingerprint = fingerprint_from(fingerprint, item.text, item.themes, fingerprinter);
    letters[place->second].items.push_back(std::move(item));
    letters[place->second].no_list = false;
  });
  return letters;
}

std::optional<std::string> first_authority(Database& database, const LetterFilter& filter) {
  return first_authority(database, condition_of(filter, database));
}

bool can_be_compared(const ComparedLetter& letter) {
  return letter.date && has_findings(letter.kind);
}

std::string reference_of(const ComparedLetter& letter, const ComparedItem& item) {
  return letter.id + '#' + (item.list == "priority_actions" ? "p" : "") + std::to_string(item.number);
}

Look look_of(const ComparedLetter& letter) {
  const auto kind = parse<LetterKind>(letter.kind).value_or(LetterKind::unknown);
  const auto focus = letter.area ? parse<FocusArea>(*letter.area) : std::nullopt;
  return {kind, LookedAt::of(kind, focus), letter.no_list};
}

HeldGrade held_grade(const ComparedLetter& letter) {
  const auto grade = [](const std::optional<std::string>& name) {
    return name ? parse<Grade>(*name) : std::nullopt;
  };
  return held_grade({.report = grade(letter.report_grade), .previous = grade(letter.previous_grade)});
}

}  // namespace letterlens

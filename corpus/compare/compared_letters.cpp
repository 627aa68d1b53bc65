#include "corpus/compare/compared_letters.h"

#include "corpus/match/stored_fingerprint.h"
#include "corpus/store/sources.h"
#include "corpus/store/statements.h"

#include <Poco/Path.h>
#include <map>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

template <typename Value>
auto optional_of(const Poco::Nullable<Value>& value) {
  return value.isNull() ? std::nullopt : std::optional(value.value());
}

// What comparing asks of a letter: its long columns stay on disk.
struct LetterHead {
  Poco::Int64 letter = 0;
  std::string id, kind, source, media_type;
  Text authority, as_written, date, area, la_code, region, grade, previous_grade, source_url;
  bool no_list = false;
};

ComparedLetter letter_of(const LetterHead& head, const Sources& sources) {
  ComparedLetter letter;
  letter.id = head.id;
  letter.authority = head.authority.value(head.as_written.value(""));
  letter.date = optional_of(head.date);
  letter.kind = head.kind;
  letter.area = head.kind == "ilacs_inspection" ? std::string(every_area) : optional_of(head.area);
  letter.la_code = optional_of(head.la_code);
  letter.region = optional_of(head.region);
  letter.report_grade = optional_of(head.grade);
  letter.previous_grade = optional_of(head.previous_grade);
  letter.no_list = head.no_list;
  letter.address =
      head.source_url.value(Poco::Path(sources.path(head.source, head.media_type)).makeAbsolute().toString());
  return letter;
}

ComparedItem item_of(const ItemRow& row) {
  ComparedItem item;
  item.list = row.list;
  item.number = row.number;
  item.text = row.text;
  item.lead_in = optional_of(row.lead_in);
  item.topic = optional_of(row.topic);
  item.start = row.start_at;
  item.end = row.end_at;
  item.page = optional_of(row.page);
  return item;
}

class Reader {
 public:
  Reader(Database& database, Condition condition) : database_(database), condition_(std::move(condition)) {}

  std::vector<ComparedLetter> read() {
    read_letters();
    read_themes();
    read_items();
    return std::move(letters_);
  }

 private:
  void read_letters() {
    const Sources sources(database_.folder());
    LetterHead head;
    Poco::Data::Statement select(database_.session());
    select << "SELECT letter, id, kind, source, media_type, authority, authority_as_written, date, area, "
              "la_code, region, grade, previous_grade, source_url, " +
                  std::string(without_list) + " FROM letters WHERE " + condition_.sql +
                  " ORDER BY date IS NULL, date, id",
        into(head.letter), into(head.id), into(head.kind), into(head.source), into(head.media_type),
        into(head.authority), into(head.as_written), into(head.date), into(head.area), into(head.la_code),
        into(head.region), into(head.grade), into(head.previous_grade), into(head.source_url),
        into(head.no_list), range(0, 1);
    bind(select, condition_);
    while (!select.done())
      if (select.execute() > 0) {
        places_[head.letter] = letters_.size();
        letters_.push_back(letter_of(head, sources));
      }
  }

  void read_themes() {
    ThemeRow row;
    auto select = selecting(database_.session(),
                            "item_themes AS t JOIN items ON items.item = t.item JOIN letters ON "
                            "letters.letter = items.letter WHERE " +
                                condition_.sql + " ORDER BY t.item, t.theme",
                            row, "t.");
    bind(select, condition_);
    for_each(select, row, [&](const ThemeRow& read) { themes_[read.item].push_back(read.theme); });
  }

  void read_items() {
    ItemRow row;
    Poco::Nullable<Poco::Data::BLOB> bytes;
    Poco::Data::Statement select(database_.session());
    select
        << "SELECT " + column_names<ItemRow>("items.") +
               ", item_fingerprints.bytes FROM letters JOIN items ON items.letter = letters.letter LEFT JOIN "
               "item_fingerprints ON item_fingerprints.item = items.item WHERE " +
               condition_.sql + " ORDER BY items.letter, list DESC, number";
    each_column(row, [&](std::string_view, auto& column) { select.addExtract(into(column)); });
    select, into(bytes), range(0, 1);
    bind(select, condition_);
    for_each(select, row, [&](const ItemRow& read) {
      // Whoever writes meanwhile may have added letters.
      const auto place = places_.find(read.letter);
      if (place == places_.end()) return;
      ComparedItem item = item_of(read);
      if (const auto themes = themes_.find(read.item); themes != themes_.end()) item.themes = themes->second;
      item.fingerprint = fingerprint_from(bytes_in(bytes), item.text, item.themes, fingerprinter_);
      letters_[place->second].items.push_back(std::move(item));
      letters_[place->second].no_list = false;
    });
  }

  Database& database_;
  Condition condition_;
  std::vector<ComparedLetter> letters_;
  std::map<Poco::Int64, std::size_t> places_;  // of letters
  std::map<Poco::Int64, std::vector<std::string>> themes_;
  Fingerprinter fingerprinter_;
};

}  // namespace

std::string_view bytes_in(const Poco::Nullable<Poco::Data::BLOB>& blob) {
  if (blob.isNull() || blob.value().size() == 0) return {};
  return {reinterpret_cast<const char*>(blob.value().rawContent()), blob.value().size()};
}

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
  std::vector<ComparedLetter> letters;
  guard(database.folder(), [&] { letters = Reader(database, condition).read(); });
  return letters;
}

std::optional<std::string> first_authority(Database& database, const LetterFilter& filter) {
  std::optional<std::string> name;
  Condition condition = condition_of(filter, database);
  guard(database.folder(), [&] {
    std::vector<std::string> found;
    Poco::Data::Statement select(database.session());
    select << "SELECT coalesce(authority, authority_as_written, '') FROM letters WHERE " + condition.sql +
                  " ORDER BY date IS NULL, date, id LIMIT 1",
        into(found);
    bind(select, condition);
    select.execute();
    if (!found.empty()) name = found.front();
  });
  return name;
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

#include "corpus/store/stored_record.h"

#include "corpus/store/source_rows.h"
#include "corpus/store/sources.h"
#include "corpus/store/statements.h"

namespace letterlens {
namespace {

// Sorts after every text that begins as the one before it.
constexpr std::string_view last_code_point = "\U0010FFFF";

// Returns a statement that reads the letters whose column `key` has the one value that is bound.
Statement selecting_records(Database& database, const std::string& key) {
  return Statement(database,
                   "SELECT " + column_names<LetterRow>("letters.") +
                       ", texts.record, texts.text FROM letters JOIN texts ON texts.letter = letters.letter "
                       "WHERE letters." +
                       key + " = ?");
}

std::optional<StoredRecord> read_record(Statement& select) {
  StoredRecord stored;
  std::string record;
  if (!select.read_one(stored.letter, record, stored.text)) return std::nullopt;
  stored.record = record_as_shown(stored.letter, record);
  return stored;
}

std::vector<std::string> ids_between(Database& database, const std::string& from,
                                     const std::string& condition) {
  return database.all<std::string>(
      "SELECT id FROM letters WHERE id >= ? AND id < ? AND " + condition + " ORDER BY id", from,
      from + std::string(last_code_point));
}

}  // namespace

nlohmann::ordered_json record_as_shown(const LetterRow& letter, std::string_view record) {
  auto shown = nlohmann::ordered_json::parse(record);
  shown.at("id") = letter.id;
  auto& source = shown.at("source");
  if (letter.source_url) source["url"] = *letter.source_url;
  if (letter.publication_date) source["published"] = *letter.publication_date;
  return shown;
}

std::string source_media_type(Database& database, const LetterRow& letter) {
  return media_type_of_source(database, letter.source).value_or("");
}

std::string source_path(Database& database, const LetterRow& letter) {
  return Sources(database.folder()).path(letter.source, source_media_type(database, letter));
}

std::string text_pages(Database& database, const LetterRow& letter) {
  return database.find<std::string>("SELECT text_pages FROM texts WHERE letter = ?", letter.letter)
      .value_or("[]");
}

std::vector<std::string> revision_ids(Database& database, const LetterRow& letter) {
  return database.all<std::string>("SELECT id FROM letters WHERE letter_id = ? ORDER BY current DESC, id",
                                   letter.letter_id);
}

std::optional<StoredRecord> stored_record(Database& database, const std::string& id) {
  auto select = selecting_records(database, "id");
  select.bind(id);
  return read_record(select);
}

void for_each_stored_record(Database& database, const LetterFilter& filter,
                            const std::function<void(const StoredRecord&)>& use) {
  const Condition condition = condition_of(filter, database);
  // Keys first: sorting whole letters would fill the disk with copies of them.
  const auto letters =
      database.all<std::int64_t>("SELECT letter FROM letters WHERE " + condition.sql +
                                     " ORDER BY coalesce(authority, authority_as_written), date, id",
                                 condition.values);
  auto select = selecting_records(database, "letter");
  for (const auto letter : letters) {
    select.bind(letter);
    // Whoever writes meanwhile may have removed it.
    if (const auto record = read_record(select)) use(*record);
  }
}

std::vector<std::string> ids_meant(Database& database, const std::string& beginning) {
  // The sign keeps SQLite at the index of ids; that of filters would give it nearly every letter.
  auto ids = ids_between(database, beginning, "+current = 1");
  if (ids.empty()) ids = ids_between(database, beginning, "+current = 0");
  if (!ids.empty() && ids.front() == beginning) ids.resize(1);
  return ids;
}

}  // namespace letterlens

#include "corpus/store/stored_record.h"

#include "corpus/store/sources.h"
#include "corpus/store/statements.h"

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

// Sorts behind every text that begins as the one before it.
constexpr std::string_view last_code_point = "\U0010FFFF";

// Reads the letters whose column `key` has the value that `key_value` then has.
template <typename Key>
class RecordReader {
 public:
  RecordReader(Database& database, const std::string& key, Key& key_value) : select_(database.session()) {
    select_ << "SELECT " + column_names<LetterRow>("letters.") +
                   ", texts.record, texts.text FROM letters JOIN texts ON texts.letter = letters.letter "
                   "WHERE letters." +
                   key + " = ?",
        use(key_value), limit(1);
    each_column(letter_, [&](std::string_view, auto& column) { select_.addExtract(into(column)); });
    select_, into(record_), into(text_);
  }

  std::optional<StoredRecord> read() {
    if (select_.execute() == 0) return std::nullopt;
    return StoredRecord{letter_, record_as_shown(letter_, record_), text_};
  }

 private:
  LetterRow letter_;
  std::string record_, text_;
  Poco::Data::Statement select_;
};

std::vector<std::string> ids_between(Database& database, std::string from, const std::string& condition) {
  std::vector<std::string> ids;
  std::string to = from + std::string(last_code_point);
  guard(database.folder(), [&] {
    database.session() << "SELECT id FROM letters WHERE id >= ? AND id < ? AND " + condition + " ORDER BY id",
        use(from), use(to), into(ids), now;
  });
  return ids;
}

}  // namespace

nlohmann::ordered_json record_as_shown(const LetterRow& letter, std::string_view record) {
  auto shown = nlohmann::ordered_json::parse(record);
  shown.at("id") = letter.id;
  auto& source = shown.at("source");
  if (!letter.source_url.isNull()) source["url"] = letter.source_url.value();
  if (!letter.publication_date.isNull()) source["published"] = letter.publication_date.value();
  return shown;
}

std::string source_path(Database& database, const LetterRow& letter) {
  std::string media_type;
  guard(database.folder(), [&] {
    std::string source = letter.source;
    database.session() << "SELECT media_type FROM sources WHERE sha256 = ?", use(source), into(media_type),
        now;
  });
  return Sources(database.folder()).path(letter.source, media_type);
}

std::vector<std::string> revision_ids(Database& database, const LetterRow& letter) {
  std::vector<std::string> ids;
  guard(database.folder(), [&] {
    std::string letter_id = letter.letter_id;
    database.session() << "SELECT id FROM letters WHERE letter_id = ? ORDER BY current DESC, id",
        use(letter_id), into(ids), now;
  });
  return ids;
}

std::optional<StoredRecord> stored_record(Database& database, const std::string& id) {
  std::optional<StoredRecord> found;
  guard(database.folder(), [&] {
    std::string wanted = id;
    found = RecordReader(database, "id", wanted).read();
  });
  return found;
}

void for_each_stored_record(Database& database, const LetterFilter& filter,
                            const std::function<void(const StoredRecord&)>& use_record) {
  Condition condition = condition_of(filter, database);
  guard(database.folder(), [&] {
    // Keys first: sorting whole letters would fill the disk with copies of them.
    std::vector<Poco::Int64> letters;
    Poco::Data::Statement select(database.session());
    select << "SELECT letter FROM letters WHERE " + condition.sql +
                  " ORDER BY coalesce(authority, authority_as_written), date, id",
        into(letters);
    bind(select, condition);
    select.execute();
    Poco::Int64 key = 0;
    RecordReader reader(database, "letter", key);
    for (const auto letter : letters) {
      key = letter;
      // Whoever writes meanwhile may have removed it.
      if (const auto record = reader.read()) use_record(*record);
    }
  });
}

std::vector<std::string> ids_meant(Database& database, const std::string& beginning) {
  // The sign keeps SQLite at the index of ids; that of filters would give it nearly every letter.
  auto ids = ids_between(database, beginning, "+current = 1");
  if (ids.empty()) ids = ids_between(database, beginning, "+current = 0");
  if (!ids.empty() && ids.front() == beginning) ids.resize(1);
  return ids;
}

}  // namespace letterlens

#include "corpus/store/letters.h"

#include "corpus/match/stored_fingerprint.h"
#include "corpus/store/revisions.h"
#include "corpus/store/statements.h"
#include "schemas/base/sha256.h"

#include <algorithm>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

std::vector<Revision> revisions_of(Poco::Data::Session& session, std::string& letter_id) {
  std::vector<Revision> revisions;
  Revision row;
  Poco::Data::Statement select(session);
  select << "SELECT letter, sha256, text_layer, letter_date FROM letters WHERE letter_id = ?", use(letter_id),
      into(row.letter), into(row.sha256), into(row.text_layer), into(row.letter_date), range(0, 1);
  while (!select.done())
    if (select.execute() > 0) revisions.push_back(row);
  return revisions;
}

std::optional<std::string> letter_id_of(Poco::Data::Session& session, std::string& sha256) {
  std::vector<std::string> found;
  session << "SELECT letter_id FROM letters WHERE sha256 = ?", use(sha256), into(found), now;
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<KnownLetter> known_letters(Database& database, const std::string& column,
                                       const std::string& sha256) {
  std::vector<KnownLetter> letters;
  guard(database.folder(), [&] {
    KnownLetter row;
    std::string hash = sha256;
    Poco::Data::Statement select(database.session());
    Text corrections;
    select << "SELECT id, status, source, producer_version, made_with, corrections_sha256 FROM letters "
              "WHERE " +
                  column + " = ? ORDER BY id",
        use(hash), into(row.id), into(row.status), into(row.source), into(row.producer_version),
        into(row.made_with), into(corrections), range(0, 1);
    while (!select.done()) {
      if (select.execute() == 0) continue;
      row.corrections_sha256 = corrections.isNull() ? std::nullopt : std::optional(corrections.value());
      letters.push_back(row);
    }
  });
  return letters;
}

std::optional<LetterCopy> copy_where(Database& database, const std::string& condition,
                                     const std::string& value) {
  LetterCopy copy;
  Text file;
  std::string wanted = value;
  guard(database.folder(), [&] {
    database.session() << "SELECT letter_id, sha256, file FROM letters WHERE " + condition, use(wanted),
        into(copy.letter_id), into(copy.sha256), into(file), now;
  });
  if (copy.sha256.empty()) return std::nullopt;
  if (!file.isNull()) copy.file = file.value();
  return copy;
}

}  // namespace

LetterWriter::LetterWriter(Database& database)
    : session_(database.session()),
      insert_letter_(inserting(session_, "letters", letter_)),
      insert_text_(inserting(session_, "texts", text_)),
      insert_item_(inserting(session_, "items", item_)),
      insert_theme_(inserting(session_, "item_themes", theme_)),
      insert_fingerprint_(inserting(session_, "item_fingerprints", fingerprint_)),
      insert_section_(inserting(session_, "sections", section_)),
      insert_judgement_(inserting(session_, "judgements", judgement_)),
      insert_diagnostic_(inserting(session_, "diagnostics", diagnostic_)) {}

StoredAs LetterWriter::store(IncomingLetter incoming) {
  TextRow text;
  text.text = incoming.record.at("text").get<std::string>();
  text.text_pages = incoming.record.contains("text_pages") ? incoming.record.at("text_pages").dump() : "[]";
  incoming.record.erase("text");
  incoming.record.erase("text_pages");
  text.record = incoming.record.dump();
  text.record_sha256 = sha256(text.record);

  RecordRows rows = rows_of(incoming.record);
  rows.letter.source = incoming.source.sha256;
  rows.letter.made_with = incoming.made_with;
  if (incoming.corrections_sha256) rows.letter.corrections_sha256 = *incoming.corrections_sha256;

  auto bytes = static_cast<Poco::Int64>(incoming.source.bytes);
  session_ << "INSERT OR IGNORE INTO sources (sha256, bytes, media_type) VALUES (?, ?, ?)",
      use(incoming.source.sha256), use(bytes), use(incoming.source.media_type), now;

  std::string letter_id = rows.letter.letter_id;
  const auto earlier = letter_id_of(session_, rows.letter.sha256);
  if (earlier) {
    // What a manifest said outlasts a record that is made anew.
    session_ << "SELECT source_url, publication_date FROM letters WHERE sha256 = ?", use(rows.letter.sha256),
        into(rows.letter.source_url), into(rows.letter.publication_date), now;
    session_ << "DELETE FROM letters WHERE sha256 = ?", use(rows.letter.sha256), now;
  }
  const bool is_copy = !revisions_of(session_, letter_id).empty();
  session_ << "DELETE FROM removed WHERE sha256 = ?", use(rows.letter.sha256), now;
  insert(std::move(rows), std::move(text));
  settle(letter_id);
  if (earlier && *earlier != letter_id) settle(*earlier);
  return earlier || is_copy ? StoredAs::revised : StoredAs::added;
}

void LetterWriter::insert(RecordRows rows, TextRow text) {
  letter_ = std::move(rows.letter);
  letter_.id = id_of(letter_.letter_id, letter_.sha256, false);
  letter_.current = 0;
  letter_.letter = 0;
  session_ << "SELECT coalesce(max(letter), 0) + 1 FROM letters", into(letter_.letter), now;
  insert_letter_.execute();

  text_ = std::move(text);
  text_.letter = letter_.letter;
  insert_text_.execute();

  Poco::Int64 next_item = 0;
  session_ << "SELECT coalesce(max(item), 0) + 1 FROM items", into(next_item), now;
  for (std::size_t at = 0; at < rows.items.size(); ++at) {
    item_ = std::move(rows.items[at]);
    item_.letter = letter_.letter;
    item_.item = next_item++;
    insert_item_.execute();
    const std::string bytes = to_bytes(fingerprinter_.of(item_.text, rows.themes[at]));
    fingerprint_ = {item_.item, std::string(matching_version()),
                    Poco::Data::BLOB(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size())};
    insert_fingerprint_.execute();
    for (auto& theme : rows.themes[at]) {
      theme_ = {item_.item, std::move(theme)};
      insert_theme_.execute();
    }
  }
  for (auto& section : rows.sections) {
    section_ = std::move(section);
    section_.letter = letter_.letter;
    insert_section_.execute();
  }
  for (auto& judgement : rows.judgements) {
    judgement_ = std::move(judgement);
    judgement_.letter = letter_.letter;
    insert_judgement_.execute();
  }
  for (auto& diagnostic : rows.diagnostics) {
    diagnostic_ = std::move(diagnostic);
    diagnostic_.letter = letter_.letter;
    insert_diagnostic_.execute();
  }
}

void LetterWriter::settle(std::string letter_id) {
  const auto revisions = revisions_of(session_, letter_id);
  if (revisions.empty()) return;
  auto best = std::min_element(revisions.begin(), revisions.end(), is_better)->letter;
  // The current one's id is free only once no other has it.
  session_ << "UPDATE letters SET current = 0, id = letter_id || '~' || substr(sha256, 1, 8) "
              "WHERE letter_id = ? AND letter <> ?",
      use(letter_id), use(best), now;
  session_ << "UPDATE letters SET current = 1, id = letter_id WHERE letter = ?", use(best), now;
}

std::optional<LetterWriter::Removed> LetterWriter::remove(const std::string& id) {
  std::string wanted = id;
  std::string letter_id, source;
  Removed removed;
  session_ << "SELECT letter_id, sha256, source FROM letters WHERE id = ?", use(wanted), into(letter_id),
      into(removed.sha256), into(source), now;
  if (removed.sha256.empty()) return std::nullopt;
  session_ << "DELETE FROM letters WHERE id = ?", use(wanted), now;
  session_ << "INSERT OR REPLACE INTO removed (sha256, id) VALUES (?, ?)", use(removed.sha256), use(wanted),
      now;
  if (source != removed.sha256)
    session_ << "INSERT OR REPLACE INTO removed (sha256, id) VALUES (?, ?)", use(source), use(wanted), now;
  settle(letter_id);

  int others = 0;
  session_ << "SELECT count(*) FROM letters WHERE source = ?", use(source), into(others), now;
  if (others > 0) return removed;
  StoredSource unused;
  Poco::Int64 bytes = 0;
  session_ << "SELECT sha256, bytes, media_type FROM sources WHERE sha256 = ?", use(source),
      into(unused.sha256), into(bytes), into(unused.media_type), now;
  unused.bytes = static_cast<std::uint64_t>(bytes);
  session_ << "DELETE FROM sources WHERE sha256 = ?", use(source), now;
  removed.unused_source = std::move(unused);
  return removed;
}

void LetterWriter::publish(const std::string& source_sha256, const Publication& publication) {
  std::string source = source_sha256;
  Text url = publication.url ? Text(*publication.url) : Text();
  Text date = publication.date ? Text(*publication.date) : Text();
  session_ << "UPDATE letters SET source_url = coalesce(?, source_url), "
              "publication_date = coalesce(?, publication_date) WHERE source = ?",
      use(url), use(date), use(source), now;
}

std::optional<KnownLetter> letter_with_bytes(Database& database, const std::string& sha256) {
  auto letters = known_letters(database, "sha256", sha256);
  return letters.empty() ? std::nullopt : std::optional(std::move(letters.front()));
}

std::vector<KnownLetter> letters_from_source(Database& database, const std::string& sha256) {
  return known_letters(database, "source", sha256);
}

std::optional<LetterCopy> copy_named(Database& database, const std::string& id) {
  return copy_where(database, "id = ?", id);
}

std::optional<LetterCopy> current_copy(Database& database, const std::string& letter_id) {
  return copy_where(database, "letter_id = ? AND current = 1", letter_id);
}

}  // namespace letterlens

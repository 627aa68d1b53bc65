#include "corpus/store/letters.h"

#include "corpus/match/stored_fingerprint.h"
#include "corpus/store/removed_letters.h"
#include "corpus/store/revisions.h"
#include "corpus/store/statements.h"
#include "schemas/base/sha256.h"

#include <algorithm>

namespace letterlens {
namespace {

std::vector<Revision> revisions_of(Database& database, const std::string& letter_id) {
  Statement select(
      database, "SELECT letter, sha256, text_layer, letter_date FROM letters WHERE letter_id = ?", letter_id);
  std::vector<Revision> revisions;
  Revision row;
  while (select.next(row.letter, row.sha256, row.text_layer, row.letter_date)) revisions.push_back(row);
  return revisions;
}

// What is long of a letter: its record without the text, and the text.
TextRow text_row(const LetterWithText& read) {
  auto record = to_json(read.letter, read.text, {.with_text = true, .text_pages = read.text_pages});
  TextRow row;
  row.text = read.text;
  const auto pages = record.find("text_pages");
  row.text_pages = pages == record.end() ? "[]" : pages->dump();
  record.erase("text");
  record.erase("text_pages");
  row.record = record.dump();
  row.record_sha256 = sha256(row.record);
  return row;
}

std::vector<KnownLetter> known_letters(Database& database, const std::string& column,
                                       const std::string& sha256) {
  Statement select(
      database,
      "SELECT id, letter_id, sha256, status, source, producer_version, made_with, corrections_sha256, "
      "sha256 IN (SELECT sha256 FROM corrections_not_taken) FROM letters WHERE " +
          column + " = ? ORDER BY id",
      sha256);
  std::vector<KnownLetter> letters;
  KnownLetter row;
  while (select.next(row.id, row.letter_id, row.sha256, row.status, row.source, row.producer_version,
                     row.made_with, row.corrections_sha256, row.corrections_not_taken))
    letters.push_back(row);
  return letters;
}

std::optional<LetterCopy> copy_where(Database& database, const std::string& condition,
                                     const std::string& value) {
  Statement select(database, "SELECT letter_id, sha256, file FROM letters WHERE " + condition, value);
  LetterCopy copy;
  return select.next(copy.letter_id, copy.sha256, copy.file) ? std::optional(std::move(copy)) : std::nullopt;
}

}  // namespace

LetterWriter::LetterWriter(Database& database)
    : database_(database),
      insert_letter_(inserting<LetterRow>(database, "letters")),
      insert_text_(inserting<TextRow>(database, "texts")),
      insert_item_(inserting<ItemRow>(database, "items")),
      insert_theme_(inserting<ThemeRow>(database, "item_themes")),
      insert_fingerprint_(inserting<FingerprintRow>(database, "item_fingerprints")),
      insert_section_(inserting<SectionRow>(database, "sections")),
      insert_judgement_(inserting<JudgementRow>(database, "judgements")),
      insert_diagnostic_(inserting<DiagnosticRow>(database, "diagnostics")) {}

StoredAs LetterWriter::store(IncomingLetter incoming) {
  TextRow text = text_row(incoming.read);
  RecordRows rows = rows_of(incoming.read.letter, incoming.read.text);
  rows.letter.source = incoming.source.sha256;
  rows.letter.made_with = incoming.made_with;
  rows.letter.corrections_sha256 = incoming.corrections_sha256;

  database_.execute("INSERT OR IGNORE INTO sources (sha256, bytes, media_type) VALUES (?, ?, ?)",
                    incoming.source.sha256, incoming.source.bytes, incoming.source.media_type);

  const std::string letter_id = rows.letter.letter_id;
  const auto earlier = letter_with_bytes(database_, rows.letter.sha256);
  if (earlier) {
    // What a manifest said outlasts a record that is made again.
    Statement(database_, "SELECT source_url, publication_date FROM letters WHERE sha256 = ?",
              rows.letter.sha256)
        .next(rows.letter.source_url, rows.letter.publication_date);
    database_.execute("DELETE FROM letters WHERE sha256 = ?", rows.letter.sha256);
  }
  const bool is_copy = !revisions_of(database_, letter_id).empty();
  forget_removed(database_, rows.letter.sha256);
  database_.execute("DELETE FROM corrections_not_taken WHERE sha256 = ?", rows.letter.sha256);
  insert(std::move(rows), std::move(text));
  settle(letter_id);
  if (earlier && earlier->letter_id != letter_id) {
    database_.execute("INSERT OR IGNORE INTO former_ids (id, sha256) VALUES (?, ?)", earlier->letter_id,
                      earlier->sha256);
    settle(earlier->letter_id);
  }
  return earlier || is_copy ? StoredAs::revised : StoredAs::added;
}

void LetterWriter::insert(RecordRows rows, TextRow text) {
  auto& row = rows.letter;
  row.id = id_of(row.letter_id, row.sha256, false);
  row.current = false;
  row.letter = database_.find<std::int64_t>("SELECT coalesce(max(letter), 0) + 1 FROM letters").value();
  insert_letter_.execute(row);

  text.letter = row.letter;
  insert_text_.execute(text);

  auto next_item = database_.find<std::int64_t>("SELECT coalesce(max(item), 0) + 1 FROM items").value();
  for (std::size_t at = 0; at < rows.items.size(); ++at) {
    auto& item = rows.items[at];
    item.letter = row.letter;
    item.item = next_item++;
    insert_item_.execute(item);
    insert_fingerprint_.execute(FingerprintRow{item.item,
                                               std::string(matching_version()),
                                               {to_bytes(fingerprinter_.of(item.text, rows.themes[at]))}});
    for (const auto& theme : rows.themes[at]) insert_theme_.execute(ThemeRow{item.item, theme});
  }
  const auto insert_all = [&](Statement& statement, auto& all) {
    for (auto& each : all) {
      each.letter = row.letter;
      statement.execute(each);
    }
  };
  insert_all(insert_section_, rows.sections);
  insert_all(insert_judgement_, rows.judgements);
  insert_all(insert_diagnostic_, rows.diagnostics);
}

void LetterWriter::settle(const std::string& letter_id) {
  const auto revisions = revisions_of(database_, letter_id);
  if (revisions.empty()) return;
  const auto best = std::min_element(revisions.begin(), revisions.end(), is_better)->letter;
  // The current one's id is free only once no other has it.
  database_.execute(
      "UPDATE letters SET current = 0, id = letter_id || '~' || substr(sha256, 1, 8) WHERE letter_id = ? AND "
      "letter <> ?",
      letter_id, best);
  database_.execute("UPDATE letters SET current = 1, id = letter_id WHERE letter = ?", best);
}

std::optional<LetterWriter::Removed> LetterWriter::remove(const std::string& id) {
  const auto copy = copy_named(database_, id);
  if (!copy) return std::nullopt;
  Removed removed{copy->sha256, std::nullopt};
  const auto source = database_.find<std::string>("SELECT source FROM letters WHERE id = ?", id).value();
  database_.execute("DELETE FROM letters WHERE id = ?", id);
  note_removed(database_, copy->sha256, id);
  if (source != copy->sha256) note_removed(database_, source, id);
  settle(copy->letter_id);

  if (!letters_from_source(database_, source).empty()) return removed;
  StoredSource unused;
  Statement(database_, "SELECT sha256, bytes, media_type FROM sources WHERE sha256 = ?", source)
      .next(unused.sha256, unused.bytes, unused.media_type);
  database_.execute("DELETE FROM sources WHERE sha256 = ?", source);
  removed.unused_source = std::move(unused);
  return removed;
}

void LetterWriter::publish(const std::string& source_sha256, const Publication& publication) {
  database_.execute(
      "UPDATE letters SET source_url = coalesce(?, source_url), publication_date = coalesce(?, "
      "publication_date) "
      "WHERE source = ?",
      publication.url, publication.date, source_sha256);
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

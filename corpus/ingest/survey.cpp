#include "corpus/ingest/survey.h"

#include "corpus/ingest/inputs.h"
#include "corpus/store/removed_letters.h"
#include "schemas/base/sha256.h"
#include "schemas/corrections.h"
#include "schemas/version.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

bool is_stale(const KnownLetter& letter, const std::string& made_with) {
  return letter.producer_version != program_version || letter.made_with != made_with;
}

bool was_corrected_elsewhere(const std::vector<KnownLetter>& letters) {
  return std::any_of(letters.begin(), letters.end(),
                     [](const KnownLetter& letter) { return letter.corrections_not_taken; });
}

bool is_archive(const std::vector<KnownLetter>& letters) {
  return !letters.empty() && letters.front().sha256 != letters.front().source;
}

}  // namespace

Survey::Survey(Database& database, const IngestSettings& settings,
               std::function<bool(const std::string&)> is_being_read)
    : database_(database),
      settings_(settings),
      is_being_read_(std::move(is_being_read)),
      sources_(database.folder()),
      files_(database),
      any_failures_(has_failures(database)),
      any_removed_(has_removed(database)) {}

std::string Survey::stored_path(const StoredSource& source) const {
  return absolute_path(sources_.path(source.sha256, source.media_type));
}

bool Survey::was_removed(const std::string& sha256) {
  return any_removed_ && letterlens::was_removed(database_, sha256);
}

bool Survey::has_failed(const IncomingDocument& document) {
  return any_failures_ && count_failures(database_, document.path, document.file->sha256) > 0;
}

DocumentFacts Survey::asked_for(const IncomingDocument& document, FileFact file) const {
  DocumentFacts facts;
  facts.named = document.named;
  facts.reprocess = settings_.reprocess;
  facts.file = file;
  return facts;
}

DocumentFacts Survey::look_at(IncomingDocument& document) {
  const auto state =
      state_of(document.path, settings_.use_corrections ? corrections_path(document.path) : "");
  if (!state) return asked_for(document, FileFact::unreadable);
  document.file = KnownFile{*state, ""};
  document.last_seen = files_.find(document.path);
  if (!document.last_seen || document.last_seen->state != *state) return hash(document);
  document.file->sha256 = document.last_seen->sha256;
  return facts_as_last_seen(document);
}

// Thousands of files are as last seen: what no rule asks for is not looked up.
DocumentFacts Survey::facts_as_last_seen(const IncomingDocument& document) {
  DocumentFacts facts = asked_for(document, FileFact::as_last_seen);
  facts.removed = was_removed(document.file->sha256);
  facts.failed = has_failed(document);
  if (facts.removed || facts.reprocess)
    add_letters(facts, document, letters_from_source(database_, document.file->sha256));
  return facts;
}

DocumentFacts Survey::hash(IncomingDocument& document) {
  const auto hash = sha256_of_file(document.path);
  if (!hash) {
    document.file.reset();
    return asked_for(document, FileFact::unreadable);
  }
  document.file->sha256 = hash->sha256;
  return facts_of_bytes(document);
}

DocumentFacts Survey::facts_of_bytes(IncomingDocument& document) {
  const std::string& sha256 = document.file->sha256;
  DocumentFacts facts = asked_for(document, FileFact::hashed);
  facts.being_read = is_being_read_(sha256);
  facts.removed = was_removed(sha256);
  facts.failed = has_failed(document);
  if (document.last_seen) facts.replaced = document.last_seen->sha256 != sha256;
  const auto letters = letters_from_source(database_, sha256);
  document.corrections.reset();
  if (settings_.use_corrections && !facts.being_read) {
    document.corrections = begin_import(database_, sha256);
    look_beside(*document.corrections, document.path);
    if (was_corrected_elsewhere(letters)) look_beside_copies(document, files_.paths_of(sha256));
    if (is_archive(letters)) refuse_for_archive(*document.corrections);
  }
  add_letters(facts, document, letters);
  return facts;
}

// An older letterlens may have read the letters with corrections beside another copy of the same bytes.
void Survey::look_beside_copies(IncomingDocument& document, const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    if (document.corrections->any_readable) return;
    if (path == document.path) continue;
    const auto hash = sha256_of_file(path);
    if (hash && hash->sha256 == document.corrections->document) look_beside(*document.corrections, path);
  }
}

void Survey::add_letters(DocumentFacts& facts, const IncomingDocument& document,
                         const std::vector<KnownLetter>& letters) {
  facts.has_letters = !letters.empty();
  facts.stale = std::any_of(letters.begin(), letters.end(),
                            [&](const KnownLetter& letter) { return is_stale(letter, settings_.made_with); });
  facts.corrections_missing = settings_.use_corrections && was_corrected_elsewhere(letters) &&
                              !(document.corrections && document.corrections->any_readable);
  facts.corrections_changed =
      !facts.corrections_missing &&
      std::any_of(letters.begin(), letters.end(), [&](const KnownLetter& letter) {
        return held_of(document, letter.sha256).signature() != letter.corrections_sha256;
      });
}

HeldCorrections Survey::held_of(const IncomingDocument& document, const std::string& letter_sha256) {
  if (!settings_.use_corrections) return {};
  if (document.corrections && document.corrections->document == letter_sha256)
    return document.corrections->held();
  return held(correction_history(database_, letter_sha256), corrections_problems(database_, letter_sha256));
}

StoredFacts Survey::facts_of_stored(IncomingDocument& document) {
  const StaleDocument& stored = *document.stored;
  const std::string& sha256 = stored.source.sha256;
  StoredFacts facts;
  if (settings_.use_corrections && was_corrected_elsewhere(letters_from_source(database_, sha256))) {
    document.corrections = begin_import(database_, sha256);
    look_beside_copies(document, stored.paths);
    facts.corrections_missing = !document.corrections->any_readable;
  }
  const auto hash = sha256_of_file(stored_path(stored.source));
  facts.copy = !hash                    ? StoredCopy::missing
               : hash->sha256 == sha256 ? StoredCopy::intact
                                        : StoredCopy::changed;
  return facts;
}

}  // namespace letterlens

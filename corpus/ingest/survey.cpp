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

// Finds a copy of these bytes with corrections beside it; if there are several, one with those that were
// applied.
std::optional<CorrectedCopy> find_corrected_copy(const std::vector<std::string>& paths,
                                                 const std::string& sha256,
                                                 const std::optional<std::string>& applied) {
  std::optional<CorrectedCopy> found;
  for (const auto& path : paths) {
    const auto corrections = sha256_of_file(corrections_path(path));
    if (!corrections) continue;
    const auto document = sha256_of_file(path);
    if (!document || document->sha256 != sha256) continue;
    const bool is_applied = corrections->sha256 == applied;
    if (is_applied || !found) found = {path, corrections->sha256};
    if (is_applied) break;
  }
  return found;
}

CorrectionsFact compare(const std::optional<std::string>& corrections,
                        const std::optional<std::string>& applied) {
  if (!corrections) return CorrectionsFact::absent;
  return corrections == applied ? CorrectionsFact::applied : CorrectionsFact::other;
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
  facts.use_corrections = settings_.use_corrections;
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
  facts.corrections = SinceLastSeen::unchanged;
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
  document.corrections_sha256.reset();
  if (!document.file->state.corrections_state.empty())
    if (const auto corrections = sha256_of_file(corrections_path(document.path)))
      document.corrections_sha256 = corrections->sha256;
  return facts_of_bytes(document);
}

DocumentFacts Survey::facts_of_bytes(IncomingDocument& document) {
  const std::string& sha256 = document.file->sha256;
  DocumentFacts facts = asked_for(document, FileFact::hashed);
  facts.being_read = is_being_read_(sha256);
  facts.removed = was_removed(sha256);
  facts.failed = has_failed(document);
  if (const auto& last_seen = document.last_seen) {
    facts.replaced = last_seen->sha256 != sha256;
    const bool as_then = last_seen->state.corrections_state == document.file->state.corrections_state;
    if (!facts.replaced) facts.corrections = as_then ? SinceLastSeen::unchanged : SinceLastSeen::changed;
  }
  const auto letters = letters_from_source(database_, sha256);
  add_letters(facts, document, letters);
  if (!facts.has_letters || !facts.use_corrections) return facts;
  const auto& applied = letters.front().corrections_sha256;
  if (document.corrections_sha256 == applied) return facts;
  document.corrected_copy = find_corrected_copy(files_.paths_of(sha256), sha256, applied);
  if (document.corrected_copy)
    facts.beside_copy = compare(document.corrected_copy->corrections_sha256, applied);
  return facts;
}

void Survey::add_letters(DocumentFacts& facts, const IncomingDocument& document,
                         const std::vector<KnownLetter>& letters) {
  facts.has_letters = !letters.empty();
  if (letters.empty()) return;
  facts.stale = std::any_of(letters.begin(), letters.end(),
                            [&](const KnownLetter& letter) { return is_stale(letter, settings_.made_with); });
  // All letters of a document were read with the same corrections.
  const auto& applied = letters.front().corrections_sha256;
  facts.corrections_applied = applied.has_value();
  facts.beside = compare(document.corrections_sha256, applied);
}

StoredFacts Survey::facts_of_stored(IncomingDocument& document) {
  const StaleDocument& stored = *document.stored;
  const std::string& sha256 = stored.source.sha256;
  StoredFacts facts;
  facts.use_corrections = settings_.use_corrections;
  facts.corrections_applied = stored.corrections_sha256.has_value();
  if (facts.corrections_applied && facts.use_corrections) {
    document.corrected_copy = find_corrected_copy(stored.paths, sha256, stored.corrections_sha256);
    facts.has_corrected_copy = document.corrected_copy.has_value();
    return facts;
  }
  const auto hash = sha256_of_file(stored_path(stored.source));
  facts.copy = !hash                    ? StoredCopy::missing
               : hash->sha256 == sha256 ? StoredCopy::intact
                                        : StoredCopy::changed;
  return facts;
}

}  // namespace letterlens

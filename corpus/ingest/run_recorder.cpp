#include "corpus/ingest/run_recorder.h"

#include "corpus/store/removed_letters.h"
#include "schemas/version.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

Failure failure_of(const IncomingDocument& document, const ReadFailure& failure) {
  return {document.path, failure.member,  document.sha256(),
          failure.code,  failure.message, std::string(program_version)};
}

bool is_member(const IncomingLetter& letter) {
  return letter.read.letter.source.archive.has_value();
}

// Gives the letter the name under which the corpus knows its document, in place of that of the corpus' own
// copy.
void rename_document(IncomingLetter& letter, const std::optional<std::string>& file) {
  auto& source = letter.read.letter.source;
  (source.archive ? source.archive : source.file) = file;
}

// Returns the document as the corpus keeps it. Throws SourceChanged if the letter is of other bytes.
StoredSource source_of(const IncomingDocument& document, const IncomingLetter& letter) {
  const auto& own = letter.read.letter.source;
  const MediaType type = is_member(letter) ? MediaType::zip : own.media_type.value_or(MediaType::text);
  StoredSource source{document.sha256().value_or(""), document.file ? document.file->state.bytes : 0,
                      std::string(name_of(type))};
  if (!is_member(letter) && own.sha256 != source.sha256)
    throw SourceChanged(document.path +
                        ": changed while it was read; add it again when it is completely written");
  return source;
}

ReviewNeeded review_of(const Letter& letter) {
  ReviewNeeded review{letter.id, {}, 0};
  for (const auto& diagnostic : letter.diagnostics) {
    if (diagnostic.severity != Severity::warning) continue;
    if (review.reason.empty())
      review.reason = diagnostic.code + ": " + diagnostic.message;
    else
      ++review.further;
  }
  return review;
}

ReadFailure failure_of_stored_copy(Reason reason) {
  if (reason == Reason::stored_copy_missing)
    return {"", "missing_file", "it cannot be read any more; restore it from a backup"};
  return {"", "file_changed", "its bytes are not those that were stored; restore it from a backup"};
}

}  // namespace

void note_corrections(IncomingLetter& letter, const HeldCorrections& held) {
  letter.corrections_sha256 = held.signature();
  auto& diagnostics = letter.read.letter.diagnostics;
  diagnostics.insert(diagnostics.end(), held.warnings.begin(), held.warnings.end());
}

RunRecorder::RunRecorder(Database& database, const IngestSettings& settings, const Publications& publications,
                         Survey& survey, OnDocument on_document)
    : database_(database),
      settings_(settings),
      publications_(publications),
      survey_(survey),
      on_document_(std::move(on_document)),
      sources_(database.folder()),
      letters_(database),
      files_(database),
      run_(start_run(database)),
      any_failures_(has_failures(database)) {
  sources_.clear_incoming();
  if (settings.reprocess && any_failures_)
    database.transaction([&] { forget_failures_of_read_documents(database, settings.made_with); });
}

IngestReport RunRecorder::finish() {
  end_run(database_, run_, report_.counts);
  return std::move(report_);
}

void RunRecorder::leave(const IncomingDocument& document, Reason reason) {
  leave_unread(document, reason);
  std::uint64_t failures = 0;
  switch (reason) {
    case Reason::failed_before:
      failures = count_failures(database_, document.path, document.file->sha256);
      report_.counts.failed += failures;
      report_.known_failures += failures;
      break;
    case Reason::removed:
      ++report_.removed_earlier;
      break;
    case Reason::partly_removed:
      ++report_.removed_earlier;
      ++report_.counts.unchanged;
      break;
    case Reason::corrections_missing:
      ++report_.corrections_missing;
      ++report_.counts.unchanged;
      break;
    default:
      ++report_.counts.unchanged;
  }
  on_document_(failures > 0);
}

// The file may have been replaced since it failed, by bytes that need not be read.
void RunRecorder::leave_unread(const IncomingDocument& document, Reason reason) {
  if (document.stored) return;
  count_corrections(document);
  const std::string& sha256 = document.file->sha256;
  const bool has_failures = any_failures_ && count_failures(database_, document.path) > 0;
  const bool is_published = reason != Reason::removed && publications_.count(document.path) > 0;
  if (document.is_as_last_seen() && !has_failures && !is_published) return;
  database_.transaction([&] {
    if (!document.is_as_last_seen()) files_.remember(document.path, *document.file);
    forget_failures_of_other_bytes(database_, document.path, sha256);
    if (document.corrections) write_import(database_, *document.corrections);
    publish(document);
  });
}

void RunRecorder::publish(const IncomingDocument& document) {
  const auto publication = publications_.find(document.path);
  if (publication != publications_.end()) letters_.publish(document.file->sha256, publication->second);
}

void RunRecorder::fail(const IncomingDocument& document, Reason reason) {
  note(document, failure_of(document, failure_of_stored_copy(reason)));
}

void RunRecorder::store(IncomingDocument document, ReadResult result) {
  if (document.corrections && std::any_of(result.letters.begin(), result.letters.end(), is_member))
    refuse_for_archive(*document.corrections);
  std::vector<Failure> failures;
  for (const auto& failure : result.failures) failures.push_back(failure_of(document, failure));
  try {
    write(document, letters_to_store(document, std::move(result.letters)), failures);
  } catch (const SourceChanged& change) {
    // The next run reads it again, so the file is not remembered.
    Failure failure = failure_of(document, ReadFailure{"", "file_changed", change.what()});
    failure.sha256.reset();
    note(document, failure);
  }
}

std::vector<IncomingLetter> RunRecorder::letters_to_store(const IncomingDocument& document,
                                                          std::vector<IncomingLetter> letters) {
  std::erase_if(letters, [&](IncomingLetter& letter) {
    const std::string sha256 = letter.read.letter.source.sha256;
    LetterFacts facts;
    facts.named = document.named;
    facts.removed = survey_.was_removed(sha256);
    facts.remade = document.stored.has_value();
    if (facts.remade) {
      rename_document(letter, document.stored->file);
      const auto known = letter_with_bytes(database_, sha256);
      facts.moved = known && known->source != document.sha256();
    }
    const LetterDecision decision = decide(facts);
    if (decision == LetterDecision::leave_removed) ++report_.removed_earlier;
    return decision != LetterDecision::store;
  });
  return letters;
}

void RunRecorder::write(const IncomingDocument& document, std::vector<IncomingLetter> letters,
                        const std::vector<Failure>& failures) {
  count_corrections(document);
  if (!letters.empty()) {
    const StoredSource source = source_of(document, letters.front());
    sources_.keep(document.read_from.value_or(document.path), source.sha256, source.media_type);
    for (auto& letter : letters) {
      letter.source = source;
      letter.made_with = settings_.made_with;
      note_corrections(letter, survey_.held_of(document, letter.read.letter.source.sha256));
    }
  }
  std::vector<bool> known;
  for (const auto& failure : failures) known.push_back(is_known_failure(database_, failure));

  RunCounts counts;
  std::vector<ReviewNeeded> reviews;
  database_.transaction([&] {
    forget_failures(database_, document.path);
    if (document.named && document.file) forget_removed(database_, document.file->sha256);
    if (document.stored) forget_failures(database_, survey_.stored_path(document.stored->source));
    if (failures.empty() && !letters.empty())
      forget_failures_of_bytes(database_, letters.front().source.sha256);
    if (document.corrections) write_import(database_, *document.corrections);
    for (auto& letter : letters) {
      if (letter.read.letter.status() == Status::needs_review) {
        ++counts.to_review;
        reviews.push_back(review_of(letter.read.letter));
      }
      ++(letters_.store(std::move(letter)) == StoredAs::added ? counts.added : counts.revised);
    }
    for (const auto& failure : failures) note_failure(database_, run_, failure);
    if (document.file && !document.stored) files_.remember(document.path, *document.file);
    if (!letters.empty()) publish(document);
  });
  report_.counts.added += counts.added;
  report_.counts.revised += counts.revised;
  report_.counts.to_review += counts.to_review;
  for (auto& review : reviews) note_review(std::move(review));
  for (std::size_t at = 0; at < failures.size(); ++at) count(failures[at], known[at]);
  on_document_(!failures.empty());
}

void RunRecorder::count_corrections(const IncomingDocument& document) {
  if (!document.corrections) return;
  report_.corrections_taken += document.corrections->taken;
  const auto& last_seen = document.last_seen;
  if (last_seen && document.file && last_seen->sha256 == document.file->sha256 &&
      !last_seen->state.corrections_state.empty() && document.file->state.corrections_state.empty())
    ++report_.corrections_gone;
  for (const auto& warning : document.corrections->held().warnings)
    report_.corrections_not_applied.push_back(document.path + ": " + warning.message);
}

void RunRecorder::note(const IncomingDocument& document, const Failure& failure) {
  const bool known = is_known_failure(database_, failure);
  database_.transaction([&] {
    forget_failures(database_, document.path);
    note_failure(database_, run_, failure);
  });
  count(failure, known);
  on_document_(true);
}

// The first by id, in whatever order workers finish.
void RunRecorder::note_review(ReviewNeeded review) {
  auto& reviews = report_.reviews;
  const auto place =
      std::lower_bound(reviews.begin(), reviews.end(), review,
                       [](const ReviewNeeded& a, const ReviewNeeded& b) { return a.id < b.id; });
  reviews.insert(place, std::move(review));
  if (reviews.size() > most_reviews_named) reviews.pop_back();
}

void RunRecorder::count(const Failure& failure, bool known) {
  ++report_.counts.failed;
  if (known)
    ++report_.known_failures;
  else
    report_.new_failures.push_back(failure);
}

}  // namespace letterlens

#include "corpus/ingest/decision.h"

#include <optional>

namespace letterlens {
namespace {

bool beside_is_applied(const DocumentFacts& facts) {
  return facts.corrections_applied ? facts.beside == CorrectionsFact::applied
                                   : facts.beside == CorrectionsFact::absent;
}

// A document without corrections says nothing about those of a copy, unless it had some when it was last
// seen.
bool corrections_are_new(const DocumentFacts& facts) {
  if (beside_is_applied(facts)) return false;
  if (facts.corrections == SinceLastSeen::not_seen) return facts.beside != CorrectionsFact::absent;
  return facts.corrections == SinceLastSeen::changed;
}

// Why the document has to be read; nullopt if it has not.
std::optional<Reason> reason_to_read(const DocumentFacts& facts) {
  if (facts.named && facts.removed) return Reason::taken_back;
  if (facts.has_letters) {
    if (facts.reprocess && facts.stale) return Reason::stale;
    if (corrections_are_new(facts)) return Reason::corrections_changed;
    return std::nullopt;
  }
  if (facts.removed) return std::nullopt;
  // Without letters the bytes failed; a file that has been written since is worth another try.
  if (facts.file == FileFact::as_last_seen && !facts.reprocess) return std::nullopt;
  if (facts.failed) return Reason::failed_before;
  return facts.replaced ? Reason::changed : Reason::new_document;
}

Reason reason_to_leave(const DocumentFacts& facts) {
  if (facts.failed) return Reason::failed_before;
  if (!facts.removed) return Reason::unchanged;
  return facts.has_letters ? Reason::partly_removed : Reason::removed;
}

// How known bytes are read so that corrections beside a copy of them are not undone.
Decision read_with_corrections(const DocumentFacts& facts, Reason reason) {
  const Decision read{Action::read, reason};
  if (!facts.use_corrections || beside_is_applied(facts)) return read;
  const bool are_new = corrections_are_new(facts);
  const bool has_own = facts.beside != CorrectionsFact::absent;
  if (are_new && has_own) return read;
  // Corrections went from beside this document, but those that were applied are still beside a copy.
  const bool still_apply = facts.beside_copy == CorrectionsFact::applied;
  if (still_apply && reason == Reason::corrections_changed) return {Action::leave, reason_to_leave(facts)};
  if (still_apply || (facts.beside_copy == CorrectionsFact::other && !has_own))
    return {Action::read_corrected_copy, reason};
  if (are_new || has_own) return read;
  return {Action::leave, Reason::corrections_missing};
}

}  // namespace

Decision decide(const DocumentFacts& facts) {
  if (facts.file == FileFact::unreadable) return {Action::read, Reason::unreadable};
  if (facts.file == FileFact::hashed && facts.being_read) return {Action::wait, Reason::same_bytes};
  const auto reason = reason_to_read(facts);
  if (!reason) return {Action::leave, reason_to_leave(facts)};
  if (facts.file == FileFact::as_last_seen) return {Action::hash, *reason};
  return facts.has_letters ? read_with_corrections(facts, *reason) : Decision{Action::read, *reason};
}

Decision decide(const StoredFacts& facts) {
  if (facts.corrections_applied && facts.use_corrections)
    return facts.has_corrected_copy ? Decision{Action::read_corrected_copy, Reason::stale}
                                    : Decision{Action::leave, Reason::corrections_missing};
  switch (facts.copy) {
    case StoredCopy::missing:
      return {Action::fail, Reason::stored_copy_missing};
    case StoredCopy::changed:
      return {Action::fail, Reason::stored_copy_changed};
    case StoredCopy::intact:
      break;
  }
  return {Action::read, Reason::stale};
}

LetterDecision decide(const LetterFacts& facts) {
  if (facts.removed && !facts.named) return LetterDecision::leave_removed;
  if (facts.remade && facts.moved) return LetterDecision::leave_moved;
  return LetterDecision::store;
}

}  // namespace letterlens

#include "corpus/ingest/decision.h"

#include <optional>

namespace letterlens {
namespace {

// Why the document has to be read; nullopt if it has not.
std::optional<Reason> reason_to_read(const DocumentFacts& facts) {
  if (facts.named && facts.removed) return Reason::taken_back;
  if (facts.has_letters) {
    if (facts.reprocess && facts.stale) return Reason::stale;
    if (facts.corrections_changed) return Reason::corrections_changed;
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

}  // namespace

Decision decide(const DocumentFacts& facts) {
  if (facts.file == FileFact::unreadable) return {Action::read, Reason::unreadable};
  if (facts.file == FileFact::hashed && facts.being_read) return {Action::wait, Reason::same_bytes};
  const auto reason = reason_to_read(facts);
  if (!reason) return {Action::leave, reason_to_leave(facts)};
  if (facts.file == FileFact::as_last_seen) return {Action::hash, *reason};
  // Without them the record would lose what a person said.
  if (facts.has_letters && facts.corrections_missing) return {Action::leave, Reason::corrections_missing};
  return {Action::read, *reason};
}

Decision decide(const StoredFacts& facts) {
  if (facts.corrections_missing) return {Action::leave, Reason::corrections_missing};
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

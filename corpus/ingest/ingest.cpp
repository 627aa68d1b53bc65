#include "corpus/ingest/ingest.h"

#include <algorithm>
#include <utility>

namespace letterlens {

Ingest::Ingest(Database& database, const IngestSettings& settings, const Publications& publications,
               OnDocument on_document)
    : survey_(database, settings, [this](const std::string& sha256) { return is_being_read(sha256); }),
      recorder_(database, settings, publications, survey_, std::move(on_document)) {
  if (settings.use_corrections) handed_.emplace(database);
}

IngestReport Ingest::add(Inputs& inputs, const Reader& reader, const std::atomic<bool>& stop) {
  // Documents that still wait when the inputs have ended are decided once the same bytes have been read.
  do {
    reader([&] { return next(inputs); }, [&](ReadResult result) { take(std::move(result)); }, stop);
  } while (!waiting_.empty() && !stop);
  return recorder_.finish();
}

IngestReport Ingest::remake(const StoredDocuments& documents, const Reader& reader,
                            const std::atomic<bool>& stop) {
  recorder_.count_up_to_date(documents.up_to_date);
  auto stale = documents.stale.begin();
  const auto next_stale = [&]() -> NextRequest {
    while (stale != documents.stale.end())
      if (auto request = consider(*stale++)) return {std::move(request), std::nullopt};
    return {};
  };
  reader(
      next_stale, [&](ReadResult result) { take(std::move(result)); }, stop);
  return recorder_.finish();
}

bool Ingest::is_being_read(const std::string& sha256) const {
  return std::any_of(being_read_.begin(), being_read_.end(),
                     [&](const auto& other) { return other.second.sha256() == sha256; });
}

NextRequest Ingest::next(Inputs& inputs) {
  if (auto request = next_waiting()) return {std::move(request), std::nullopt};
  while (const auto file = inputs.next())
    if (auto request = consider(IncomingDocument{file->path, file->named}))
      return {std::move(request), std::nullopt};
  return {std::nullopt, inputs.awaited()};
}

std::optional<ReadRequest> Ingest::next_waiting() {
  const auto ready = std::find_if(waiting_.begin(), waiting_.end(), [&](const IncomingDocument& document) {
    return !is_being_read(document.file->sha256);
  });
  if (ready == waiting_.end()) return std::nullopt;
  IncomingDocument document = std::move(*ready);
  waiting_.erase(ready);
  const Decision decision = decide(survey_.facts_of_bytes(document));
  return carry_out(decision, std::move(document));
}

std::optional<ReadRequest> Ingest::consider(IncomingDocument document) {
  Decision decision = decide(survey_.look_at(document));
  if (decision.action == Action::hash) decision = decide(survey_.hash(document));
  return carry_out(decision, std::move(document));
}

std::optional<ReadRequest> Ingest::consider(const StaleDocument& stored) {
  IncomingDocument document;
  document.file = KnownFile{{stored.source.bytes, 0, ""}, stored.source.sha256};
  document.stored = stored;
  const std::string copy = survey_.stored_path(stored.source);
  const Decision decision = decide(survey_.facts_of_stored(document));
  const bool is_read = decision.action == Action::read;
  document.path = is_read && !stored.paths.empty() ? stored.paths.front() : copy;
  if (is_read) document.read_from = copy;
  return carry_out(decision, std::move(document));
}

std::optional<ReadRequest> Ingest::carry_out(const Decision& decision, IncomingDocument document) {
  switch (decision.action) {
    case Action::hash:  // decided again in `consider`
    case Action::read:
      return send(std::move(document));
    case Action::wait:
      waiting_.push_back(std::move(document));
      return std::nullopt;
    case Action::leave:
      recorder_.leave(document, decision.reason);
      return std::nullopt;
    case Action::fail:
      recorder_.fail(document, decision.reason);
      return std::nullopt;
  }
  return std::nullopt;
}

ReadRequest Ingest::send(IncomingDocument document) {
  if (handed_ && document.corrections)
    handed_->hand(document.corrections->document, document.corrections->held().corrections);
  const std::size_t number = next_number_++;
  ReadRequest request{number, document.read_from.value_or(document.path)};
  being_read_.emplace(number, std::move(document));
  return request;
}

void Ingest::take(ReadResult result) {
  const auto found = being_read_.find(result.number);
  IncomingDocument document = std::move(found->second);
  being_read_.erase(found);
  recorder_.store(std::move(document), std::move(result));
}

}  // namespace letterlens

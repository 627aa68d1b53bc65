#include "pipeline/commands/add/add_run.h"

#include "corpus/store/removed_letters.h"
#include "pipeline/correct/correct.h"
#include "schemas/base/sha256.h"
#include "schemas/version.h"

#include <algorithm>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view archive_type = "application/zip";

Failure failure_of(const std::string& path, const std::optional<std::string>& sha256, std::string code,
                   std::string message) {
  return {path, "", sha256, std::move(code), std::move(message), std::string(program_version)};
}

// Of an error record.
Failure failure_of(const std::string& path, const std::optional<std::string>& sha256, const Json& record) {
  Failure failure =
      failure_of(path, sha256, "worker_output_invalid", "the record does not say why it failed");
  for (const auto& diagnostic : record.at("diagnostics")) {
    if (diagnostic.at("severity") != "error") continue;
    failure.code = diagnostic.at("code");
    failure.message = diagnostic.at("message");
    break;
  }
  const auto& source = record.at("source");
  if (const auto archive = source.find("archive"); archive != source.end() && !archive->is_null())
    failure.member = source.at("file").is_null() ? "" : source.at("file").get<std::string>();
  return failure;
}

bool is_member(const Json& record) {
  const auto& source = record.at("source");
  const auto archive = source.find("archive");
  return archive != source.end() && !archive->is_null();
}

// The name by which the corpus knows a stored document, in place of that of its file there.
void name(Json& record, const std::optional<std::string>& file) {
  record.at("source").at(is_member(record) ? "archive" : "file") = file ? Json(*file) : Json();
}

struct Corrected {
  std::string path;
  std::string corrections_sha256;
};

// Where the bytes of this hash lie with a person's corrections beside them; those that were followed before
// come first.
std::optional<Corrected> with_corrections(const std::vector<std::string>& paths, const std::string& sha256,
                                          const std::optional<std::string>& followed) {
  std::optional<Corrected> found;
  for (const auto& path : paths) {
    const auto corrections = sha256_of_file(corrections_path(path));
    if (!corrections) continue;
    const auto document = sha256_of_file(path);
    if (!document || document->sha256 != sha256) continue;
    const bool as_before = corrections->sha256 == followed;
    if (as_before || !found) found = {path, corrections->sha256};
    if (as_before) break;
  }
  return found;
}

}  // namespace

AddRun::AddRun(Database& database, const AddSettings& settings, const Manifest& manifest, Progress& progress)
    : database_(database),
      settings_(settings),
      manifest_(manifest),
      progress_(progress),
      sources_(database.folder()),
      letters_(database),
      files_(database),
      run_(start_run(database)),
      any_failures_(has_failures(database)),
      any_removed_(has_removed(database)) {
  sources_.clear_incoming();
}

AddReport AddRun::add(Inputs& inputs, Pool& pool, const std::atomic<bool>& stop) {
  // What waited for the same bytes is looked at again once they have arrived.
  do {
    pool.run([&] { return next_job(inputs); }, [&](const JobResult& result) { take(result); }, stop);
  } while (!waiting_.empty() && !stop);
  end_run(database_, run_, report_.counts);
  return report_;
}

AddReport AddRun::remake(const StoredDocuments& documents, Pool& pool, const std::atomic<bool>& stop) {
  report_.counts.unchanged += documents.up_to_date;
  auto next = documents.stale.begin();
  const auto next_stale = [&]() -> NextJob {
    while (next != documents.stale.end())
      if (auto document = opened(*next++)) return send(std::move(*document));
    return std::nullopt;
  };
  pool.run(
      next_stale, [&](const JobResult& result) { take(result); }, stop);
  end_run(database_, run_, report_.counts);
  return report_;
}

std::optional<AddRun::Document> AddRun::opened(const StaleDocument& stored) {
  const std::string& sha256 = stored.source.sha256;
  Document document;
  auto& known = document.known.emplace();
  known.state.bytes = stored.source.bytes;
  known.sha256 = sha256;
  document.stored = stored;
  if (stored.corrections_sha256 && settings_.corrections) {
    auto corrected = with_corrections(stored.paths, sha256, stored.corrections_sha256);
    if (!corrected) {
      leave_corrected();
      return std::nullopt;
    }
    document.file.path = std::move(corrected->path);
    document.corrections_sha256 = std::move(corrected->corrections_sha256);
    return document;
  }
  document.file.path = stored_path(stored.source);
  const auto hash = sha256_of_file(document.file.path);
  if (hash && hash->sha256 == sha256) {
    if (!stored.paths.empty()) document.file.path = stored.paths.front();
    document.read_from = stored_path(stored.source);
    return document;
  }
  fail(document, hash ? failure_of(document.file.path, sha256, "file_changed",
                                   "its bytes are not those that were stored; restore it from a backup")
                      : failure_of(document.file.path, sha256, "missing_file",
                                   "it cannot be read any more; restore it from a backup"));
  return std::nullopt;
}

std::string AddRun::stored_path(const StoredSource& source) const {
  return absolute_path(sources_.path(source.sha256, source.media_type));
}

Job AddRun::send(Document document) {
  const std::size_t number = next_number_++;
  Job job{number, document.read_from.value_or(document.file.path)};
  on_their_way_.emplace(number, std::move(document));
  return job;
}

NextJob AddRun::next_job(Inputs& inputs) {
  const auto same_bytes_on_their_way = [&](const Document& document) {
    return document.known && std::any_of(on_their_way_.begin(), on_their_way_.end(), [&](const auto& other) {
             return other.second.known && other.second.known->sha256 == document.known->sha256;
           });
  };
  const auto ready = std::find_if(waiting_.begin(), waiting_.end(), [&](const Document& document) {
    return !same_bytes_on_their_way(document);
  });
  if (ready != waiting_.end()) {
    Document document = std::move(*ready);
    waiting_.erase(ready);
    if (wants_work(document)) return send(std::move(document));
  }
  while (const auto file = inputs.next()) {
    Document document{*file, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
    const std::string corrections = settings_.corrections ? corrections_path(file->path) : "";
    const auto state = state_of(file->path, corrections);
    if (!state) return send(std::move(document));
    const auto earlier = files_.find(file->path);
    const bool taken_back = file->named && earlier && was_removed(database_, earlier->sha256);
    if (earlier && earlier->state == *state && !taken_back &&
        !(settings_.reprocess && is_stale(earlier->sha256))) {
      document.known = earlier;
      leave(document);
      continue;
    }
    const auto hash = sha256_of_file(file->path);
    if (!hash) return send(std::move(document));
    document.known = KnownFile{*state, hash->sha256};
    if (!state->corrections_state.empty())
      if (const auto corrections_hash = sha256_of_file(corrections))
        document.corrections_sha256 = corrections_hash->sha256;
    if (same_bytes_on_their_way(document))
      waiting_.push_back(std::move(document));
    else if (wants_work(document))
      return send(std::move(document));
  }
  if (const auto awaited = inputs.awaited()) return NextJob::when_readable(*awaited);
  return std::nullopt;
}

bool AddRun::wants_work(Document& document) {
  const std::string& hash = document.known->sha256;
  const auto letters = letters_from_source(database_, hash);
  const bool is_known = !letters.empty();
  if (is_known) {
    const bool is_new_word = has_new_corrections(document, letters);
    // Of an archive that a person names, members may have been removed.
    const bool taken_back = document.file.named && was_removed(database_, hash);
    if (!is_new_word && !taken_back && !(settings_.reprocess && is_stale(hash))) {
      remember(document);
      leave(document);
      return false;
    }
    if (settings_.corrections && !keep_corrections(document, letters, is_new_word)) return false;
  }
  if (!is_known && !document.file.named && was_removed(database_, hash)) {
    remember(document);
    ++report_.removed_earlier;
    progress_.step(false);
    return false;
  }
  return true;
}

bool AddRun::has_new_corrections(const Document& document, const std::vector<KnownLetter>& letters) {
  const bool as_followed = std::all_of(letters.begin(), letters.end(), [&](const KnownLetter& letter) {
    return letter.corrections_sha256 == document.corrections_sha256;
  });
  if (as_followed) return false;
  const auto earlier = files_.find(document.file.path);
  return earlier && earlier->sha256 == document.known->sha256
             ? earlier->state.corrections_state != document.known->state.corrections_state
             : document.corrections_sha256.has_value();
}

bool AddRun::keep_corrections(Document& document, const std::vector<KnownLetter>& letters, bool is_new_word) {
  if (is_new_word && document.corrections_sha256) return true;
  const std::string& hash = document.known->sha256;
  const auto& followed = letters.front().corrections_sha256;
  if (document.corrections_sha256 == followed) return true;
  auto other = with_corrections(files_.paths_of(hash), hash, followed);
  const bool is_followed = other && other->corrections_sha256 == followed;
  if (is_followed && is_new_word && !(settings_.reprocess && is_stale(hash))) {
    remember(document);
    leave(document);
    return false;
  }
  if (other && (is_followed || !document.corrections_sha256)) {
    document.read_from = std::move(other->path);
    document.corrections_sha256 = std::move(other->corrections_sha256);
    return true;
  }
  if (is_new_word || document.corrections_sha256) return true;
  remember(document);
  leave_corrected();
  return false;
}

bool AddRun::is_stale(const std::string& sha256) {
  const auto letters = letters_from_source(database_, sha256);
  // Without a letter the bytes failed, or a person removed what they gave: the first is worth another try.
  if (letters.empty()) return !was_removed(database_, sha256);
  return std::any_of(letters.begin(), letters.end(), [&](const KnownLetter& letter) {
    return letter.producer_version != program_version || letter.made_with != settings_.made_with;
  });
}

// What a person said of the document is no longer there, but in its record.
void AddRun::leave_corrected() {
  ++report_.without_corrections;
  ++report_.counts.unchanged;
  progress_.step(false);
}

// Nothing is to be done for the document but what the manifest says. One of which the letter was removed is
// not said to be unchanged, as the corpus does not hold it.
void AddRun::leave(const Document& document) {
  const auto publication = manifest_.publications.find(document.file.path);
  if (publication != manifest_.publications.end())
    database_.transaction([&] { letters_.publish(document.known->sha256, publication->second); });
  std::uint64_t failures = any_failures_ ? count_failures(database_, document.file.path) : 0;
  if (failures > 0) {
    // The file may have been replaced since it failed, by bytes that need not be read.
    database_.transaction(
        [&] { forget_failures_of_other_bytes(database_, document.file.path, document.known->sha256); });
    failures = count_failures(database_, document.file.path);
  }
  report_.counts.failed += failures;
  report_.known_failures += failures;
  if (failures == 0) {
    const std::string& hash = document.known->sha256;
    const bool removed = any_removed_ && was_removed(database_, hash);
    if (removed) ++report_.removed_earlier;
    // Of an archive other letters may be there.
    if (!removed || !letters_from_source(database_, hash).empty()) ++report_.counts.unchanged;
  }
  progress_.step(failures > 0);
}

void AddRun::remember(const Document& document) {
  database_.transaction([&] {
    files_.remember(document.file.path, *document.known);
    forget_failures_of_other_bytes(database_, document.file.path, document.known->sha256);
  });
}

void AddRun::take(const JobResult& result) {
  const auto found = on_their_way_.find(result.number);
  const Document document = std::move(found->second);
  on_their_way_.erase(found);
  const std::string& path = document.file.path;
  const auto hash = document.known ? std::optional(document.known->sha256) : std::nullopt;

  std::vector<Json> records;
  std::vector<Failure> failures;
  if (result.failure)
    failures.push_back(failure_of(path, hash, result.failure->code, result.failure->message));
  for (const auto& line : result.records) {
    Json record = Json::parse(line);
    if (document.stored) name(record, document.stored->file);
    if (record.at("status") == "failed")
      failures.push_back(failure_of(path, hash, record));
    else
      records.push_back(std::move(record));
  }
  try {
    write(document, std::move(records), failures);
  } catch (const SourceChanged& change) {
    // The next run reads it again, so the file is not remembered.
    fail(document, failure_of(path, std::nullopt, "file_changed", change.what()));
  }
}

void AddRun::write(const Document& document, std::vector<Json> records,
                   const std::vector<Failure>& failures) {
  const std::string& path = document.file.path;
  // Of an archive, single members may have been removed.
  if (!document.file.named)
    report_.removed_earlier += std::erase_if(records, [&](const Json& record) {
      return was_removed(database_, record.at("source").at("sha256").get<std::string>());
    });
  // A letter that has come from another document since stays that one's.
  if (document.stored)
    std::erase_if(records, [&](const Json& record) {
      const auto letter = letter_with_bytes(database_, record.at("source").at("sha256").get<std::string>());
      return letter && letter->source != document.stored->source.sha256;
    });
  StoredSource source;
  if (!records.empty()) {
    const auto& first = records.front().at("source");
    source = {
        document.known ? document.known->sha256 : "", document.known ? document.known->state.bytes : 0,
        is_member(records.front()) ? std::string(archive_type) : first.at("media_type").get<std::string>()};
    if (!is_member(records.front()) && first.at("sha256") != source.sha256)
      throw SourceChanged(path + ": changed while it was read; add it again when it is completely written");
    sources_.keep(path, source.sha256, source.media_type);
  }
  std::vector<bool> known;
  for (const auto& failure : failures) known.push_back(is_known_failure(database_, failure));

  RunCounts counts;
  const auto publication = manifest_.publications.find(path);
  database_.transaction([&] {
    forget_failures(database_, path);
    if (document.file.named && document.known) forget_removed(database_, document.known->sha256);
    if (document.stored) forget_failures(database_, stored_path(document.stored->source));
    for (auto& record : records) {
      if (record.at("status") == "needs_review") ++counts.to_review;
      IncomingLetter letter{std::move(record), source, settings_.made_with, document.corrections_sha256};
      ++(letters_.store(std::move(letter)) == StoredAs::added ? counts.added : counts.revised);
    }
    for (const auto& failure : failures) note_failure(database_, run_, failure);
    if (document.known && !document.stored) files_.remember(path, *document.known);
    if (publication != manifest_.publications.end() && !records.empty())
      letters_.publish(source.sha256, publication->second);
  });
  report_.counts.added += counts.added;
  report_.counts.revised += counts.revised;
  report_.counts.to_review += counts.to_review;
  for (std::size_t at = 0; at < failures.size(); ++at) count_failure(failures[at], known[at]);
  progress_.step(!failures.empty());
}

void AddRun::fail(const Document& document, const Failure& failure) {
  const bool known = is_known_failure(database_, failure);
  database_.transaction([&] {
    forget_failures(database_, document.file.path);
    note_failure(database_, run_, failure);
  });
  count_failure(failure, known);
  progress_.step(true);
}

void AddRun::count_failure(const Failure& failure, bool known) {
  ++report_.counts.failed;
  if (known)
    ++report_.known_failures;
  else
    report_.new_failures.push_back(failure);
}

}  // namespace letterlens

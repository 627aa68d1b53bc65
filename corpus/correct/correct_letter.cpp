#include "corpus/correct/correct_letter.h"

#include "corpus/ingest/handed_corrections.h"
#include "corpus/ingest/inputs.h"
#include "corpus/ingest/run_recorder.h"
#include "corpus/store/source_rows.h"
#include "corpus/store/sources.h"
#include "schemas/base/sha256.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

std::string path_of_source(Database& database, const StoredSource& source) {
  std::string path = absolute_path(Sources(database.folder()).path(source.sha256, source.media_type));
  const auto hash = sha256_of_file(path);
  if (!hash) throw NotCorrected(path + ": it cannot be read any more; restore it from a backup");
  if (hash->sha256 != source.sha256)
    throw NotCorrected(path + ": its bytes are not those that were stored; restore it from a backup");
  return path;
}

// Has the document read, and returns the letter with these bytes.
IncomingLetter read_again(const std::string& path, const std::string& sha256, const Reader& reader,
                          const std::atomic<bool>& stop) {
  bool asked = false;
  ReadResult result;
  reader(
      [&]() -> NextRequest {
        if (std::exchange(asked, true)) return {};
        return {ReadRequest{0, path}, std::nullopt};
      },
      [&](ReadResult read) { result = std::move(read); }, stop);
  for (auto& letter : result.letters)
    if (letter.read.letter.source.sha256 == sha256) return std::move(letter);
  if (stop)
    throw CorpusError(CorpusFault::interrupted, "stopped before the letter was read; nothing is changed");
  const std::string why = result.failures.empty() ? "it gave no record" : result.failures.front().message;
  throw NotCorrected(path + ": " + why);
}

// Why a correction did not take effect, by the warning that says so.
std::string reason_of(const CorrectionNote& note, const Letter& letter) {
  const std::string about = (note.field.empty() ? note.diagnostic : note.field) + ": ";
  for (const auto& diagnostic : letter.diagnostics)
    if (diagnostic.code.starts_with("correction_") && diagnostic.message.starts_with(about))
      return diagnostic.message;
  return about + "the letter has no such diagnostic";
}

// The notes of a record are those of what was applied, in its order.
void expect_new_ones_applied(const std::vector<Correction>& before, const std::vector<Correction>& now,
                             const Letter& letter) {
  for (std::size_t at = 0; at < now.size(); ++at) {
    const bool is_new = std::find(before.begin(), before.end(), now[at]) == before.end();
    if (!is_new) continue;
    if (at >= letter.corrections.size()) throw NotCorrected("the letter was read without its corrections");
    if (!letter.corrections[at].applied) throw NotCorrected(reason_of(letter.corrections[at], letter));
  }
}

}  // namespace

CorrectableLetter correctable_letter(Database& database, const std::string& id) {
  auto letter = corpus_letter(database, id);
  const auto known = letter ? letter_with_bytes(database, letter->letter.source.sha256) : std::nullopt;
  if (!known) throw CorpusError(CorpusFault::missing, database.folder() + ": there is no letter " + id);
  const std::string sha256 = known->sha256;
  return {std::move(*letter), *known, stored_source(database, known->source),
          correction_history(database, sha256), corrections_problems(database, sha256)};
}

CorrectableLetter correct_letter(Database& database, const IngestSettings& settings,
                                 const CorrectableLetter& letter, const CorrectionHistory& history,
                                 const Reader& reader, const std::atomic<bool>& stop) {
  const std::string& sha256 = letter.known.sha256;
  const auto now = held_corrections(history);
  const std::string path = path_of_source(database, letter.source);
  const HandedCorrections handed(database);
  handed.hand(sha256, now);
  IncomingLetter incoming = read_again(path, sha256, reader, stop);
  expect_new_ones_applied(held_corrections(letter.history), now, incoming.read.letter);

  // It keeps the name under which the corpus knows it, not that of the corpus' own copy.
  incoming.read.letter.source.file = letter.letter.letter.source.file;
  incoming.read.letter.source.archive = letter.letter.letter.source.archive;
  incoming.source = letter.source;
  incoming.made_with = settings.made_with;
  note_corrections(incoming, held(history, letter.problems));
  LetterWriter writer(database);
  database.transaction([&] {
    write_correction_history(database, sha256, history);
    writer.store(std::move(incoming));
  });
  return correctable_letter(database, letter_with_bytes(database, sha256).value().id);
}

}  // namespace letterlens

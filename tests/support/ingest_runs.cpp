#include "tests/support/ingest_runs.h"

#include "corpus/ingest/manifest.h"
#include "corpus/store/corpus_letter.h"
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"

#include <Poco/File.h>
#include <algorithm>
#include <atomic>
#include <ostream>
#include <utility>

namespace letterlens::testing {
namespace {

const Knowledge& sample_knowledge() {
  static const Knowledge known{Register(read_bytes(in_checkout("tests/letters/authorities.csv"))), Themes()};
  return known;
}

void make_older(LetterWithText& read) {
  const std::string title = "An older reading";
  read.text += "\n\n" + title;
  read.letter.title = Quote{title, {read.text.size() - title.size(), read.text.size(), 0}};
  read.letter.producer.program = "0.0.1";
  read.letter.sections.clear();
}

ReadResult read(const std::string& corpus, const ReadRequest& request, const RunOptions& options) {
  ReadResult result;
  result.number = request.number;
  const ProcessOptions processing{.corrections = options.use_corrections,
                                  .corrections_folder = handed_corrections_folder(corpus)};
  process_each_in_file(request.path, sample_knowledge(), processing, [&](const Processed& processed) {
    LetterWithText letter = read_record(emit(processed, {.with_text = true}));
    if (options.older && letter.letter.status() != Status::failed) make_older(letter);
    add_letter(result, std::move(letter));
    return true;
  });
  return result;
}

// As workers do: one document after another, or many at once.
Reader reader_of(const std::string& corpus, const RunOptions& options) {
  return [corpus, options](const std::function<NextRequest()>& next,
                           const std::function<void(ReadResult)>& use, const std::atomic<bool>&) {
    std::vector<ReadRequest> asked;
    while (auto request = next().request) {
      asked.push_back(std::move(*request));
      if (options.ahead) continue;
      use(read(corpus, asked.back(), options));
      asked.pop_back();
    }
    for (const auto& request : asked) use(read(corpus, request, options));
  };
}

IngestSettings settings_of(const RunOptions& options) {
  return {options.use_corrections, options.reprocess, options.made_with};
}

Tally tally_of(const IngestReport& report) {
  return {report.counts.added,        report.counts.revised,
          report.counts.unchanged,    report.counts.failed,
          report.known_failures,      report.removed_earlier,
          report.corrections_missing, report.corrections_not_applied.size()};
}

const std::atomic<bool>& never() {
  static const std::atomic<bool> stop{false};
  return stop;
}

Tally run(const std::string& corpus, Inputs inputs, const Publications& publications,
          const RunOptions& options) {
  Database database(corpus, Access::write);
  const IngestSettings settings = settings_of(options);
  Ingest ingest(database, settings, publications, [](bool) {});
  return tally_of(ingest.add(inputs, reader_of(corpus, options), never()));
}

template <typename Value>
std::vector<std::string> of_each_letter(const std::string& corpus, Value value) {
  Database database(corpus, Access::read);
  LetterFilter filter;
  filter.all_revisions = true;
  std::vector<std::pair<std::string, std::string>> by_id;
  for_each_corpus_letter(database, filter, [&](const CorpusLetter& stored) {
    by_id.emplace_back(stored.letter.id, value(stored.letter));
  });
  std::sort(by_id.begin(), by_id.end());
  std::vector<std::string> values;
  for (auto& entry : by_id) values.push_back(std::move(entry.second));
  return values;
}

}  // namespace

void PrintTo(const Tally& tally, std::ostream* out) {
  *out << tally.added << " added, " << tally.revised << " revised, " << tally.unchanged << " unchanged, "
       << tally.failed << " failed, of them " << tally.known_failures << " known; " << tally.removed_earlier
       << " removed earlier, " << tally.corrections_missing << " without their corrections, "
       << tally.corrections_not_applied << " corrections not applied";
}

std::string sample(const std::string& name) {
  return read_bytes(in_checkout("tests/letters/" + name));
}

IngestTest::IngestTest() {
  Poco::File(letters_).createDirectories();
}

Tally IngestTest::add(const std::vector<std::string>& paths, const RunOptions& options) const {
  return run(corpus_, Inputs(paths, {}, corpus_), {}, options);
}

Tally IngestTest::add_manifest(const std::string& manifest, const std::vector<std::string>& paths) const {
  const Manifest read = read_manifest(manifest);
  std::vector<PathList> lists;
  lists.push_back(PathList::of_paths(read.paths));
  return run(corpus_, Inputs(paths, std::move(lists), corpus_), read.publications, {});
}

Tally IngestTest::remake(const RunOptions& options) const {
  Database database(corpus_, Access::write);
  const IngestSettings settings = settings_of(options);
  const Publications none;
  Ingest ingest(database, settings, none, [](bool) {});
  return tally_of(ingest.remake(stored_documents(database, {settings.made_with, settings.use_corrections}),
                                reader_of(corpus_, options), never()));
}

void IngestTest::put(const std::string& name, const std::string& bytes) const {
  folder_.add("letters/" + name, bytes);
}

void IngestTest::put_sample(const std::string& name, const std::string& sample_name) const {
  put(name, sample(sample_name));
}

void IngestTest::put_correction(const std::string& name, const std::string& letter_date) const {
  put(name, R"({"schema_version": "1.0.0", "corrections": [{"field": "/letter_date", "value": ")" +
                letter_date + R"(", "who": "A Reader", "why": "test"}]})");
}

void IngestTest::take_away(const std::string& name) const {
  Poco::File(in_letters(name)).remove();
}

void IngestTest::touch(const std::string& name) const {
  Poco::File(in_letters(name)).setLastModified(Poco::Timestamp(0));
}

std::vector<std::string> IngestTest::ids() const {
  return of_each_letter(corpus_, [](const Letter& letter) { return letter.id; });
}

std::vector<std::string> IngestTest::dates() const {
  return of_each_letter(corpus_, [](const Letter& letter) { return letter.letter_date.value().date.iso(); });
}

std::vector<std::string> IngestTest::files() const {
  return of_each_letter(corpus_, [](const Letter& letter) { return letter.source.file.value(); });
}

std::vector<std::string> IngestTest::titles() const {
  return of_each_letter(corpus_, [](const Letter& letter) { return letter.title ? letter.title->text : ""; });
}

std::vector<std::string> IngestTest::warnings() const {
  std::vector<std::string> codes;
  of_each_letter(corpus_, [&](const Letter& letter) {
    for (const auto& diagnostic : letter.diagnostics)
      if (diagnostic.severity == Severity::warning) codes.push_back(diagnostic.code);
    return letter.id;
  });
  return codes;
}

void forget_corrections_as_an_older_corpus(Database& database) {
  database.transaction([&] {
    database.execute("DELETE FROM corrections");
    database.execute(
        "INSERT INTO corrections_not_taken SELECT sha256 FROM letters WHERE corrections_sha256 IS NOT NULL");
    database.execute("UPDATE files SET corrections_state = 'not taken' WHERE corrections_state <> ''");
  });
}

std::vector<std::string> IngestTest::failures() const {
  Database database(corpus_, Access::read);
  std::vector<std::string> failures;
  for_each_failure(database, [&](const Failure& failure) {
    failures.push_back(failure.path + (failure.member.empty() ? "" : ": " + failure.member));
  });
  return failures;
}

}  // namespace letterlens::testing

// One run of add: which documents are new, what the workers found, and how it goes into the corpus.
//
// A document is known by size and time, then by the hash of its bytes, and only a new one goes to a worker.
// Its source is synced before the one transaction that writes the letter, its file's state and the failures
// of its path: a run that is killed leaves every document either done or not begun. What the corpus itself
// holds is made anew in the same way.
#pragma once

#include "corpus/store/known_files.h"
#include "corpus/store/letters.h"
#include "corpus/store/runs.h"
#include "corpus/store/sources.h"
#include "corpus/store/stale_documents.h"
#include "pipeline/commands/add/inputs.h"
#include "pipeline/commands/add/manifest.h"
#include "pipeline/commands/add/progress.h"
#include "pipeline/work/pool.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct AddSettings {
  bool corrections = true;  // take notice of NAME.corrections.json beside a document
  bool reprocess = false;   // make records anew that were made by another version or with other options
  std::string made_with;    // version and options that change a record
};

struct AddReport {
  RunCounts counts;
  std::uint64_t known_failures = 0;       // among counts.failed: known to be bad before this run
  std::uint64_t removed_earlier = 0;      // left out because a person removed the letter
  std::uint64_t without_corrections = 0;  // left as they were: what a person said of them is no longer there
  std::vector<Failure> new_failures;
};

class AddRun {
 public:
  // `manifest` and `progress` must outlive the run.
  AddRun(Database& database, const AddSettings& settings, const Manifest& manifest, Progress& progress);

  // Adds what `inputs` gives, until there is no more or `stop` is true. Throws CorpusError; what was written
  // until then stays.
  AddReport add(Inputs& inputs, Pool& pool, const std::atomic<bool>& stop);

  // Makes the records of the stale documents anew from the bytes that the corpus holds, in the same way.
  // Their letters keep their names; one that a person has corrected is read where its corrections lie, and
  // left as it is when they lie nowhere any more.
  AddReport remake(const StoredDocuments& documents, Pool& pool, const std::atomic<bool>& stop);

 private:
  // A document of this run: on its way, or waiting because the same bytes are on their way.
  struct Document {
    InputFile file;
    std::optional<KnownFile> known;  // its state before it was read, with its hash; none: it cannot be read
    std::optional<std::string> corrections_sha256;
    // Of remake: what the corpus knows of it.
    std::optional<StaleDocument> stored;
    // Where the same bytes are read instead, while `file` is what people know it by: the corpus' own copy, or
    // another name with a person's corrections beside it.
    std::optional<std::string> read_from;
  };

  Job send(Document document);
  NextJob next_job(Inputs& inputs);
  // The stored document, found and compared with its hash; none when it is to be left as it is.
  std::optional<Document> opened(const StaleDocument& stored);
  std::string stored_path(const StoredSource& source) const;
  // Whether the document goes to a worker; otherwise it is counted.
  bool wants_work(Document& document);
  // Whether a person's corrections have come, changed or gone since the letters of these bytes were read.
  bool has_new_corrections(const Document& document, const std::vector<KnownLetter>& letters);
  // Sees to it that what a person said of these bytes beside another name is not undone. Whether the document
  // still wants to be read.
  bool keep_corrections(Document& document, const std::vector<KnownLetter>& letters, bool is_new_word);
  bool is_stale(const std::string& sha256);
  void leave_corrected();
  void leave(const Document& document);
  void remember(const Document& document);

  void take(const JobResult& result);
  void write(const Document& document, std::vector<nlohmann::ordered_json> records,
             const std::vector<Failure>& failures);
  void fail(const Document& document, const Failure& failure);
  void count_failure(const Failure& failure, bool known);

  Database& database_;
  AddSettings settings_;
  const Manifest& manifest_;
  Progress& progress_;
  Sources sources_;
  LetterWriter letters_;
  KnownFiles files_;
  std::int64_t run_;
  bool any_failures_;  // whether the corpus knew failures before this run
  bool any_removed_;   // whether a person removed letters before this run
  AddReport report_;
  std::size_t next_number_ = 0;
  std::map<std::size_t, Document> on_their_way_;  // by number of the job
  std::deque<Document> waiting_;                  // for the same bytes that are on their way
};

}  // namespace letterlens

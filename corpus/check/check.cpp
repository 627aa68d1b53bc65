#include "corpus/check/check.h"

#include "corpus/check/corrections_check.h"
#include "corpus/check/database_check.h"
#include "corpus/check/decisions_check.h"
#include "corpus/check/letter_check.h"
#include "corpus/check/revision_check.h"
#include "corpus/check/source_check.h"
#include "corpus/store/database.h"

#include <chrono>

namespace letterlens {
namespace {

class Stages {
 public:
  explicit Stages(const Report& report) : report_(report) {}

  // Runs one part of the check. What cannot be read is a finding, and the other parts go on.
  void run(std::string_view part, const std::function<void()>& work) {
    try {
      work();
    } catch (const CorpusError& error) {
      const bool unreadable = is_open_ && error.fault() == CorpusFault::not_writable;
      if (error.fault() != CorpusFault::damaged && !unreadable) throw;
      could_not(part, error.fault() == CorpusFault::damaged ? "database_damaged" : "not_checked",
                error.what());
    }
  }

  // From now on, what cannot be read is a fault of the corpus and not of whoever asks for it.
  void opened() { is_open_ = true; }

 private:
  void could_not(std::string_view part, std::string_view code, const std::string& reason) {
    report_({Weight::fault, code, "corpus.sqlite",
             std::string(part) + " could not be checked to the end (" + reason + ')',
             std::string(restore_database)});
  }

  const Report& report_;
  bool is_open_ = false;
};

}  // namespace

CheckCounts check_corpus(const std::string& folder, const CheckOptions& options, const Report& report,
                         const OnProgress& progress) {
  CheckCounts counts;
  Stages stages(report);
  stages.run("the corpus", [&] {
    // Before the snapshot: a file that is newer may belong to a row that the snapshot does not show.
    const auto started = std::chrono::system_clock::now();
    Database database(folder, Access::read);
    stages.opened();
    database.snapshot([&] {
      stages.run("the database", [&] { check_database(database, options.quick, report, progress); });
      stages.run("the letters", [&] {
        const LetterCounts letters = check_letters(database, report, progress);
        counts.letters = letters.letters;
        counts.older_records = letters.older_records;
      });
      stages.run("the revisions", [&] { check_revisions(database, report); });
      stages.run("the corrections", [&] { check_corrections(database, report); });
      stages.run("the decisions", [&] { check_decisions(database, report); });
      stages.run("the documents", [&] {
        counts.sources = check_sources(database, {!options.quick, started}, report, progress);
      });
    });
  });
  if (counts.older_records > 0)
    report({Weight::note, "older_records", "corpus.sqlite",
            std::to_string(counts.older_records) + " records were made by another version of letterlens",
            "letterlens add --reprocess makes them again"});
  return counts;
}

}  // namespace letterlens

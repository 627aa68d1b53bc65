#include "corpus/check/check.h"
#include "corpus/check/source_check.h"
#include "corpus/store/lock.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/output_options.h"
#include "schemas/base/printable.h"

#include <array>
#include <iostream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array specs{option::corpus, option::quick, option::clean, option::wait, option::json};

// A line that is written over itself, for a person who waits at a terminal.
class ProgressLine {
 public:
  ProgressLine() : on_(isatty(STDERR_FILENO) != 0) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::string_view at, std::uint64_t done, std::uint64_t total) {
    constexpr std::uint64_t step = 50;  // more often would only cost time
    if (!on_ || (done % step != 0 && total > step)) return;
    std::cerr << "\r\033[Kchecking the " << at;
    if (total > 0) std::cerr << ": " << done << " of " << total;
    std::cerr << std::flush;
    shown_ = true;
  }
  void clear() {
    if (shown_) std::cerr << "\r\033[K" << std::flush;
    shown_ = false;
  }

 private:
  bool on_;
  bool shown_ = false;
};

std::string_view name_of(Weight weight) {
  return weight == Weight::fault ? "fault" : "note";
}

class Output {
 public:
  Output(const Options& options, std::string folder)
      : json_(options.has(option::json)), folder_(std::move(folder)) {}

  void add(const Finding& finding) {
    ++(finding.weight == Weight::fault ? faults_ : notes_);
    if (json_)
      findings_.push_back({{"weight", name_of(finding.weight)},
                           {"code", finding.code},
                           {"subject", finding.subject},
                           {"message", finding.what},
                           {"remedy", finding.remedy}});
    else
      std::cout << name_of(finding.weight) << ": " << printable(finding.subject) << ": "
                << printable(finding.what) << "; " << finding.remedy << '\n';
  }

  Exit finish(const CheckCounts& counts) {
    if (json_)
      std::cout << Json{{"corpus", folder_},           {"letters", counts.letters},
                        {"documents", counts.sources}, {"older_records", counts.older_records},
                        {"faults", faults_},           {"notes", notes_},
                        {"findings", findings_}}
                       .dump(-1, ' ', false, Json::error_handler_t::replace)
                << '\n';
    else
      std::cout << printable(folder_) << ": " << counts.letters << " letters from " << counts.sources
                << " documents: "
                << (faults_ == 0 ? "no fault"
                                 : std::to_string(faults_) + (faults_ == 1 ? " fault" : " faults"))
                << (notes_ == 0 ? "" : ", " + std::to_string(notes_) + (notes_ == 1 ? " note" : " notes"))
                << '\n';
    if (const Exit exit = written(); !std::cout) return exit;
    return faults_ == 0 ? Exit::success : Exit::check_failed;
  }

 private:
  bool json_;
  std::string folder_;
  std::uint64_t faults_ = 0, notes_ = 0;
  Json findings_ = Json::array();
};

void clean(const Options& options, const std::string& folder) {
  Database database(folder,
                    Access::read);  // before the lock: a folder without a corpus must not be given one
  const WriteLock lock(folder, patience_of(options));
  const auto removed = remove_unknown_sources(database);
  std::cerr << "letterlens: " << folder << ": " << removed << (removed == 1 ? " file" : " files")
            << " that no letter came from removed\n";
}

Exit run_check(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
  return on_corpus([&] {
    const std::string folder = corpus_folder(options);
    if (options.has(option::clean)) clean(options, folder);
    Output output(options, folder);
    ProgressLine line;
    const auto counts = check_corpus(
        folder, {options.has(option::quick)},
        [&](const Finding& finding) {
          line.clear();
          output.add(finding);
        },
        [&](std::string_view at, std::uint64_t done, std::uint64_t total) { line.show(at, done, total); });
    line.clear();
    return output.finish(counts);
  });
}

}  // namespace

constinit const Command check_command{
    "check",
    "Check that a corpus is whole: database, letters, documents and indexes.",
    "",
    "Every finding is one line: fault or note, which letter or file, what is wrong, what to do. Exit status "
    "0 when\n"
    "there is no fault, 1 when there is. Nothing is changed (but for --clean), and a run of add may go on "
    "meanwhile.\n"
    "What is checked: the database's pages, references and full-text indexes; of each letter the hash of its "
    "record,\n"
    "its schema, its rows derived again, and each string against the text at its span; which revision is the "
    "current\n"
    "one; the size and hash of each document in sources/.\n\n"
    "codes in --json: database_damaged, reference_broken, search_index, not_checked; id_form, text_missing,\n"
    "record_changed, record_unreadable, record_schema, text_changed, span_broken, row_differs, "
    "revision_unsettled;\n"
    "source_missing, source_changed, corrections_unsettled; notes: correction_conflict, "
    "corrections_unreadable,\n"
    "corrections_for_other_document, corrections_not_applied, corrections_not_taken; source_unknown (a file "
    "without a row), source_unused (a row "
    "without a\n"
    "letter), older_records (made by another version of letterlens), other_schema.\n\n"
    "  letterlens check --corpus letters.corpus\n"
    "  letterlens check --corpus letters.corpus --quick --json\n",
    specs,
    run_check};

}  // namespace letterlens

#include "corpus/ingest/ingest.h"
#include "corpus/ingest/settled_files.h"
#include "corpus/store/lock.h"
#include "pipeline/commands/add/progress.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/add/summary.h"
#include "pipeline/commands/add/worker_reader.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/stop_signal.h"
#include "pipeline/commands/watch/folder_events.h"

#include <Poco/File.h>
#include <iostream>

namespace letterlens {
namespace {

using namespace std::chrono_literals;

constexpr auto settling = 1s;         // between two looks at a file that is being written
constexpr auto between_looks = 1min;  // network drives send no events
constexpr auto slice = 200ms;         // how soon a signal is noticed

constexpr auto specs = all_options(std::array{option::corpus}, add_options, processing_options);

class Watch {
 public:
  Watch(const std::string& folder, const Options& options)
      : corpus_(corpus_folder(options)),
        settings_(ingest_settings_of(options)),
        pool_options_(pool_options_of(options)),
        patience_(patience_of(options)),
        folder_(absolute_path(folder)),
        files_(folder_, corpus_, settings_.use_corrections) {
    pool_options_.on_message = [](const std::string& line) { Progress(std::cerr, false, {}).say(line); };
  }

  Exit run() {
    const StopSignal signal;
    FolderEvents events(folder_);
    std::cerr << "letterlens: watching " << folder_ << '\n';
    bool happened = false;
    while (!signal.stopped()) {
      look(signal.stopped());
      // A new folder may have been filled before it could be watched: another look is due soon.
      const bool soon = files_.any_unsettled() || happened;
      const auto patience = soon ? std::chrono::milliseconds(settling) : between_looks;
      happened = false;
      for (auto waited = 0ms; waited < patience && !signal.stopped(); waited += slice) {
        happened = events.wait(slice) || happened;
        if (happened && !soon) break;
      }
      events.follow_folders();
    }
    return Exit::success;
  }

 private:
  // Adds what is new and settled; in between, others may write to the corpus.
  void look(const std::atomic<bool>& stop) {
    try {
      const auto settled = scan();
      if (settled.empty()) return;
      add(settled, stop);
      files_.were_added();
    } catch (const CorpusError& error) {
      // Another program is writing; a later scan finds the same files.
      if (error.fault() != CorpusFault::in_use) throw;
      std::cerr << "letterlens: " << error.what() << "; watch tries again by itself\n";
    }
  }

  std::vector<std::string> scan() {
    Database database(corpus_, Access::write);
    KnownFiles known(database);
    return files_.scan(known);
  }

  void add(const std::vector<std::string>& files, const std::atomic<bool>& stop) {
    const WriteLock lock(corpus_, patience_);
    Database database(corpus_, Access::write);
    Progress progress(std::cerr, false, files.size());
    // Found in a folder, not named by a person: what was removed remains removed.
    std::vector<PathList> lists;
    lists.push_back(PathList::of_paths(files));
    Inputs inputs({}, std::move(lists), corpus_);
    Pool pool(pool_options_);
    const Publications none;
    Ingest ingest(database, settings_, none, [&](bool failed) { progress.step(failed); });
    const IngestReport report = ingest.add(inputs, worker_reader(pool), stop);
    std::cout << format_summary(report, 0, stop) << std::flush;
  }

  std::string corpus_;
  IngestSettings settings_;
  PoolOptions pool_options_;
  std::chrono::milliseconds patience_;
  std::string folder_;
  SettledFiles files_;
};

Exit run_watch(const Options& options, const std::vector<std::string>& arguments) {
  if (arguments.size() != 1) throw UsageError("watch needs one folder");
  if (!Poco::File(arguments.front()).exists() || !Poco::File(arguments.front()).isDirectory())
    throw UsageError(arguments.front() + ": not a folder");
  return on_corpus([&] { return Watch(arguments.front(), options).run(); });
}

}  // namespace

constinit const Command watch_command{
    "watch",
    "Add letters to a corpus as they appear in a folder.",
    "DIR",
    "What lies in the folder and below it is added first; then each file as soon as it is completely "
    "written.\n"
    "SIGTERM or SIGINT ends it after the documents that are being read. Prints a summary of each batch.\n\n"
    "  letterlens watch --corpus letters.corpus /srv/letters\n",
    specs,
    run_watch};

}  // namespace letterlens

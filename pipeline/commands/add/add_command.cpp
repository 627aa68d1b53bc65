#include "corpus/ingest/ingest.h"
#include "corpus/ingest/manifest.h"
#include "corpus/store/lock.h"
#include "pipeline/commands/add/progress.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/add/summary.h"
#include "pipeline/commands/add/worker_reader.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/stop_signal.h"

#include <Poco/File.h>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

namespace letterlens {
namespace {

constexpr std::string_view standard_input = "-";

constexpr std::array own_specs{option::corpus, option::files_from, option::null, option::manifest,
                               option::reprocess};
constexpr auto specs = all_options(own_specs, add_options, processing_options);

// Opens the lists of --files-from.
std::vector<PathList> lists_of(const Options& options) {
  const char end = options.has(option::null) ? '\0' : '\n';
  std::vector<PathList> lists;
  for (const auto& name : options.values(option::files_from)) {
    if (name == standard_input) {
      lists.push_back(PathList::of_standard_input(end));
      continue;
    }
    Descriptor file = open_file(name, O_RDONLY);
    if (!file || Poco::File(name).isDirectory())
      throw UsageError("--files-from " + name + ": the list cannot be opened");
    lists.emplace_back(std::move(file), end);
  }
  return lists;
}

Manifest manifest_of(const Options& options) {
  try {
    return options.has(option::manifest) ? read_manifest(options.value(option::manifest)) : Manifest{};
  } catch (const ManifestError& error) {
    throw UsageError(std::string("--manifest ") + error.what());
  }
}

// Counts the documents beforehand: worth the time only if a person watches.
std::uint64_t count_documents(const std::vector<std::string>& paths, const std::string& corpus) {
  Inputs inputs(paths, {}, corpus);
  std::uint64_t count = 0;
  while (inputs.next()) ++count;
  return count;
}

// What is added, as the command line names it.
struct Wanted {
  std::vector<std::string> paths;  // named one by one
  std::vector<PathList> lists;
  Manifest manifest;
  bool has_list_of_unknown_length = false;

  explicit Wanted(const Options& options, const std::vector<std::string>& arguments)
      : paths(arguments), lists(lists_of(options)), manifest(manifest_of(options)) {
    has_list_of_unknown_length = !lists.empty();
    // Whoever wrote a manifest did not name each of its files today: like a list, it brings nothing back.
    lists.insert(lists.begin(), PathList::of_paths(manifest.paths));
  }

  std::optional<std::uint64_t> count(const std::string& corpus) const {
    if (has_list_of_unknown_length) return std::nullopt;
    std::vector<std::string> all = paths;
    all.insert(all.end(), manifest.paths.begin(), manifest.paths.end());
    return count_documents(all, corpus);
  }
};

Exit run_add(const Options& options, const std::vector<std::string>& arguments) {
  const bool names_documents =
      !arguments.empty() || options.has(option::files_from) || options.has(option::manifest);
  if (!names_documents && !options.has(option::reprocess))
    throw UsageError("add needs a file, a folder, --files-from, --manifest or --reprocess");
  const std::string folder = corpus_folder(options);
  Wanted wanted(options, arguments);
  const IngestSettings settings = ingest_settings_of(options);
  PoolOptions pool_options = pool_options_of(options);
  const auto patience = patience_of(options);

  return on_corpus([&] {
    if (!names_documents && !Poco::File(database_path(folder)).exists())
      throw CorpusError(CorpusFault::missing, folder + ": there is no corpus, so nothing to make again");
    const StopSignal signal;
    const WriteLock lock(folder, patience, signal.stopped());
    Database database(folder, Access::write);
    const bool is_terminal = isatty(STDERR_FILENO) != 0;
    const auto stored =
        names_documents
            ? std::nullopt
            : std::optional(stored_documents(database, {settings.made_with, settings.use_corrections}));
    Progress progress(std::cerr, is_terminal,
                      stored        ? std::optional(stored->stale.size())
                      : is_terminal ? wanted.count(folder)
                                    : std::nullopt);
    pool_options.on_message = [&](const std::string& line) { progress.say(line); };
    Pool pool(pool_options);
    const Reader reader = worker_reader(pool);
    Inputs inputs(wanted.paths, std::move(wanted.lists), folder);
    Ingest ingest(database, settings, wanted.manifest.publications,
                  [&](bool failed) { progress.step(failed); });
    const IngestReport report = stored ? ingest.remake(*stored, reader, signal.stopped())
                                       : ingest.add(inputs, reader, signal.stopped());
    progress.finish();
    std::cout << format_summary(report, inputs.skipped(), signal.stopped()) << std::flush;
    if (!std::cout) return Exit::cannot_write;
    if (signal.stopped()) return Exit::interrupted;
    return report.new_failures.empty() ? Exit::success : Exit::bad_input;
  });
}

}  // namespace

constinit const Command add_command{
    "add",
    "Add letters to a corpus: only what is new is read.",
    "PATH... | --files-from FILE | --manifest CSV | --reprocess",
    "Folders are searched to the bottom for PDF, text, HTML, Word and zip files. A file whose size and time "
    "are as "
    "they\n"
    "were is not opened; the same bytes under another name are one letter; another copy of a letter is kept "
    "as a\n"
    "revision. Each document is read in a worker process: one that crashes, hangs or eats memory costs that "
    "document.\n"
    "Exit status 65 when a document failed that was not known to be bad before; 75 when another program "
    "writes to "
    "the\n"
    "corpus; 74 when the disk is full. A run that was stopped or killed is completed by running it again.\n"
    "With --reprocess and no path every record that another letterlens, or other options than this call's, "
    "made is\n"
    "made again from the documents in the corpus; letters keep their names, and a document that now fails "
    "keeps its old\n"
    "record.\n\n"
    "  letterlens add --corpus letters.corpus ~/letters\n"
    "  find /srv/letters -name '*.pdf' -print0 | letterlens add -0 --files-from -\n"
    "  letterlens add --corpus letters.corpus --reprocess\n",
    specs,
    run_add};

}  // namespace letterlens

#include "corpus/store/lock.h"
#include "pipeline/commands/add/add_run.h"
#include "pipeline/commands/add/report.h"
#include "pipeline/commands/add/settings.h"
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

// The lists of --files-from, opened.
std::vector<PathList> lists_of(const Options& options) {
  const char end = options.has(option::null) ? '\0' : '\n';
  std::vector<PathList> lists;
  for (const auto& name : options.values(option::files_from)) {
    if (name == standard_input) {
      lists.push_back(PathList::of_standard_input(end));
      continue;
    }
    Descriptor file(open(name.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0 || Poco::File(name).isDirectory())
      throw UsageError("--files-from " + name + ": the list cannot be opened");
    lists.emplace_back(std::move(file), end);
  }
  return lists;
}

Manifest manifest_of(const Options& options) {
  try {
    return options.has(option::manifest) ? read_manifest(options.value(option::manifest)) : Manifest{};
  } catch (const ManifestError& error) {
    throw UsageError(error.what());
  }
}

// How many documents there will be; worth a walk only where somebody looks on.
std::optional<std::uint64_t> total(const std::vector<std::string>& paths, const std::string& corpus) {
  Inputs inputs(paths, {}, corpus);
  std::uint64_t count = 0;
  while (inputs.next()) ++count;
  return count;
}

Exit run_add(const Options& options, const std::vector<std::string>& arguments) {
  const bool names_documents =
      !arguments.empty() || options.has(option::files_from) || options.has(option::manifest);
  if (!names_documents && !options.has(option::reprocess))
    throw UsageError("add needs a file, a folder, --files-from, --manifest or --reprocess");
  const std::string folder = corpus_folder(options);
  const Manifest manifest = manifest_of(options);
  std::vector<std::string> paths = arguments;
  paths.insert(paths.end(), manifest.paths.begin(), manifest.paths.end());
  std::vector<PathList> lists = lists_of(options);
  const bool is_countable = lists.empty();
  // Whoever wrote a manifest did not name each of its files today: like a list, it brings nothing back.
  lists.insert(lists.begin(), PathList::of_paths(manifest.paths));
  const AddSettings settings = add_settings_of(options);
  PoolOptions pool_options = pool_options_of(options);
  const auto patience = patience_of(options);

  return on_corpus([&] {
    if (!names_documents && !Poco::File(database_path(folder)).exists())
      throw CorpusError(CorpusFault::missing, folder + ": there is no corpus, so nothing to make anew");
    const StopSignal signal;
    const WriteLock lock(folder, patience, signal.stopped());
    Database database(folder, Access::write);
    const bool is_terminal = isatty(STDERR_FILENO) != 0;
    const auto stored =
        names_documents ? std::nullopt : std::optional(stored_documents(database, settings.made_with));
    Progress progress(std::cerr, is_terminal,
                      stored                        ? std::optional(stored->stale.size())
                      : is_terminal && is_countable ? total(paths, folder)
                                                    : std::nullopt);
    pool_options.on_message = [&](const std::string& line) { progress.say(line); };
    Inputs inputs(arguments, std::move(lists), folder);
    Pool pool(pool_options);
    AddRun run(database, settings, manifest, progress);
    const AddReport report =
        stored ? run.remake(*stored, pool, signal.stopped()) : run.add(inputs, pool, signal.stopped());
    progress.finish();
    std::cout << summary_of(report, inputs.passed_over(), signal.stopped()) << std::flush;
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
    "made anew from the documents in the corpus; letters keep their names, and a document that now fails "
    "keeps its old\n"
    "record.\n\n"
    "  letterlens add --corpus letters.corpus ~/letters\n"
    "  find /srv/letters -name '*.pdf' -print0 | letterlens add -0 --files-from -\n"
    "  letterlens add --corpus letters.corpus --reprocess\n",
    specs,
    run_add};

}  // namespace letterlens

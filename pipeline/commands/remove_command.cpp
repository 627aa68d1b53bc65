#include "corpus/ingest/removal.h"
#include "corpus/store/corpus_letter.h"
#include "corpus/store/lock.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/output_options.h"

#include <array>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array specs{option::corpus, option::wait};

// Which copy is current now, in words.
std::string format_current(const LetterCopy& letter) {
  return letter.letter_id + " is now the copy of " + letter.file.value_or("standard input") + " (" +
         letter.sha256.substr(0, 8) + ')';
}

Exit run_remove(const Options& options, const std::vector<std::string>& ids) {
  if (ids.empty()) throw UsageError("name the letters to remove by their ids; see letterlens remove --help");
  return on_corpus([&] {
    const std::string folder = corpus_folder(options);
    const auto patience = patience_of(options);
    { const Database is_there(folder, Access::read); }  // a folder without a corpus must not be given one
    const WriteLock lock(folder, patience);
    Database database(folder, Access::write);
    const Removal removal = remove_letters(database, ids);
    for (const auto& id : removal.unknown) {
      const auto now = ids_formerly(database, id);
      print_message(folder + ": there is no letter " + id +
                    (now.size() == 1 ? " (it was corrected, and is now " + now.front() + ")" : "") +
                    "; nothing was removed");
    }
    if (!removal.unknown.empty()) return Exit::usage;
    for (const auto& id : removal.removed) std::cout << "removed " << id << '\n';
    for (const auto& letter : removal.now_current) std::cout << format_current(letter) << '\n';
    std::cout
        << "a folder that still has the document does not bring it back; letterlens add with the path of "
           "the document itself does\n";
    return written();
  });
}

}  // namespace

constinit const Command remove_command{
    "remove",
    "Remove letters and their items from a corpus.",
    "ID...",
    "All are removed, or, when one is not there, none (exit status 64). The stored document goes too when no "
    "other\n"
    "letter came from it. Where a letter had several revisions, the next best becomes the current one. The "
    "corpus\n"
    "remembers what was removed: a later run of add over a folder leaves it out; naming the document itself "
    "on add's\n"
    "command line takes it back.\n\n"
    "  letterlens remove --corpus letters.corpus northbridge-focused-visit-2022-05-11\n",
    specs,
    run_remove};

}  // namespace letterlens

#include "corpus/store/letters.h"
#include "corpus/store/lock.h"
#include "corpus/store/sources.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/corpus_options.h"

#include <array>
#include <iostream>
#include <map>
#include <set>

namespace letterlens {
namespace {

constexpr std::array specs{corpus_option, add_options[3]};

// What was asked for, by bytes: ids move from one revision to the next while letters are removed.
struct Wanted {
  std::string id;
  std::string letter_id;
  std::string sha256;
};

// What was done, for the person.
struct Done {
  std::vector<std::string> lines;
  std::vector<StoredSource> unused_sources;
};

// Returns nullopt if one of them does not exist; each of those is named.
std::optional<std::vector<Wanted>> find_all(Database& database, const std::vector<std::string>& ids) {
  std::vector<Wanted> all;
  std::set<std::string> seen;
  bool missing = false;
  for (const auto& id : ids) {
    if (!seen.insert(id).second) continue;
    const auto copy = copy_named(database, id);
    if (!copy) {
      std::cerr << "letterlens: " << database.folder() << ": there is no letter " << id
                << "; nothing was removed\n";
      missing = true;
      continue;
    }
    all.push_back({id, copy->letter_id, copy->sha256});
  }
  return missing ? std::nullopt : std::optional(std::move(all));
}

// Returns the hash of the copy that is the current one; empty if there is none.
std::string current_hash(Database& database, const std::string& letter_id) {
  const auto copy = current_copy(database, letter_id);
  return copy ? copy->sha256 : "";
}

// Says which copy is the current one now; empty if it is still that of `before`, or none is left.
std::string change_of(Database& database, const std::string& letter_id, const std::string& before) {
  const auto copy = current_copy(database, letter_id);
  if (!copy || copy->sha256 == before) return "";
  return letter_id + " is now the copy of " + copy->file.value_or("standard input") + " (" +
         copy->sha256.substr(0, 8) + ')';
}

Done remove_all(Database& database, const std::vector<Wanted>& letters) {
  Done done;
  LetterWriter writer(database);
  database.transaction([&] {
    done = {};
    std::map<std::string, std::string> current_before;  // by letter_id
    for (const auto& wanted : letters) {
      if (current_before.count(wanted.letter_id) == 0)
        current_before.emplace(wanted.letter_id, current_hash(database, wanted.letter_id));
      const auto now_called = letter_with_bytes(database, wanted.sha256);
      if (!now_called) continue;
      auto removed = writer.remove(now_called->id);
      if (removed && removed->unused_source) done.unused_sources.push_back(*removed->unused_source);
      done.lines.push_back("removed " + wanted.id);
    }
    for (const auto& [letter_id, before] : current_before)
      if (auto line = change_of(database, letter_id, before); !line.empty())
        done.lines.push_back(std::move(line));
  });
  return done;
}

Exit run_remove(const Options& options, const std::vector<std::string>& ids) {
  if (ids.empty()) throw UsageError("name the letters to remove by their ids; see letterlens remove --help");
  return on_corpus([&] {
    const std::string folder = corpus_folder(options);
    const auto patience = patience_of(options);
    { const Database is_there(folder, Access::read); }  // a folder without a corpus must not be given one
    const WriteLock lock(folder, patience);
    Database database(folder, Access::write);
    const auto letters = find_all(database, ids);
    if (!letters) return Exit::usage;
    const Done done = remove_all(database, *letters);
    // A run that is killed here leaves files that no row names: check notes them, check --clean removes them.
    const Sources sources(folder);
    for (const auto& source : done.unused_sources) sources.remove(source.sha256, source.media_type);
    for (const auto& line : done.lines) std::cout << line << '\n';
    std::cout
        << "a folder that still holds the document does not bring it back; letterlens add with the path of "
           "the document itself does\n"
        << std::flush;
    if (std::cout) return Exit::success;
    std::cerr << "letterlens: standard output cannot be written\n";
    return Exit::cannot_write;
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

#include "corpus/store/letters.h"
#include "corpus/store/lock.h"
#include "corpus/store/sources.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/corpus_options.h"

#include <Poco/Data/Statement.h>
#include <array>
#include <iostream>
#include <map>
#include <set>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

constexpr std::array specs{option::corpus, option::wait};

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

std::optional<Wanted> find(Database& database, std::string id) {
  Wanted wanted{id, "", ""};
  guard(database.folder(), [&] {
    database.session() << "SELECT letter_id, sha256 FROM letters WHERE id = ?", use(id),
        into(wanted.letter_id), into(wanted.sha256), now;
  });
  return wanted.sha256.empty() ? std::nullopt : std::optional(wanted);
}

// None when one of them is not there; each that is not is named.
std::optional<std::vector<Wanted>> find_all(Database& database, const std::vector<std::string>& ids) {
  std::vector<Wanted> all;
  std::set<std::string> seen;
  bool missing = false;
  for (const auto& id : ids) {
    if (!seen.insert(id).second) continue;
    auto wanted = find(database, id);
    if (!wanted) {
      std::cerr << "letterlens: " << database.folder() << ": there is no letter " << id
                << "; nothing was removed\n";
      missing = true;
      continue;
    }
    all.push_back(std::move(*wanted));
  }
  return missing ? std::nullopt : std::optional(std::move(all));
}

// The hash of the copy that is the current one; empty when there is none.
std::string current_of(Database& database, std::string letter_id) {
  std::string hash;
  database.session() << "SELECT sha256 FROM letters WHERE letter_id = ? AND current = 1", use(letter_id),
      into(hash), now;
  return hash;
}

// Which copy is the current one now, in words; empty when it still is the one of `before`, or none is left.
std::string change_of(Database& database, const std::string& letter_id, const std::string& before) {
  std::string hash = current_of(database, letter_id);
  if (hash.empty() || hash == before) return "";
  Poco::Nullable<std::string> name;
  database.session() << "SELECT file FROM letters WHERE sha256 = ?", use(hash), into(name), now;
  return letter_id + " is now the copy of " + (name.isNull() ? "standard input" : name.value()) + " (" +
         hash.substr(0, 8) + ')';
}

Done remove_all(Database& database, const std::vector<Wanted>& letters) {
  Done done;
  LetterWriter writer(database);
  database.transaction([&] {
    done = {};
    std::map<std::string, std::string> current_before;  // by letter_id
    for (const auto& wanted : letters) {
      if (current_before.count(wanted.letter_id) == 0)
        current_before.emplace(wanted.letter_id, current_of(database, wanted.letter_id));
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

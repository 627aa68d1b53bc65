#include "corpus/ingest/settled_files.h"

#include "corpus/ingest/inputs.h"
#include "schemas/base/sha256.h"
#include "schemas/corrections.h"

#include <utility>

namespace letterlens {

SettledFiles::SettledFiles(std::string folder, std::string corpus, bool corrections)
    : folder_(std::move(folder)), corpus_(std::move(corpus)), corrections_(corrections) {}

std::vector<std::string> SettledFiles::scan(KnownFiles& known) {
  std::vector<std::string> settled;
  std::map<std::string, FileState> seen, given, unreadable;
  Inputs inputs({folder_}, {}, corpus_);
  while (const auto file = inputs.next()) {
    const auto state = state_of(file->path, corrections_ ? corrections_path(file->path) : "");
    if (!state) continue;  // gone again
    const auto earlier = known.find(file->path);
    if (earlier && earlier->state == *state) continue;
    const auto failed = unreadable_.find(file->path);
    if (failed != unreadable_.end() && failed->second == *state && !sha256_of_file(file->path)) {
      unreadable.emplace(file->path, *state);
      continue;
    }
    const auto last = unsettled_.find(file->path);
    if (last != unsettled_.end() && last->second == *state) {
      settled.push_back(file->path);
      given.emplace(file->path, *state);
    } else {
      seen.emplace(file->path, *state);
    }
  }
  unsettled_ = std::move(seen);
  given_ = std::move(given);
  unreadable_ = std::move(unreadable);
  return settled;
}

void SettledFiles::were_added() {
  unreadable_.merge(given_);
}

}  // namespace letterlens

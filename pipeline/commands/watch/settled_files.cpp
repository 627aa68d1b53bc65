#include "pipeline/commands/watch/settled_files.h"

#include "pipeline/commands/add/inputs.h"
#include "pipeline/correct/correct.h"

#include <utility>

namespace letterlens {

SettledFiles::SettledFiles(std::string folder, std::string corpus, bool corrections)
    : folder_(std::move(folder)), corpus_(std::move(corpus)), corrections_(corrections) {}

std::vector<std::string> SettledFiles::scan(KnownFiles& known) {
  std::vector<std::string> settled;
  std::map<std::string, FileState> seen;
  Inputs inputs({folder_}, {}, corpus_);
  while (const auto file = inputs.next()) {
    const auto state = state_of(file->path, corrections_ ? corrections_path(file->path) : "");
    if (!state) continue;  // gone again
    const auto earlier = known.find(file->path);
    if (earlier && earlier->state == *state) continue;
    const auto last = unsettled_.find(file->path);
    if (last != unsettled_.end() && last->second == *state)
      settled.push_back(file->path);
    else
      seen.emplace(file->path, *state);
  }
  unsettled_ = std::move(seen);
  return settled;
}

}  // namespace letterlens

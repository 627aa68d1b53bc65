#include "pipeline/commands/named_letter.h"

#include "corpus/store/corpus_letter.h"
#include "pipeline/commands/command.h"

namespace letterlens {
namespace {

// A longer list would not be read.
constexpr std::size_t most_candidates = 20;

}  // namespace

std::string id_meant(Database& database, const std::string& beginning) {
  const auto ids = ids_meant(database, beginning);
  if (ids.size() == 1) return ids.front();
  if (ids.empty())
    throw UsageError(database.folder() + ": has no letter whose id begins with \"" + beginning +
                     "\"; letterlens list names them");
  std::string message = "\"" + beginning + "\" is the beginning of " + std::to_string(ids.size()) + " ids:";
  for (std::size_t at = 0; at < ids.size() && at < most_candidates; ++at) message += "\n  " + ids[at];
  throw UsageError(message + (ids.size() > most_candidates ? "\n  …" : ""));
}

}  // namespace letterlens

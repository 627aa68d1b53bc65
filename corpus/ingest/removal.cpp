#include "corpus/ingest/removal.h"

#include "corpus/store/sources.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace letterlens {
namespace {

struct Wanted {
  std::string id;  // as it was given
  LetterCopy copy;
};

// Returns the letters with these ids, each once. Those that do not exist are added to `unknown`.
std::vector<Wanted> find_letters(Database& database, const std::vector<std::string>& ids,
                                 std::vector<std::string>& unknown) {
  std::vector<Wanted> letters;
  std::set<std::string> seen;
  for (const auto& id : ids) {
    if (!seen.insert(id).second) continue;
    if (auto copy = copy_named(database, id))
      letters.push_back({id, std::move(*copy)});
    else
      unknown.push_back(id);
  }
  return letters;
}

std::string current_bytes(Database& database, const std::string& letter_id) {
  const auto current = current_copy(database, letter_id);
  return current ? current->sha256 : "";
}

}  // namespace

Removal remove_letters(Database& database, const std::vector<std::string>& ids) {
  Removal removal;
  const auto letters = find_letters(database, ids, removal.unknown);
  if (!removal.unknown.empty()) return removal;
  std::vector<StoredSource> unused;
  LetterWriter writer(database);
  database.transaction([&] {
    std::map<std::string, std::string> current_before;  // hashes by letter_id
    for (const auto& [id, copy] : letters)
      current_before.emplace(copy.letter_id, current_bytes(database, copy.letter_id));
    for (const auto& [id, copy] : letters) {
      // By its bytes: ids move from one revision to the next while letters are removed.
      const auto named_now = letter_with_bytes(database, copy.sha256);
      if (!named_now) continue;
      const auto removed = writer.remove(named_now->id);
      if (removed && removed->unused_source) unused.push_back(*removed->unused_source);
      removal.removed.push_back(id);
    }
    for (const auto& [letter_id, before] : current_before)
      if (auto current = current_copy(database, letter_id); current && current->sha256 != before)
        removal.now_current.push_back(std::move(*current));
  });
  // A run that is killed here leaves files without a row: check reports them, check --clean removes them.
  const Sources sources(database.folder());
  for (const auto& source : unused) sources.remove(source.sha256, source.media_type);
  return removal;
}

}  // namespace letterlens

#include "pipeline/commands/named_letter.h"

#include "corpus/store/corpus_letter.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/messages.h"

namespace letterlens {
namespace {

// A longer list would not be read.
constexpr std::size_t most_candidates = 20;

}  // namespace

std::string id_meant(Database& database, const std::string& beginning) {
  const auto ids = ids_meant(database, beginning);
  if (ids.size() == 1) {
    if (!ids.front().starts_with(beginning))
      print_message(beginning + " was corrected; it is now " + ids.front());
    return ids.front();
  }
  if (ids.empty())
    throw UsageError(database.folder() + ": has no letter whose id begins with \"" + beginning +
                     "\"; letterlens list names them");
  std::string message = "\"" + beginning + "\" is the beginning of " + std::to_string(ids.size()) + " ids:";
  for (std::size_t at = 0; at < ids.size() && at < most_candidates; ++at) message += "\n  " + ids[at];
  throw UsageError(message + (ids.size() > most_candidates ? "\n  …" : ""));
}

std::string with_present_id(Database& database, const std::string& reference) {
  const auto mark = reference.find('#');
  const std::string id = reference.substr(0, mark);
  const bool is_words = id.empty() || id.find_first_of(" \n") != std::string::npos;
  if (is_words || ids_meant(database, id).size() != 1) return reference;
  return id_meant(database, id) + (mark == std::string::npos ? "" : reference.substr(mark));
}

NamedItem item_meant(Database& database, const std::string& words) {
  const auto reference = item_reference(words);
  if (!reference) throw UsageError("\"" + words + "\" is not an item such as ID#improvements/2");
  const std::string id = id_meant(database, reference->id);
  auto letters = compared_letters(database, condition_of_letter(id), Lists::all);
  if (letters.empty()) throw UsageError(words + ": the corpus has no such letter now");
  NamedItem named{std::move(letters.front()), 0};
  for (; named.at < named.letter.items.size(); ++named.at)
    if (named.item().list == reference->list && named.item().number == reference->number) return named;
  throw UsageError(words + ": the letter has no such item");
}

}  // namespace letterlens

#include "pipeline/commands/decide/shown_decisions.h"

#include "corpus/compare/compared_letters.h"
#include "schemas/base/unicode_text.h"

#include <map>

namespace letterlens {
namespace {

// The items of authorities, found by their keys; each authority's letters are read once.
class ItemsNow {
 public:
  explicit ItemsNow(Database& database) : database_(database) {}

  std::vector<std::string> names(const DecidedItem& item) {
    read(item.authority);
    return names_[item_key(item.authority, item.text)];
  }

 private:
  void read(const std::string& authority) {
    if (!read_.insert(comparison_key(authority)).second) return;
    LetterFilter filter;
    filter.authorities = {authority};
    const auto letters = compared_letters(database_, filter);
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter)
      for (const auto& item : letter->items)
        names_[item_key(letter->authority, item.text)].push_back(reference_of(*letter, item));
  }

  Database& database_;
  std::set<std::string> read_;
  std::map<std::string, std::vector<std::string>> names_;
};

}  // namespace

std::vector<ShownDecision> shown_decisions(Database& database, const DecisionHistory& history,
                                           const std::set<ItemPair>* pairs) {
  ItemsNow now(database);
  std::vector<ShownDecision> shown;
  for (const auto& one : history)
    if (pairs == nullptr || pairs->contains(one.items))
      shown.push_back({one, now.names(one.decision.item), now.names(one.decision.earlier)});
  return shown;
}

}  // namespace letterlens

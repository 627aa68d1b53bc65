#include "corpus/compare/decided_links.h"

#include "corpus/match/match.h"

#include <algorithm>
#include <optional>

namespace letterlens {
namespace {

std::optional<EarlierItem> taken_out(std::vector<EarlierItem>& links, const ItemPlace& place) {
  const auto found =
      std::find_if(links.begin(), links.end(), [&](const EarlierItem& link) { return link.place == place; });
  if (found == links.end()) return std::nullopt;
  EarlierItem link = std::move(*found);
  links.erase(found);
  return link;
}

}  // namespace

DecidedLinks::DecidedLinks(std::string_view authority, const std::vector<ComparedLetter>& letters,
                           const HeldDecisions& decisions) {
  const auto& pairs = decisions.of(authority);
  if (pairs.empty()) return;
  std::multimap<std::string, ItemPlace> places;
  for (std::size_t letter = 0; letter < letters.size(); ++letter)
    for (std::size_t item = 0; item < letters[letter].items.size(); ++item)
      places.emplace(item_key(letters[letter].authority, letters[letter].items[item].text),
                     ItemPlace{letter, item});
  for (const auto& [items, decided] : pairs) {
    const auto firsts = places.equal_range(items.first), seconds = places.equal_range(items.second);
    for (auto a = firsts.first; a != firsts.second; ++a)
      for (auto b = seconds.first; b != seconds.second; ++b) add(a->second, b->second, decided);
  }
}

void DecidedLinks::add(const ItemPlace& a, const ItemPlace& b, const Decided& decided) {
  const auto& [later, earlier] = a.letter > b.letter ? std::tie(a, b) : std::tie(b, a);
  if (a.letter == b.letter) return;
  auto& links = links_[{later.letter, later.item}];
  // Of two items with the same words each is met twice.
  if (std::none_of(links.begin(), links.end(), [&](const Link& link) { return link.earlier == earlier; }))
    links.push_back({earlier, decided});
}

void DecidedLinks::apply(const ItemPlace& place, const std::vector<ComparedLetter>& letters,
                         ItemOverTime& item) const {
  const auto found = links_.find({place.letter, place.item});
  if (found == links_.end()) return;
  for (const auto& [earlier, decided] : found->second) {
    auto link = taken_out(item.earlier, earlier);
    if (!link) link = taken_out(item.possible, earlier);
    if (!link) {
      const auto& before = letters[earlier.letter].items[earlier.item].fingerprint;
      link = EarlierItem{
          earlier, match_score(letters[place.letter].items[place.item].fingerprint, before), {}, {}};
    }
    link->decided = decided;
    (decided.verdict == Verdict::same ? item.earlier : item.different).push_back(std::move(*link));
  }
}

}  // namespace letterlens

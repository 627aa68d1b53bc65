#include "corpus/compare/undecided.h"

#include <algorithm>
#include <tuple>

namespace letterlens {
namespace {

bool is_worth_more(const UndecidedPair& a, const UndecidedPair& b) {
  const auto rank = [](const UndecidedPair& pair) {
    return std::tuple(!pair.settles, !pair.newest_visit, pair.later_item().list != ItemList::priority_actions,
                      -pair.earlier.score);
  };
  const auto place = [](const UndecidedPair& pair) {
    return std::tuple(pair.comparison->authority, pair.item.item, pair.earlier.place.letter,
                      pair.earlier.place.item);
  };
  const auto x = rank(a), y = rank(b);
  if (x != y) return x < y;
  if (a.letter().date != b.letter().date) return b.letter().date < a.letter().date;
  return place(a) < place(b);
}

void add_pairs(const std::shared_ptr<const OverTime>& comparison, std::vector<UndecidedPair>& pairs) {
  for (std::size_t visit = 0; visit < comparison->visits.size(); ++visit) {
    const auto& items = comparison->visits[visit].items;
    for (std::size_t item = 0; item < items.size(); ++item)
      for (const auto& link : items[item].possible)
        pairs.push_back({comparison,
                         {visit, item},
                         link,
                         items[item].status == ItemStatus::possibly_persisting,
                         visit + 1 == comparison->visits.size()});
  }
}

}  // namespace

Undecided undecided_pairs(Database& database, const LetterFilter& filter,
                          const std::vector<std::string>& authorities, const HeldDecisions& decisions,
                          std::size_t limit) {
  Undecided out;
  for (const auto& authority : authorities) {
    LetterFilter alone = filter;
    alone.authorities = {authority};
    alone.regions = {};
    auto letters = compared_letters(database, alone);
    if (letters.empty()) continue;
    const std::string name = letters.front().authority;
    const auto comparison =
        std::make_shared<const OverTime>(compare_over_time(name, std::move(letters), decisions));
    const std::size_t before = out.pairs.size();
    add_pairs(comparison, out.pairs);
    out.total += out.pairs.size() - before;
    std::sort(out.pairs.begin(), out.pairs.end(), is_worth_more);
    if (limit > 0 && out.pairs.size() > limit) out.pairs.resize(limit);
  }
  return out;
}

}  // namespace letterlens

#include "corpus/compare/over_time.h"

#include "corpus/match/index.h"
#include "corpus/match/match.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace letterlens {
namespace {

// All items of the letters, found by the terms that they share.
class Items {
 public:
  explicit Items(const std::vector<ComparedLetter>& letters)
      : letters_(letters), index_(fingerprints(letters)) {
    for (std::size_t letter = 0; letter < letters.size(); ++letter)
      for (std::size_t item = 0; item < letters[letter].items.size(); ++item)
        places_.push_back({letter, item});
  }

  // What earlier letters than `letter` ask for like its item.
  std::vector<EarlierItem> earlier_than(std::size_t letter, const ComparedItem& item) const {
    std::vector<EarlierItem> found;
    for (const auto& near : index_.nearest(item.fingerprint, asks_the_same, index_.size())) {
      const auto& place = places_[near.item];
      if (place.letter >= letter) continue;
      const auto& earlier = letters_[place.letter].items[place.item];
      found.push_back({place, near.score, match(item.fingerprint, earlier.fingerprint).shared});
    }
    // Later letters come after earlier ones: of equal scores the latest letter comes first.
    std::sort(found.begin(), found.end(), [](const EarlierItem& a, const EarlierItem& b) {
      return std::tuple(-a.score, b.place.letter, a.place.item) <
             std::tuple(-b.score, a.place.letter, b.place.item);
    });
    return found;
  }

 private:
  static std::vector<Fingerprint> fingerprints(const std::vector<ComparedLetter>& letters) {
    std::vector<Fingerprint> all;
    for (const auto& letter : letters)
      for (const auto& item : letter.items) all.push_back(item.fingerprint);
    return all;
  }

  const std::vector<ComparedLetter>& letters_;
  std::vector<ItemPlace> places_;  // of the items of the index
  MatchIndex index_;
};

// What each letter looked at, and the first later one that answers for what it asked.
class Looks {
 public:
  explicit Looks(const std::vector<ComparedLetter>& letters) : answered_by_(letters.size(), letters.size()) {
    for (const auto& letter : letters) looks_.push_back(look_of(letter));
    for (std::size_t letter = 0; letter < looks_.size(); ++letter)
      for (std::size_t later = letter + 1; later < looks_.size(); ++later)
        if (answers_for(looks_[later], looks_[letter])) {
          answered_by_[letter] = later;
          break;
        }
  }

  const Look& operator[](std::size_t letter) const { return looks_[letter]; }
  bool answered_before(std::size_t visit, std::size_t letter) const { return answered_by_[letter] < visit; }

 private:
  std::vector<Look> looks_;
  std::vector<std::size_t> answered_by_;
};

// What earlier letters asked for and the visit does not: whether it looked there or not.
void classify_earlier_items(const std::vector<ComparedLetter>& letters, const Looks& looks, std::size_t visit,
                            VisitOverTime& out) {
  std::set<std::pair<std::size_t, std::size_t>> asked;
  for (const auto& item : out.items)
    for (const auto& earlier : item.earlier) asked.insert({earlier.place.letter, earlier.place.item});
  for (std::size_t letter = 0; letter < visit; ++letter) {
    const bool looked_at = looks_at_the_same(looks[visit], looks[letter]);
    const bool stays_open = looked_at && looks[visit].no_list;
    // The area of a visit does not say whether it looked at what a full inspection asked.
    const bool unknown = !looked_at && looks[letter].at.everything();
    if (looks.answered_before(visit, letter) || stays_open || unknown) continue;
    for (std::size_t item = 0; item < letters[letter].items.size(); ++item)
      if (!asked.contains({letter, item}))
        (looked_at ? out.not_raised_again : out.not_looked_at).push_back({letter, item});
  }
}

VisitOverTime visit_of(const std::vector<ComparedLetter>& letters, const Items& items, const Looks& looks,
                       std::size_t visit) {
  VisitOverTime out;
  for (const auto& item : letters[visit].items) {
    ItemOverTime over_time;
    over_time.earlier = items.earlier_than(visit, item);
    over_time.status = visit == 0                  ? ItemStatus::first
                       : over_time.earlier.empty() ? ItemStatus::fresh
                                                   : ItemStatus::persisting;
    out.items.push_back(std::move(over_time));
  }
  classify_earlier_items(letters, looks, visit, out);
  return out;
}

}  // namespace

std::string OverTime::predecessor_of(const LetterHead& letter) const {
  const bool is_one =
      std::find(predecessors.begin(), predecessors.end(), letter.authority) != predecessors.end();
  return is_one ? letter.authority : std::string();
}

OverTime compare_over_time(std::string authority, std::vector<ComparedLetter> letters) {
  OverTime out;
  out.authority = std::move(authority);
  for (auto& letter : letters)
    (can_be_compared(letter) ? out.letters : out.left_out).push_back(std::move(letter));
  const Items items(out.letters);
  const Looks looks(out.letters);
  for (std::size_t visit = 0; visit < out.letters.size(); ++visit)
    out.visits.push_back(visit_of(out.letters, items, looks, visit));
  return out;
}

}  // namespace letterlens

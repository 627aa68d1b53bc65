#include "corpus/compare/over_time.h"

#include "corpus/match/index.h"
#include "corpus/match/match.h"

#include <algorithm>
#include <map>
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
    // Later letters stand behind earlier ones: of equal scores the latest letter comes first.
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

// What tells areas apart; a letter of `other`, or of none, shares its area with nobody.
std::string area_key(const std::vector<ComparedLetter>& letters, std::size_t letter) {
  const auto& area = letters[letter].area;
  return area && *area != "other" ? *area : "letter " + std::to_string(letter);
}

void part_the_rest(const std::vector<ComparedLetter>& letters, const std::vector<std::string>& areas,
                   std::size_t visit, VisitOverTime& out) {
  std::set<std::pair<std::size_t, std::size_t>> asked;
  for (const auto& item : out.items)
    for (const auto& earlier : item.earlier) asked.insert({earlier.place.letter, earlier.place.item});
  std::map<std::string_view, std::size_t> latest;
  for (std::size_t letter = 0; letter < visit; ++letter)
    if (!letters[letter].no_list) latest[areas[letter]] = letter;

  const bool looks_at_everything = areas[visit] == every_area;
  for (std::size_t letter = 0; letter < visit; ++letter) {
    // Of what police and health services were asked, a full inspection of the authority says nothing.
    const bool everything_of_it = looks_at_everything && letters[letter].kind != "jtai";
    const bool looked_at = everything_of_it || areas[letter] == areas[visit];
    const auto answer = latest.find(areas[letter]);
    const bool answered = answer == latest.end() || answer->second != letter;
    const bool stays_open = looked_at && letters[visit].no_list;
    if (answered || stays_open || (!looked_at && areas[letter] == every_area)) continue;
    for (std::size_t item = 0; item < letters[letter].items.size(); ++item)
      if (!asked.contains({letter, item}))
        (looked_at ? out.not_raised_again : out.not_looked_at).push_back({letter, item});
  }
}

VisitOverTime visit_of(const std::vector<ComparedLetter>& letters, const Items& items,
                       const std::vector<std::string>& areas, std::size_t visit) {
  VisitOverTime out;
  for (const auto& item : letters[visit].items) {
    ItemOverTime over_time;
    over_time.earlier = items.earlier_than(visit, item);
    over_time.status = visit == 0                  ? ItemStatus::first
                       : over_time.earlier.empty() ? ItemStatus::fresh
                                                   : ItemStatus::persisting;
    out.items.push_back(std::move(over_time));
  }
  part_the_rest(letters, areas, visit, out);
  return out;
}

}  // namespace

std::string_view name_of(ItemStatus status) {
  switch (status) {
    case ItemStatus::first:
      return "first";
    case ItemStatus::persisting:
      return "persisting";
    case ItemStatus::fresh:
      return "new";
  }
  return "";
}

OverTime compare_over_time(std::string authority, std::vector<ComparedLetter> letters) {
  OverTime out;
  out.authority = std::move(authority);
  for (auto& letter : letters)
    (can_be_compared(letter) ? out.letters : out.left_out).push_back(std::move(letter));
  const Items items(out.letters);
  std::vector<std::string> areas;
  for (std::size_t letter = 0; letter < out.letters.size(); ++letter)
    areas.push_back(area_key(out.letters, letter));
  for (std::size_t visit = 0; visit < out.letters.size(); ++visit)
    out.visits.push_back(visit_of(out.letters, items, areas, visit));
  return out;
}

}  // namespace letterlens

#include "corpus/compare/over_time.h"

#include "corpus/match/match.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace letterlens {
namespace {

std::vector<EarlierItem> earlier_of(const ComparedItem& item, const std::vector<ComparedLetter>& letters,
                                    std::size_t before) {
  std::vector<EarlierItem> found;
  for (std::size_t letter = 0; letter < before; ++letter)
    for (std::size_t number = 0; number < letters[letter].items.size(); ++number) {
      const auto& earlier = letters[letter].items[number];
      if (match_score(item.fingerprint, earlier.fingerprint) < asks_the_same) continue;
      auto matched = match(item.fingerprint, earlier.fingerprint);
      found.push_back({{letter, number}, matched.score, std::move(matched.shared)});
    }
  // Later letters stand behind earlier ones: of equal scores the latest letter comes first.
  std::sort(found.begin(), found.end(), [](const EarlierItem& a, const EarlierItem& b) {
    return std::tuple(-a.score, b.place.letter, a.place.item) <
           std::tuple(-b.score, a.place.letter, b.place.item);
  });
  return found;
}

// What tells areas apart; a letter of `other`, or of none, shares its area with nobody.
std::string area_key(const std::vector<ComparedLetter>& letters, std::size_t letter) {
  const auto& area = letters[letter].area;
  return area && *area != "other" ? *area : "letter " + std::to_string(letter);
}

void part_the_rest(const std::vector<ComparedLetter>& letters, std::size_t visit, VisitOverTime& out) {
  std::vector<ItemPlace> asked;
  for (const auto& item : out.items)
    for (const auto& earlier : item.earlier) asked.push_back(earlier.place);
  std::map<std::string, std::size_t> latest;
  for (std::size_t letter = 0; letter < visit; ++letter) latest[area_key(letters, letter)] = letter;

  const std::string area = area_key(letters, visit);
  const bool looks_at_everything = area == every_area;
  for (std::size_t letter = 0; letter < visit; ++letter) {
    const std::string earlier_area = area_key(letters, letter);
    const bool looked_at = looks_at_everything || earlier_area == area;
    const bool answered = latest.at(earlier_area) != letter;
    if (answered || (!looked_at && earlier_area == every_area)) continue;
    for (std::size_t item = 0; item < letters[letter].items.size(); ++item) {
      const ItemPlace place{letter, item};
      if (std::find(asked.begin(), asked.end(), place) != asked.end()) continue;
      (looked_at ? out.not_raised_again : out.not_looked_at).push_back(place);
    }
  }
}

VisitOverTime visit_of(const std::vector<ComparedLetter>& letters, std::size_t visit) {
  VisitOverTime out;
  for (const auto& item : letters[visit].items) {
    ItemOverTime over_time;
    over_time.earlier = earlier_of(item, letters, visit);
    over_time.status = visit == 0                  ? ItemStatus::first
                       : over_time.earlier.empty() ? ItemStatus::fresh
                                                   : ItemStatus::persisting;
    out.items.push_back(std::move(over_time));
  }
  part_the_rest(letters, visit, out);
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
  for (auto& letter : letters) {
    const bool comparable = letter.date && has_findings(letter.kind);
    (comparable ? out.letters : out.left_out).push_back(std::move(letter));
  }
  for (std::size_t visit = 0; visit < out.letters.size(); ++visit)
    out.visits.push_back(visit_of(out.letters, visit));
  return out;
}

}  // namespace letterlens

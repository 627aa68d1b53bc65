#include "corpus/compare/side_by_side.h"

#include "corpus/match/match.h"

#include <algorithm>
#include <map>
#include <set>

namespace letterlens {
namespace {

constexpr std::string_view no_theme = "other";

// The authority's letters, the latest first; without what later ones have answered for.
std::vector<ComparedLetter> letters_of(const std::string& authority, std::vector<ComparedLetter>& letters,
                                       bool all_letters) {
  std::vector<ComparedLetter> out;
  std::vector<Look> later;
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
    if (letter->authority != authority || !can_be_compared(*letter)) continue;
    const Look look = look_of(*letter);
    const bool answered =
        std::any_of(later.begin(), later.end(), [&](const Look& one) { return answers_for(one, look); });
    later.push_back(look);
    if (all_letters || !answered) out.push_back(std::move(*letter));
  }
  return out;
}

class Aligner {
 public:
  Aligner(const SideBySide& all, const std::vector<std::vector<ItemPlace>>& cells) : all_(all) {
    for (std::size_t authority = 0; authority < cells.size(); ++authority)
      for (const auto& place : cells[authority]) items_.push_back({place, authority});
  }

  std::vector<AlignedItems> align() {
    find_matches();
    std::vector<AlignedItems> out;
    std::vector<bool> taken(items_.size(), false);
    while (true) {
      const auto [centre, most] = best_centre(taken);
      if (most == 0) return out;
      AlignedItems group;
      const auto free = free_matches(centre, taken);
      group.shared = match(fingerprint(items_[centre].place), fingerprint(items_[free.front()].place)).shared;
      std::vector<std::size_t> members = free;
      members.push_back(centre);
      std::sort(members.begin(), members.end());
      for (const auto member : members) {
        taken[member] = true;
        group.items.push_back(items_[member].place);
      }
      out.push_back(std::move(group));
    }
  }

 private:
  struct Placed {
    ItemPlace place;
    std::size_t authority;
  };

  const Fingerprint& fingerprint(const ItemPlace& place) const {
    return all_.letters[place.letter].items[place.item].fingerprint;
  }

  void find_matches() {
    matches_.resize(items_.size());
    for (std::size_t a = 0; a < items_.size(); ++a)
      for (std::size_t b = a + 1; b < items_.size(); ++b)
        if (match_score(fingerprint(items_[a].place), fingerprint(items_[b].place)) >= asks_the_same) {
          matches_[a].push_back(b);
          matches_[b].push_back(a);
        }
  }

  std::vector<std::size_t> free_matches(std::size_t item, const std::vector<bool>& taken) const {
    std::vector<std::size_t> out;
    std::copy_if(matches_[item].begin(), matches_[item].end(), std::back_inserter(out),
                 [&](std::size_t other) { return !taken[other]; });
    // What the group shares is told by a match with another authority.
    std::stable_partition(out.begin(), out.end(), [&](std::size_t other) {
      return items_[other].authority != items_[item].authority;
    });
    return out;
  }

  // The item whose free matches are of the most other authorities; of equal ones the first.
  std::pair<std::size_t, std::size_t> best_centre(const std::vector<bool>& taken) const {
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (std::size_t item = 0; item < items_.size(); ++item) {
      if (taken[item]) continue;
      std::set<std::size_t> others;
      for (const auto other : free_matches(item, taken))
        if (items_[other].authority != items_[item].authority) others.insert(items_[other].authority);
      if (others.size() > best.second) best = {item, others.size()};
    }
    return best;
  }

  const SideBySide& all_;
  std::vector<Placed> items_;
  std::vector<std::vector<std::size_t>> matches_;
};

std::size_t asked_authorities(const SideBySideRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

}  // namespace

SideBySide compare_side_by_side(std::vector<std::string> authorities, std::vector<ComparedLetter> letters,
                                bool all_letters) {
  SideBySide out;
  out.all_letters = all_letters;
  std::map<std::string, std::vector<std::vector<ItemPlace>>> cells;  // by theme
  std::vector<std::vector<ComparedLetter>> by_authority;
  for (auto& authority : authorities) {
    auto own = letters_of(authority, letters, all_letters);
    const std::size_t left_out_before = out.left_out.size();
    for (auto& letter : letters)
      if (letter.authority == authority && !can_be_compared(letter))
        out.left_out.push_back(std::move(letter));
    const bool any_left_out = out.left_out.size() > left_out_before;
    (!own.empty()   ? out.authorities
     : any_left_out ? out.only_left_out
                    : out.without_letters)
        .push_back(authority);
    if (!own.empty()) by_authority.push_back(std::move(own));
  }
  for (std::size_t authority = 0; authority < by_authority.size(); ++authority)
    for (auto& letter : by_authority[authority]) {
      for (std::size_t item = 0; item < letter.items.size(); ++item) {
        auto themes = letter.items[item].themes;
        if (themes.empty()) themes.emplace_back(no_theme);
        for (const auto& theme : themes) {
          auto& row = cells[theme];
          row.resize(by_authority.size());
          row[authority].push_back({out.letters.size(), item});
        }
      }
      out.letters.push_back(std::move(letter));
    }
  for (auto& [theme, row] : cells) {
    auto aligned = Aligner(out, row).align();
    out.rows.push_back({theme, std::move(row), std::move(aligned)});
  }
  std::stable_sort(out.rows.begin(), out.rows.end(), [](const SideBySideRow& a, const SideBySideRow& b) {
    return asked_authorities(a) > asked_authorities(b);
  });
  return out;
}

ItemsByAuthority by_authority(const SideBySide& comparison, const std::vector<ItemPlace>& places) {
  ItemsByAuthority cells(comparison.authorities.size());
  for (const auto& place : places) {
    const auto column = std::find(comparison.authorities.begin(), comparison.authorities.end(),
                                  comparison.letters[place.letter].authority);
    cells[static_cast<std::size_t>(column - comparison.authorities.begin())].push_back(place);
  }
  return cells;
}

ItemsByAuthority not_aligned(const SideBySideRow& row) {
  ItemsByAuthority rest(row.cells.size());
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    for (const auto& place : row.cells[column]) {
      const bool is_aligned = std::any_of(row.aligned.begin(), row.aligned.end(), [&](const auto& group) {
        return std::find(group.items.begin(), group.items.end(), place) != group.items.end();
      });
      if (!is_aligned) rest[column].push_back(place);
    }
  return rest;
}

}  // namespace letterlens

#include "corpus/compare/over_time.h"

#include "corpus/compare/decided_links.h"
#include "corpus/match/cosine_table.h"
#include "corpus/match/likeness.h"
#include "corpus/match/match.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace letterlens {
namespace {

class Items {
 public:
  Items(const std::vector<ComparedLetter>& letters, const DecidedLinks& decided)
      : letters_(letters), decided_(decided) {}

  // What earlier letters than `letter` ask for like each of its items, and what they may ask.
  std::vector<ItemOverTime> of_letter(std::size_t letter) const {
    const auto& items = letters_[letter].items;
    std::vector<ItemOverTime> out(items.size());
    for (std::size_t earlier = 0; earlier < letter; ++earlier) {
      const auto table = cosines(letter, earlier);
      for (std::size_t item = 0; item < items.size(); ++item)
        add_links(letter, item, earlier, table, out[item]);
    }
    for (std::size_t at = 0; at < out.size(); ++at) {
      auto& item = out[at];
      decided_.apply({letter, at}, letters_, item);
      // Later letters come after earlier ones: of equal scores the latest letter comes first.
      const auto better = [](const EarlierItem& a, const EarlierItem& b) {
        return std::tuple(!a.decided, -a.score, b.place.letter, a.place.item) <
               std::tuple(!b.decided, -b.score, a.place.letter, b.place.item);
      };
      for (auto* links : {&item.earlier, &item.possible, &item.different})
        std::sort(links->begin(), links->end(), better);
      if (item.possible.size() > most_possible) item.possible.resize(most_possible);
      for (auto* links : {&item.earlier, &item.possible, &item.different})
        for (auto& link : *links)
          link.shared =
              shared_words(fingerprint(letter, at), fingerprint(link.place.letter, link.place.item));
    }
    return out;
  }

 private:
  const Fingerprint& fingerprint(std::size_t letter, std::size_t item) const {
    return letters_[letter].items[item].fingerprint;
  }

  matching::CosineTable cosines(std::size_t letter, std::size_t earlier) const {
    const std::size_t items = letters_[letter].items.size();
    const std::size_t others = letters_[earlier].items.size();
    matching::CosineTable out(items, others);
    for (std::size_t item = 0; item < items; ++item)
      for (std::size_t other = 0; other < others; ++other)
        out.at(item, other) = matching::cosine(fingerprint(letter, item), fingerprint(earlier, other));
    return out;
  }

  void add_links(std::size_t letter, std::size_t item, std::size_t earlier,
                 const matching::CosineTable& table, ItemOverTime& out) const {
    for (std::size_t other = 0; other < letters_[earlier].items.size(); ++other) {
      const double score = match_score_between_letters(fingerprint(letter, item), fingerprint(earlier, other),
                                                       table.at(item, other), table.lead(item, other));
      if (score >= may_ask_the_same)
        (score >= asks_the_same ? out.earlier : out.possible).push_back({{earlier, other}, score, {}, {}});
    }
  }

  const std::vector<ComparedLetter>& letters_;
  const DecidedLinks& decided_;
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
  std::set<std::pair<std::size_t, std::size_t>> asked, possibly_asked;
  for (const auto& item : out.items) {
    for (const auto& link : item.earlier) asked.insert({link.place.letter, link.place.item});
    for (const auto& link : item.possible) possibly_asked.insert({link.place.letter, link.place.item});
  }
  for (std::size_t letter = 0; letter < visit; ++letter) {
    const bool looked_at = looks_at_the_same(looks[visit], looks[letter]);
    const bool stays_open = looked_at && looks[visit].no_list;
    // The area of a visit does not say whether it looked at what a full inspection asked.
    const bool unknown = !looked_at && looks[letter].at.everything();
    if (looks.answered_before(visit, letter) || stays_open || unknown) continue;
    for (std::size_t item = 0; item < letters[letter].items.size(); ++item)
      if (asked.contains({letter, item}))
        continue;
      else if (looked_at)
        out.not_raised_again.push_back({{letter, item}, possibly_asked.contains({letter, item})});
      else
        out.not_looked_at.push_back({letter, item});
  }
}

VisitOverTime visit_of(const std::vector<ComparedLetter>& letters, const Items& items, const Looks& looks,
                       std::size_t visit) {
  VisitOverTime out;
  out.items = items.of_letter(visit);
  for (auto& item : out.items)
    item.status = visit == 0               ? ItemStatus::first
                  : !item.earlier.empty()  ? ItemStatus::persisting
                  : !item.possible.empty() ? ItemStatus::possibly_persisting
                                           : ItemStatus::fresh;
  classify_earlier_items(letters, looks, visit, out);
  return out;
}

}  // namespace

std::string OverTime::predecessor_of(const LetterHead& letter) const {
  const bool is_one =
      std::find(predecessors.begin(), predecessors.end(), letter.authority) != predecessors.end();
  return is_one ? letter.authority : std::string();
}

std::size_t count_of(const VisitOverTime& visit, ItemStatus status) {
  return static_cast<std::size_t>(std::count_if(visit.items.begin(), visit.items.end(),
                                                [&](const auto& item) { return item.status == status; }));
}

OverTime compare_over_time(std::string authority, std::vector<ComparedLetter> letters,
                           const HeldDecisions& decisions) {
  OverTime out;
  out.authority = std::move(authority);
  for (auto& letter : letters)
    (can_be_compared(letter) ? out.letters : out.left_out).push_back(std::move(letter));
  const DecidedLinks decided(out.authority, out.letters, decisions);
  const Items items(out.letters, decided);
  const Looks looks(out.letters);
  for (std::size_t visit = 0; visit < out.letters.size(); ++visit)
    out.visits.push_back(visit_of(out.letters, items, looks, visit));
  return out;
}

}  // namespace letterlens

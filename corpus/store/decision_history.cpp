#include "corpus/store/decision_history.h"

#include "schemas/base/sha256.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens {
namespace {

void settle(DecisionHistory& history) {
  std::map<ItemPair, std::size_t> holders;  // places in the history
  for (std::size_t at = 0; at < history.size(); ++at) {
    auto& later = history[at];
    later.superseded_by.reset();
    if (later.withdrawn) continue;
    const auto [place, is_first] = holders.try_emplace(later.items, at);
    if (is_first) continue;
    auto& earlier = history[place->second];
    if (earlier.day() > later.day()) {
      later.superseded_by = earlier.number;
    } else {
      earlier.superseded_by = later.number;
      place->second = at;
    }
  }
}

bool is_known(const DecisionHistory& history, const ItemPair& items, const ItemDecision& entry,
              const std::string& day) {
  return std::any_of(history.begin(), history.end(), [&](const StoredDecision& old) {
    return old.decision.verdict == entry.verdict && old.decision.why == entry.why && old.day() == day &&
           old.items == items;
  });
}

}  // namespace

DecisionState StoredDecision::state() const {
  if (withdrawn) return DecisionState::withdrawn;
  return superseded_by ? DecisionState::superseded : DecisionState::holds;
}

std::string item_key(std::string_view authority, std::string_view text) {
  std::string words = comparison_key(text);
  std::erase(words, ' ');
  return sha256(comparison_key(authority) + '\n' + words);
}

ItemPair pair_of(const DecidedItem& a, const DecidedItem& b) {
  auto first = item_key(a.authority, a.text), second = item_key(b.authority, b.text);
  return first < second ? ItemPair(first, second) : ItemPair(second, first);
}

ItemPair pair_of(const ItemDecision& decision) {
  return pair_of(decision.item, decision.earlier);
}

std::size_t take_decisions(DecisionHistory& history, const DecisionsSaid& said) {
  std::size_t added = 0;
  for (const auto& decision : said.decisions) {
    StoredDecision entry;
    entry.number = history.empty() ? 1 : history.back().number + 1;
    entry.decision = decision;
    entry.decision.date.reset();
    entry.items = pair_of(decision);
    entry.said = decision.date ? decision.date->iso() : said.now;
    entry.file = said.file;
    entry.taken = said.now;
    const auto* held = held_decision(history, entry.items);
    const bool says_what_holds = held != nullptr && held->decision.verdict == decision.verdict;
    // By words a person may say again what was taken back.
    const bool from_file = said.file.has_value();
    if ((from_file || says_what_holds) && is_known(history, entry.items, decision, entry.day())) continue;
    history.push_back(std::move(entry));
    settle(history);
    ++added;
  }
  return added;
}

std::vector<DecisionContradiction> contradictions(const DecisionHistory& history,
                                                  const std::vector<ItemDecision>& entries) {
  std::vector<DecisionContradiction> found;
  for (const auto& entry : entries) {
    const auto* held = held_decision(history, pair_of(entry));
    if (held == nullptr || held->decision.verdict == entry.verdict || !entry.date) continue;
    if (entry.date->iso() <= held->day()) found.push_back({entry, *held});
  }
  return found;
}

bool withdraw(DecisionHistory& history, const ItemPair& pair, const Withdrawal& withdrawal) {
  for (auto& one : history) {
    if (one.state() != DecisionState::holds || one.items != pair) continue;
    one.withdrawn = withdrawal;
    settle(history);
    return true;
  }
  return false;
}

DecisionHistory settled(DecisionHistory history) {
  settle(history);
  return history;
}

const StoredDecision* held_decision(const DecisionHistory& history, const ItemPair& pair) {
  for (const auto& one : history)
    if (one.state() == DecisionState::holds && one.items == pair) return &one;
  return nullptr;
}

HeldDecisions::HeldDecisions(const DecisionHistory& history, Names names) {
  for (const auto& one : history) {
    if (one.state() != DecisionState::holds) continue;
    const auto& decision = one.decision;
    const Pair pair{
        one.items,
        {decision.verdict, one.day(), decision.why, names == Names::shown ? decision.who : std::string()}};
    const std::set<std::string> authorities{comparison_key(decision.item.authority),
                                            comparison_key(decision.earlier.authority)};
    for (const auto& authority : authorities) by_authority_[authority].push_back(pair);
  }
}

const std::vector<HeldDecisions::Pair>& HeldDecisions::of(std::string_view authority) const {
  static const std::vector<Pair> none;
  if (by_authority_.empty()) return none;
  const auto found = by_authority_.find(comparison_key(authority));
  return found == by_authority_.end() ? none : found->second;
}

}  // namespace letterlens

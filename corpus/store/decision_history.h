// What people decided of two items, and what of it holds. All rules are here, as pure functions over the
// history; decision_tables.h keeps it.
//
// Two items are the same pair whichever of them is named first, and whatever letters they are in: an item is
// its authority and its words. Of the decisions about one pair the newest holds, by the day on which it was
// made, of one day the one that came last. When it is taken back, the one that it had superseded holds again.
#pragma once

#include "corpus/store/withdrawal.h"
#include "schemas/base/enum_names.h"
#include "schemas/decisions.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace letterlens {

// What became of a decision.
enum class DecisionState { holds, superseded, withdrawn };
template <>
inline constexpr auto enum_names<DecisionState> = enum_table<DecisionState::withdrawn>("holds", "superseded",
                                                                                       "withdrawn");

// Returns what an item is known by: the SHA-256 of its authority's name and its words, without regard to
// case, marks, spaces and hyphens, which differ between copies of one letter.
std::string item_key(std::string_view authority, std::string_view text);

// The two items of a decision by their keys, in the order of the keys.
using ItemPair = std::pair<std::string, std::string>;
ItemPair pair_of(const DecidedItem& a, const DecidedItem& b);
ItemPair pair_of(const ItemDecision& decision);

struct StoredDecision {
  std::int64_t number = 0;          // from 1, in the order in which the corpus took them
  ItemDecision decision;            // its items have their words; `date` is not used, `said` is
  ItemPair items;                   // pair_of(decision)
  std::string said;                 // the day that a file names, else the moment in UTC
  std::optional<std::string> file;  // where it came from; nullopt: it was given as words
  std::string taken;                // UTC
  std::optional<std::int64_t> superseded_by;
  std::optional<Withdrawal> withdrawn;
  friend bool operator==(const StoredDecision&, const StoredDecision&) = default;

  DecisionState state() const;
  std::string day() const { return said.substr(0, std::string_view("2026-11-29").size()); }
};

using DecisionHistory = std::vector<StoredDecision>;  // by number

// Decisions, and when they were given.
struct DecisionsSaid {
  std::optional<std::string> file;  // absolute path
  std::string now;                  // UTC
  std::vector<ItemDecision> decisions;
};

// Takes what a person says, by words or a file, and returns how many were added. What is known already (the
// same verdict for the same reason on the same day, also if it was taken back since) is not said again.
std::size_t take_decisions(DecisionHistory& history, const DecisionsSaid& said);

// An entry of a file, and a decision about the same two that holds, says otherwise and is not older.
struct DecisionContradiction {
  ItemDecision entry;
  StoredDecision newer;
};

// Returns the entries that a person should look at before the file can be taken.
std::vector<DecisionContradiction> contradictions(const DecisionHistory& history,
                                                  const std::vector<ItemDecision>& entries);

// Takes back what holds of two items. Returns whether anything did.
bool withdraw(DecisionHistory& history, const ItemPair& pair, const Withdrawal& withdrawal);

// Returns the history with the state of each decision decided again by these rules.
DecisionHistory settled(DecisionHistory history);

// Returns what holds of two items; null if nothing does.
const StoredDecision* held_decision(const DecisionHistory& history, const ItemPair& pair);

// What views need of a decision that holds.
struct Decided {
  Verdict verdict = Verdict::same;
  std::string date;                // the day
  std::optional<std::string> why;  // nullopt where nobody said
  std::string who;                 // empty unless names are wanted
  friend bool operator==(const Decided&, const Decided&) = default;
};

// Whether a view shows the names of the people who decided.
enum class Names { left_out, shown };

// The decisions that hold, found by authority.
class HeldDecisions {
 public:
  struct Pair {
    ItemPair items;
    Decided decided;
  };

  HeldDecisions() = default;
  HeldDecisions(const DecisionHistory& history, Names names);

  // Returns those of which an item is this authority's, in the order of their numbers.
  const std::vector<Pair>& of(std::string_view authority) const;

 private:
  std::map<std::string, std::vector<Pair>, std::less<>> by_authority_;  // by comparison key
};

}  // namespace letterlens

// One authority's visits in time order: what each asks for first, again, or no more.
//
// An item asks again for an earlier one when their match scores at least asks_the_same
// (corpus/match/match.h); at least may_ask_the_same, it possibly does, and a person should decide: the two
// best are put forward. A person's decision about two items (corpus/store/decision_history.h) goes before the
// score: `same` makes a stated link, `different` takes away a stated or possible one. What an earlier letter
// asked for and this one does not is separated by the area of
// the visit, so that a visit to care leavers says nothing of the front door (corpus/facts/facts.h has the
// rules):
// - not raised again: what the latest earlier letter of the same area asked for. Monitoring visits and joint
//   inspections count as visits to their area. `other`, or no area, is the same as no other letter's area.
// - not looked at: what the latest earlier letter of each other area asked for.
// - A full inspection (ILACS, SIF) looks at everything: not raised again is then what the latest earlier
//   letter of each area asked for. But a joint inspection asks the police and health services too, for whom a
//   full inspection of the authority cannot answer: what the latest of an area asked for is then not looked
//   at. An area SEND inspection is about an area of its own, which no other letter looks at.
// - A letter without a list of what needs to improve answers for nothing: what the latest earlier letter
//   of its area asked for is not "not raised again" by it, and stays open for the next letter. One that
//   states that nothing needs to improve does answer.
// - What a later item possibly asks for again stays in its list, marked as possibly raised.
// - In neither list: what an earlier letter has answered for already, of the same area or a full inspection,
//   and what a full inspection asked for before a visit, whose area does not tell whether it looked.
// So the lists of a visit grow with the number of areas, not with that of the letters before it.
#pragma once

#include "corpus/compare/compared_letters.h"
#include "corpus/match/match.h"
#include "corpus/store/decision_history.h"
#include "schemas/item_status.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// An item of OverTime::letters: the letter's place and the item's.
struct ItemPlace {
  std::size_t letter = 0;
  std::size_t item = 0;
  friend bool operator==(const ItemPlace&, const ItemPlace&) = default;
};

struct EarlierItem {
  ItemPlace place;
  double score = 0;
  std::vector<std::string> shared;  // the most telling first
  std::optional<Decided> decided;   // what a person said of the two; nullopt: nobody has
};

struct ItemOverTime {
  ItemStatus status = ItemStatus::first;  // or persisting, possibly_persisting, or fresh
  // Of all earlier letters; decided ones first, then the best, of equal ones the latest.
  std::vector<EarlierItem> earlier;    // stated
  std::vector<EarlierItem> possible;   // put forward, at most `most_possible`
  std::vector<EarlierItem> different;  // decided not to ask for the same
};

struct NotRaisedAgain {
  ItemPlace place;
  bool possibly_raised = false;  // an item of the visit has it among its possible ones
};

struct VisitOverTime {
  std::vector<ItemOverTime> items;  // of the letter's items, in their order
  std::vector<NotRaisedAgain> not_raised_again;
  std::vector<ItemPlace> not_looked_at;
};

// How many of the visit's items have that status.
std::size_t count_of(const VisitOverTime& visit, ItemStatus status);

struct OverTime {
  std::string authority;
  std::vector<ComparedLetter> letters;   // in time order
  std::vector<VisitOverTime> visits;     // one for each letter
  std::vector<ComparedLetter> left_out;  // without a date, or of a kind whose findings are not read
  // Authorities that the authority took over from, whose letters are there too, marked as theirs.
  std::vector<std::string> predecessors = {};

  // Returns the name of the predecessor that a letter is to; empty if it is to the authority itself.
  std::string predecessor_of(const LetterHead& letter) const;
};

// `letters` of one authority, in time order as compared_letters gives them.
OverTime compare_over_time(std::string authority, std::vector<ComparedLetter> letters,
                           const HeldDecisions& decisions = {});

}  // namespace letterlens

// Whether two items ask for the same.
//
// The score weighs what both have in common and what keeps them apart (likeness.h: the traits;
// coefficients.h: how much each says, learned from labelled items of real letters and frozen):
// - what both share, through what each has; the rarest subject that both name; how much of each the other
//   has;
// - whether both name a thing, whom they are about, which agency, or what is to become of the thing, and not
//   the same; whether their themes have nothing in common;
// - between two letters, whether another item comes nearer.
//
//   const auto found = match(fingerprint("The timeliness of pathway plans", {}),
//                            fingerprint("Pathway plans, which are late for many young people", {}));
//   found.score  >= asks_the_same
//   found.shared == {"pathway plans", "timeliness"}
//
// The score is symmetric and the same on every machine. It does not see negation ("placed for adoption", "not
// placed for adoption"), irony, or a paraphrase that shares no word and no row of terms.csv or fields.csv. A
// text without a telling word ("Improve.") scores 0 against everything, itself too.
#pragma once

#include "corpus/match/fingerprint.h"

#include <cstddef>
#include <string>
#include <vector>

namespace letterlens {

// (Not "Match": that is a pattern's, extractors/pattern.h.)
struct ItemMatch {
  double score = 0;  // 0 to 1
  // What the items share, as printed, the most telling first: "pathway plans", "timely". Of two printed forms
  // the longer; "management oversight / supervision" where they share the field. Words that most items have
  // are left out.
  std::vector<std::string> shared;
};

// Of two items of whose letters nothing is known.
ItemMatch match(const Fingerprint& a, const Fingerprint& b);

// The score alone, for many.
double match_score(const Fingerprint& a, const Fingerprint& b);

// The score of two items of two letters: `cosine` is theirs (matching::cosine), `lead` of
// matching::CosineTable.
double match_score_between_letters(const Fingerprint& a, const Fingerprint& b, double cosine, double lead);

// What the items share, as in ItemMatch.
std::vector<std::string> shared_words(const Fingerprint& a, const Fingerprint& b);

// From this score on the program states that two items ask for the same; from the other on, that they may,
// and a person should decide. The coefficients are scaled to them.
inline constexpr double asks_the_same = 0.5;
inline constexpr double may_ask_the_same = 0.1;

// Of one item, at most so many earlier ones are put forward for a person to decide.
inline constexpr std::size_t most_possible = 2;

}  // namespace letterlens

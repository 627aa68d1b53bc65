// Whether two items ask for the same.
//
// The score is the cosine of the two items' weighted terms (fingerprint.h): what they share, through what
// each has. 1 when all is shared, 0 when nothing is. It is halved each time that
// - both requests name what is to become of the thing, and not the same: timely, sufficient;
// - both name whom they are about, and not the same: care leavers, disabled children;
// - they share only a status ("care leavers"), who acts, or what is to become of something, and one of them
//   asks for more than that;
// - both have themes, and none in common.
// A theme in common adds nothing: the same theme is not the same request.
//
//   const auto found = match(fingerprint("The timeliness of pathway plans", {}),
//                            fingerprint("Pathway plans, which are late for many young people", {}));
//   found.score  >= asks_the_same
//   found.shared == {"pathway plans", "timeliness"}
//
// The score is symmetric and the same on every machine. It does not see negation ("placed for adoption", "not
// placed for adoption"), irony, or a paraphrase that shares no word and no row of terms.csv. A text without a
// telling word ("Improve.") scores 0 against everything, itself too.
#pragma once

#include "corpus/match/fingerprint.h"

#include <string>
#include <vector>

namespace letterlens {

// (Not "Match": that is a pattern's, extractors/pattern.h.)
struct ItemMatch {
  double score = 0;  // 0 to 1
  // What the items share, as printed, the most telling first: "pathway plans", "timely". Of two printed forms
  // the longer; words that most items have are left out.
  std::vector<std::string> shared;
};

ItemMatch match(const Fingerprint& a, const Fingerprint& b);

// The score alone, for many.
double match_score(const Fingerprint& a, const Fingerprint& b);

// From this score on two items ask for the same. Fixed on the tuning half of tests/match/pairs.json.
inline constexpr double asks_the_same = 0.5;

namespace matching {

// The cosine alone; no score is greater.
double cosine(std::uint64_t product, std::uint64_t norm_a, std::uint64_t norm_b);

}  // namespace matching

}  // namespace letterlens

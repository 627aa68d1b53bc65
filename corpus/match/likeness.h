// What tells whether two items ask for the same: traits of the pair, each a number that a person can check.
#pragma once

#include "corpus/match/fingerprint.h"
#include "schemas/base/enum_names.h"

#include <array>
#include <cstdint>

namespace letterlens::matching {

enum class Trait {
  constant,        // 1
  cosine,          // of all weighted terms, 0 to 1
  shared_subject,  // how rare the rarest subject is that both name (thing, group or field), 0 to 1
  lesser_cover,    // the share of the one item's weight that the other has too, 0 to 1: the lesser of the two
  greater_cover,   // and the greater
  other_group,     // 1 when both name whom they are about, and not the same
  same_group,      // 1 when they name the same
  other_aspect,    // 1 when both name what is to become of the thing, and not the same
  length,          // how many telling terms they have: the sum of both logarithms
  lead,            // how much nearer they are to each other than to the next best item of the other's letter
};
using Traits = std::array<double, 10>;

constexpr std::size_t index_of(Trait trait) {
  return static_cast<std::size_t>(trait);
}

// The cosine of the weighted terms: 0 to 1; 1 for the same terms in the same places, 0 without a shared one.
double cosine(const Fingerprint& a, const Fingerprint& b);
double cosine(std::uint64_t product, std::uint64_t norm_a, std::uint64_t norm_b);

// `cosine` is theirs; `lead` is 0 for items that are not compared between two letters. Symmetric.
Traits traits_of(const Fingerprint& a, const Fingerprint& b, double cosine, double lead);

}  // namespace letterlens::matching

namespace letterlens {
template <>
inline constexpr auto enum_names<matching::Trait> =
    enum_table<matching::Trait::lead>("constant", "cosine", "shared_subject", "lesser_cover", "greater_cover",
                                      "other_group", "same_group", "other_aspect", "length", "lead");
}  // namespace letterlens

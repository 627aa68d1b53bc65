// What tells whether two items ask for the same: traits of the pair, each a number that a person can check.
#pragma once

#include "corpus/match/fingerprint.h"
#include "schemas/base/enum_names.h"

#include <array>
#include <cstdint>
#include <optional>

namespace letterlens::matching {

enum class Trait {
  constant,        // 1
  cosine,          // of all weighted terms, 0 to 1
  shared_subject,  // how rare the rarest thing or group is that both name, 0 to 1; half, where only the field
                   // is
  lesser_cover,    // the share of the one item's weight that the other has too, 0 to 1: the lesser of the two
  greater_cover,   // and the greater
  other_group,     // 1 when both name whom they are about, and not the same
  other_agency,    // 1 when both name another agency, such as the police, and not the same
  other_aspect,    // 1 when both name what is to become of the thing, and not the same
  other_thing,     // 1 when both name a thing, and not the same; half, where these are of one field
  other_theme,     // 1 when both have themes, and none in common
  length,          // how many telling terms they have: the sum of both logarithms
  lead,            // how much nearer they are to each other than to the next best item of the other's letter
};
using Traits = std::array<double, 12>;

constexpr std::size_t index_of(Trait trait) {
  return static_cast<std::size_t>(trait);
}

// The cosine of the weighted terms, without fields: 0 to 1; 1 for the same terms in the same places, 0
// without a shared one.
double cosine(const Fingerprint& a, const Fingerprint& b);

// `cosine` is theirs; `lead` is 0 for items that are not compared between two letters. Symmetric. Nullopt for
// two items of which neither has a fifth of the other: what they share is no reason to ask a person.
std::optional<Traits> traits_of(const Fingerprint& a, const Fingerprint& b, double cosine, double lead);

}  // namespace letterlens::matching

namespace letterlens {
template <>
inline constexpr auto enum_names<matching::Trait> = enum_table<matching::Trait::lead>(
    "constant", "cosine", "shared_subject", "lesser_cover", "greater_cover", "other_group", "other_agency",
    "other_aspect", "other_thing", "other_theme", "length", "lead");
}  // namespace letterlens

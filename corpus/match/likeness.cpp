#include "corpus/match/likeness.h"

#include "corpus/match/shared_terms.h"
#include "corpus/match/tables.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace letterlens::matching {
namespace {

constexpr double least_cover = 0.2;
// What a term counts that the other item has not, but another term of its field.
constexpr double same_field = 0.8;
// What a shared field counts as a subject.
constexpr double field_as_subject = 0.5;
constexpr double half = 0.5;

bool have_common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    *x < *y ? ++x : ++y;
  }
  return false;
}

double disjoint(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return !a.empty() && !b.empty() && !have_common(a, b) ? 1 : 0;
}

bool has(const Fingerprint& item, std::uint64_t key) {
  const auto found = std::lower_bound(item.terms.begin(), item.terms.end(), key,
                                      [](const auto& term, std::uint64_t of) { return term.key < of; });
  return found != item.terms.end() && found->key == key;
}

bool is_field(const Fingerprint::Term& term) {
  return term.kind == Kind::field;
}

bool is_thing(const Fingerprint::Term& term) {
  return !term.pair && (term.kind == Kind::thing || term.kind == Kind::practice);
}

bool is_subject(const Fingerprint::Term& term) {
  return !term.pair && (term.kind == Kind::thing || term.kind == Kind::group);
}

double rarity(const Fingerprint::Term& term) {
  constexpr double percent_of_thousandths = 10;
  return term.weight / (kind_percent(term.kind) * percent_of_thousandths);
}

// What both have, found in one pass.
struct Overlap {
  double of_a = 0, of_b = 0;  // weights of what tells: of a's terms that b has, and the other way round
  double subject = 0;         // rarity of the rarest
  double field = 0;
  bool thing = false;
  bool field_of_thing = false;
};

Overlap overlap_of(const Fingerprint& a, const Fingerprint& b) {
  Overlap out;
  for_each_shared(a, b, [&](const Fingerprint::Term& x, const Fingerprint::Term& y) {
    if (x.pair) return;
    const double rarer = std::min(rarity(x), rarity(y));
    if (is_field(x) || is_field(y)) {
      out.field = std::max(out.field, rarer);
      out.field_of_thing = true;
      return;
    }
    if (is_subject(x)) out.subject = std::max(out.subject, rarer);
    out.thing = out.thing || is_thing(x);
    if (!tells(x)) return;
    // Where one only mentions it, behind its request, the other is not covered by that.
    out.of_a += std::min(x.weight, y.weight);
    out.of_b += std::min(x.weight, y.weight);
  });
  return out;
}

// The weight of the terms of `a` that `b` does not have, while it has another of their field.
double weight_by_field(const Fingerprint& a, const Fingerprint& b) {
  double out = 0;
  for (const auto& term : a.terms) {
    if (!tells(term)) continue;
    const auto own = fields().of_key(term.key);
    if (own.empty()) continue;
    const auto in_b = std::lower_bound(b.terms.begin(), b.terms.end(), term.key,
                                       [](const auto& other, std::uint64_t key) { return other.key < key; });
    if (in_b != b.terms.end() && in_b->key == term.key && !is_field(*in_b)) continue;
    if (std::any_of(own.begin(), own.end(), [&](std::uint64_t field) { return has(b, field); }))
      out += same_field * term.weight;
  }
  return out;
}

std::vector<std::uint64_t> agencies(const Fingerprint& item) {
  std::vector<std::uint64_t> out;
  for (const auto& term : item.terms)
    if (!term.pair && term.kind == Kind::agency) out.push_back(term.key);
  return out;
}

double other_thing(const Fingerprint& a, const Fingerprint& b, const Overlap& overlap) {
  const auto names_one = [](const Fingerprint& item) {
    return std::any_of(item.terms.begin(), item.terms.end(), is_thing);
  };
  if (overlap.thing || !names_one(a) || !names_one(b)) return 0;
  return overlap.field_of_thing ? half : 1;
}

double length(const Fingerprint& item) {
  return std::log1p(static_cast<double>(std::count_if(item.terms.begin(), item.terms.end(), tells)));
}

}  // namespace

double cosine(const Fingerprint& a, const Fingerprint& b) {
  std::uint64_t product = 0;
  for_each_shared(a, b, [&](const Fingerprint::Term& x, const Fingerprint::Term& y) {
    if (!is_field(x) && !is_field(y)) product += std::uint64_t{x.weight} * y.weight;
  });
  if (product == 0) return 0;
  // The root of a whole number's square is that number, exactly: an item has 1 with itself.
  return std::min(1.0, static_cast<double>(product) /
                           std::sqrt(static_cast<double>(a.norm) * static_cast<double>(b.norm)));
}

std::optional<Traits> traits_of(const Fingerprint& a, const Fingerprint& b, double cosine, double lead) {
  if (a.telling == 0 || b.telling == 0) return std::nullopt;
  auto overlap = overlap_of(a, b);
  if (overlap.field > 0) {
    overlap.of_a += weight_by_field(a, b);
    overlap.of_b += weight_by_field(b, a);
  }
  const double cover_a = overlap.of_a / static_cast<double>(a.telling);
  const double cover_b = overlap.of_b / static_cast<double>(b.telling);
  if (std::max(cover_a, cover_b) < least_cover) return std::nullopt;
  return Traits{1,
                cosine,
                std::max(overlap.subject, field_as_subject * overlap.field),
                std::min(cover_a, cover_b),
                std::max(cover_a, cover_b),
                disjoint(a.groups, b.groups),
                disjoint(agencies(a), agencies(b)),
                disjoint(a.aspects, b.aspects),
                other_thing(a, b, overlap),
                disjoint(a.themes, b.themes),
                length(a) + length(b),
                lead};
}

}  // namespace letterlens::matching

#include "corpus/match/likeness.h"

#include "corpus/match/tables.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace letterlens::matching {
namespace {

// What a term counts that the other item has not, but another term of its field.
constexpr double same_field = 0.8;

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

bool tells(const Fingerprint::Term& term) {
  return !term.pair && term.kind != Kind::common && term.kind != Kind::field;
}

// The share of a's weight that `b` has too.
double cover(const Fingerprint& a, const Fingerprint& b) {
  double all = 0;
  double covered = 0;
  for (const auto& term : a.terms) {
    if (!tells(term)) continue;
    all += term.weight;
    if (has(b, term.key)) {
      covered += term.weight;
      continue;
    }
    const auto of_term = fields().of_key(term.key);
    if (std::any_of(of_term.begin(), of_term.end(), [&](std::uint64_t field) { return has(b, field); }))
      covered += same_field * term.weight;
  }
  return all > 0 ? covered / all : 0;
}

bool is_subject(const Fingerprint::Term& term) {
  return !term.pair && (term.kind == Kind::thing || term.kind == Kind::group || term.kind == Kind::field);
}

double rarity(const Fingerprint::Term& term) {
  constexpr double percent_of_thousandths = 10;
  return term.weight / (kind_percent(term.kind) * percent_of_thousandths);
}

double shared_subject(const Fingerprint& a, const Fingerprint& b) {
  double rarest = 0;
  for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
    if (x->key != y->key) {
      x->key < y->key ? ++x : ++y;
      continue;
    }
    if (is_subject(*x) && is_subject(*y)) rarest = std::max(rarest, std::min(rarity(*x), rarity(*y)));
    ++x, ++y;
  }
  return rarest;
}

double length(const Fingerprint& item) {
  return std::log1p(static_cast<double>(std::count_if(item.terms.begin(), item.terms.end(), tells)));
}

}  // namespace

double cosine(std::uint64_t product, std::uint64_t norm_a, std::uint64_t norm_b) {
  if (product == 0) return 0;
  // The root of a whole number's square is that number, exactly: an item has 1 with itself.
  return std::min(1.0, static_cast<double>(product) /
                           std::sqrt(static_cast<double>(norm_a) * static_cast<double>(norm_b)));
}

double cosine(const Fingerprint& a, const Fingerprint& b) {
  std::uint64_t product = 0;
  for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
    if (x->key == y->key)
      product += std::uint64_t{x++->weight} * y++->weight;
    else
      x->key < y->key ? ++x : ++y;
  }
  return cosine(product, a.norm, b.norm);
}

Traits traits_of(const Fingerprint& a, const Fingerprint& b, double cosine, double lead) {
  const double of_a = cover(a, b);
  const double of_b = cover(b, a);
  return {1,
          cosine,
          shared_subject(a, b),
          std::min(of_a, of_b),
          std::max(of_a, of_b),
          disjoint(a.groups, b.groups),
          have_common(a.groups, b.groups) ? 1.0 : 0.0,
          disjoint(a.aspects, b.aspects),
          length(a) + length(b),
          lead};
}

}  // namespace letterlens::matching

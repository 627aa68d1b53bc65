#include "corpus/match/match.h"

#include "corpus/match/keys.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <tuple>

namespace letterlens {
namespace {

using matching::Kind;

constexpr double half = 0.5;

bool have_common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    *x < *y ? ++x : ++y;
  }
  return false;
}

bool named_apart(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return !a.empty() && !b.empty() && !have_common(a, b);
}

// Calls `take` with each term of `a` that `b` has, and the term of `b`.
template <typename Take>
void for_each_shared(const Fingerprint& a, const Fingerprint& b, Take take) {
  for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
    if (x->key == y->key)
      take(*x++, *y++);
    else
      x->key < y->key ? ++x : ++y;
  }
}

bool can_be_asked_for(const Fingerprint::Term& term) {
  return term.kind == Kind::thing || term.kind == Kind::group || term.kind == Kind::other;
}

bool asks_for_something(const Fingerprint& item) {
  return std::any_of(item.terms.begin(), item.terms.end(), can_be_asked_for);
}

std::string_view printed(const Fingerprint& of, const Fingerprint::Term& term) {
  return std::string_view(of.text).substr(term.start, term.length);
}

// A word that starts its item has its capital from there; "PLO" keeps its own.
std::string within_a_sentence(std::string_view words, bool starts_item) {
  std::string out(words);
  const bool capitalised = out.size() > 1 && out[0] >= 'A' && out[0] <= 'Z' && out[1] >= 'a' && out[1] <= 'z';
  if (starts_item && capitalised) out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

struct Shared {
  std::uint64_t key = 0;
  std::uint64_t product = 0;
  std::string words;
};

// The longer of the two printed forms, of equally long ones the first in the alphabet: the same for (b, a).
Shared shared_term(const Fingerprint& a, const Fingerprint::Term& x, const Fingerprint& b,
                   const Fingerprint::Term& y) {
  auto from_a = within_a_sentence(printed(a, x), x.start == 0);
  auto from_b = within_a_sentence(printed(b, y), y.start == 0);
  const bool first = std::tuple(from_b.size(), std::string_view(from_a)) <
                     std::tuple(from_a.size(), std::string_view(from_b));
  return {x.key, std::uint64_t{x.weight} * y.weight, first ? std::move(from_a) : std::move(from_b)};
}

// "pathway plans" is said once, not also as "pathway" and "plans"; it counts for all three.
void join_pairs(std::vector<Shared>& terms) {
  std::set<std::uint64_t> joined;
  for (std::size_t i = 0; i < terms.size(); ++i)
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      const auto pair_key = matching::key_of_pair(terms[i].key, terms[j].key);
      const auto pair =
          std::find_if(terms.begin(), terms.end(), [&](const Shared& term) { return term.key == pair_key; });
      if (pair == terms.end()) continue;
      pair->product += terms[i].product + terms[j].product;
      joined.insert({terms[i].key, terms[j].key});
    }
  std::erase_if(terms, [&](const Shared& term) { return joined.contains(term.key); });
}

}  // namespace

namespace matching {

double cosine(std::uint64_t product, std::uint64_t norm_a, std::uint64_t norm_b) {
  if (product == 0) return 0;
  // The root of a whole number's square is that number, exactly: an item scores 1 with itself.
  return std::min(1.0, static_cast<double>(product) /
                           std::sqrt(static_cast<double>(norm_a) * static_cast<double>(norm_b)));
}

}  // namespace matching

double match_score(const Fingerprint& a, const Fingerprint& b) {
  std::uint64_t product = 0;
  bool same_subject = false;
  for_each_shared(a, b, [&](const Fingerprint::Term& x, const Fingerprint::Term& y) {
    product += std::uint64_t{x.weight} * y.weight;
    same_subject = same_subject || can_be_asked_for(x);
  });
  double score = matching::cosine(product, a.norm, b.norm);
  if (!same_subject && (asks_for_something(a) || asks_for_something(b))) score *= half;
  if (named_apart(a.aspects, b.aspects)) score *= half;
  if (named_apart(a.groups, b.groups)) score *= half;
  if (named_apart(a.themes, b.themes)) score *= half;
  return score;
}

ItemMatch match(const Fingerprint& a, const Fingerprint& b) {
  std::vector<Shared> terms;
  for_each_shared(a, b, [&](const Fingerprint::Term& x, const Fingerprint::Term& y) {
    if (x.kind != Kind::common) terms.push_back(shared_term(a, x, b, y));
  });
  join_pairs(terms);
  std::sort(terms.begin(), terms.end(), [](const Shared& x, const Shared& y) {
    return std::tie(y.product, x.words) < std::tie(x.product, y.words);
  });
  ItemMatch out{match_score(a, b), {}};
  // A phrase with two meanings ("initial health assessments") is in the list once.
  for (auto& term : terms)
    if (std::find(out.shared.begin(), out.shared.end(), term.words) == out.shared.end())
      out.shared.push_back(std::move(term.words));
  return out;
}

}  // namespace letterlens

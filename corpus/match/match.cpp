#include "corpus/match/match.h"

#include "corpus/match/keys.h"
#include "corpus/match/likeness.h"
#include "corpus/match/shared_terms.h"
#include "corpus/match/tables.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace letterlens {
namespace {

using matching::for_each_shared;
using matching::Kind;

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
  if (x.kind == Kind::field && y.kind == Kind::field && from_a != from_b)
    return {x.key, std::uint64_t{x.weight} * y.weight,
            std::min(from_a, from_b) + " / " + std::max(from_a, from_b)};
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

double score(const matching::Traits& coefficients, const Fingerprint& a, const Fingerprint& b, double cosine,
             double lead) {
  if (cosine == 1) return 1;
  const auto traits = matching::traits_of(a, b, cosine, lead);
  return traits ? matching::score_of(coefficients, *traits) : 0;
}

}  // namespace

double match_score(const Fingerprint& a, const Fingerprint& b) {
  return score(matching::coefficients().alone, a, b, matching::cosine(a, b), 0);
}

double match_score_between_letters(const Fingerprint& a, const Fingerprint& b, double cosine, double lead) {
  return score(matching::coefficients().between_letters, a, b, cosine, lead);
}

std::vector<std::string> shared_words(const Fingerprint& a, const Fingerprint& b) {
  std::vector<Shared> terms;
  // Where what both name starts: its field need not be named too.
  std::set<std::uint32_t> named_in_a, named_in_b;
  for_each_shared(a, b, [&](const Fingerprint::Term& x, const Fingerprint::Term& y) {
    if (x.kind == Kind::field || y.kind == Kind::field || x.pair) return;
    named_in_a.insert(x.start);
    named_in_b.insert(y.start);
  });
  for_each_shared(a, b, [&](const Fingerprint::Term& x, const Fingerprint::Term& y) {
    const bool is_field = x.kind == Kind::field || y.kind == Kind::field;
    const bool says_more = !is_field || (!named_in_a.contains(x.start) && !named_in_b.contains(y.start));
    if (x.kind != Kind::common && says_more) terms.push_back(shared_term(a, x, b, y));
  });
  join_pairs(terms);
  std::sort(terms.begin(), terms.end(), [](const Shared& x, const Shared& y) {
    return std::tie(y.product, x.words) < std::tie(x.product, y.words);
  });
  std::vector<std::string> out;
  // A phrase with two meanings ("initial health assessments") is in the list once.
  for (auto& term : terms)
    if (std::find(out.begin(), out.end(), term.words) == out.end()) out.push_back(std::move(term.words));
  return out;
}

ItemMatch match(const Fingerprint& a, const Fingerprint& b) {
  return {match_score(a, b), shared_words(a, b)};
}

}  // namespace letterlens

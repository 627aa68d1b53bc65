#include "corpus/match/fingerprint.h"

#include "corpus/match/keys.h"
#include "corpus/match/request.h"
#include "corpus/match/tables.h"

#include <algorithm>
#include <map>
#include <utility>

namespace letterlens {
namespace {

using matching::Kind;

// Raised when a rule or a table changes; a test holds it beside their checksum.
constexpr int rules_version = 2;

constexpr std::uint32_t percent = 100;
constexpr std::uint32_t detail_percent = 50;
constexpr std::uint32_t pair_percent = 30;

std::uint32_t kind_percent(Kind kind) {
  switch (kind) {
    case Kind::thing:
      return 220;
    case Kind::group:
      return 180;
    case Kind::status:
      return 150;
    case Kind::setting:
      return 130;
    case Kind::aspect:
      return 40;
    case Kind::other:
      return 70;
    case Kind::common:
      return 15;
  }
  return percent;
}

// Collects the terms of one item, each with the greatest of its weights.
class Terms {
 public:
  void add(const Fingerprint::Term& term) {
    if (term.weight == 0) return;
    const auto [place, added] = terms_.emplace(term.key, term);
    if (!added && place->second.weight < term.weight) place->second = term;
  }

  std::uint32_t weight_of(std::uint64_t key) const {
    const auto found = terms_.find(key);
    return found == terms_.end() ? 0 : found->second.weight;
  }

  std::vector<Fingerprint::Term> by_key() const {
    std::vector<Fingerprint::Term> out;
    out.reserve(terms_.size());
    for (const auto& [key, term] : terms_) out.push_back(term);
    return out;
  }

 private:
  std::map<std::uint64_t, Fingerprint::Term> terms_;
};

void sort_keys(std::vector<std::uint64_t>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

// Behind the first word that tells something: "In order to protect children, plans …" asks for plans.
std::size_t end_of_request(std::string_view text, std::span<const matching::Word> words,
                           std::span<const matching::Term> terms) {
  for (const auto& term : terms)
    if (term.kind != Kind::common) return matching::end_of_request(text, words[term.end - 1].end);
  return text.size();
}

Fingerprint::Term printed(std::uint64_t key, std::uint32_t weight, std::size_t start, std::size_t end) {
  return {key, weight, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start)};
}

}  // namespace

Fingerprint Fingerprinter::of(std::string_view text, std::span<const std::string> themes) const {
  Fingerprint out;
  out.text = matching::without_reference(matching::plain_text(text));
  auto words = reader_.words(out.text);
  auto phrases = matching::vocabulary().phrases(words);
  const std::size_t request_end = end_of_request(out.text, words, phrases);
  for (auto& word : words) word.clause += word.start < request_end ? 0 : 1;
  const auto terms = matching::vocabulary().joined(std::move(phrases), words);

  Terms weighed;
  for (const auto& term : terms) {
    const auto key = matching::key_of(term.name);
    const std::size_t start = words[term.first].start;
    const bool asks = start < request_end;
    const std::uint32_t weight = matching::weights().of(term.name) * kind_percent(term.kind) / percent *
                                 (asks ? percent : detail_percent) / percent;
    auto entry = printed(key, weight, start, words[term.end - 1].end);
    entry.kind = term.kind;
    weighed.add(entry);
    if (term.kind == Kind::aspect && asks) out.aspects.push_back(key);
    if (term.kind == Kind::group || term.kind == Kind::status) out.groups.push_back(key);
  }
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const auto& left = terms[i - 1];
    const auto& right = terms[i];
    if (left.end != right.first || left.name == right.name) continue;
    const auto left_key = matching::key_of(left.name);
    const auto right_key = matching::key_of(right.name);
    const std::uint32_t lesser = std::min(weighed.weight_of(left_key), weighed.weight_of(right_key));
    auto entry = printed(matching::key_of_pair(left_key, right_key), lesser * pair_percent / percent,
                         words[left.first].start, words[right.end - 1].end);
    entry.kind = std::max(left.kind, right.kind);  // what tells less
    weighed.add(entry);
  }
  out.terms = weighed.by_key();
  for (const auto& term : out.terms) out.norm += std::uint64_t{term.weight} * term.weight;

  for (const auto& theme : themes)
    if (theme != "other") out.themes.push_back(matching::key_of(theme));
  sort_keys(out.themes);
  sort_keys(out.aspects);
  sort_keys(out.groups);
  return out;
}

Fingerprint fingerprint(std::string_view text, std::span<const std::string> themes) {
  return Fingerprinter().of(text, themes);
}

std::string_view matching_version() {
  static const std::string version = "letterlens-match " + std::to_string(rules_version) + " (weights " +
                                     matching::weights().version() + ')';
  return version;
}

}  // namespace letterlens

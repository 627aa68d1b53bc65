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
constexpr int rules_version = 3;

constexpr std::uint32_t percent = 100;
constexpr std::uint32_t part_percent = 85;
constexpr std::uint32_t reason_percent = 50;
constexpr std::uint32_t praise_percent = 20;
constexpr std::uint32_t pair_percent = 30;

// Collects the terms of one item, each with the greatest of its weights. What is named itself is no mere
// field.
class Terms {
 public:
  void add(const Fingerprint::Term& term) {
    if (term.weight == 0) return;
    const auto [place, added] = terms_.emplace(term.key, term);
    if (added) return;
    const Kind kind = std::min(place->second.kind, term.kind);
    if (place->second.weight < term.weight) place->second = term;
    place->second.kind = kind;
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

// Where the parts and the reasons start. Behind the first word that tells something: "In order to protect
// children, plans …" asks for plans.
struct Zones {
  std::size_t parts = 0;
  std::size_t reasons = 0;
  std::vector<matching::Stretch> not_asked_for;

  bool is_praise(std::size_t start) const {
    return std::any_of(not_asked_for.begin(), not_asked_for.end(),
                       [&](const auto& stretch) { return stretch.start <= start && start < stretch.end; });
  }

  std::uint32_t percent_at(std::size_t start) const {
    return is_praise(start)   ? praise_percent
           : start >= reasons ? reason_percent
           : start >= parts   ? part_percent
                              : percent;
  }
};

Zones zones_of(std::string_view text, std::span<const matching::Word> words,
               std::span<const matching::Term> terms) {
  Zones out{text.size(), text.size(), matching::not_asked_for(text)};
  for (const auto& term : terms) {
    if (term.kind == Kind::common || out.is_praise(words[term.first].start)) continue;
    const std::size_t from = words[term.end - 1].end;
    out.parts = matching::start_of_parts(text, from);
    out.reasons = matching::end_of_request(text, from);
    return out;
  }
  out.not_asked_for.clear();  // praise alone, as a strength is: it is what the item says
  return out;
}

Fingerprint::Term printed(std::uint64_t key, std::uint32_t weight, std::size_t start, std::size_t end) {
  return {key, weight, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start)};
}

}  // namespace

Fingerprinter::Fingerprinter() : Fingerprinter(matching::weights()) {}

Fingerprint Fingerprinter::of(std::string_view text, std::span<const std::string> themes) const {
  Fingerprint out;
  out.text = matching::without_reference(matching::plain_text(text));
  auto words = reader_.words(out.text);
  auto phrases = matching::vocabulary().phrases(words);
  const Zones zones = zones_of(out.text, words, phrases);
  for (auto& word : words)
    word.clause += (word.start >= zones.parts ? 1U : 0U) + (word.start >= zones.reasons ? 1U : 0U);
  const auto terms = matching::vocabulary().joined(std::move(phrases), words);

  Terms weighed;
  for (const auto& term : terms) {
    const auto key = matching::key_of(term.name);
    const std::size_t start = words[term.first].start;
    const std::uint32_t in_zone = zones.percent_at(start);
    const auto add = [&](std::string_view name, Kind kind) {
      auto entry = printed(matching::key_of(name),
                           weights_->of(name) * matching::kind_percent(kind) / percent * in_zone / percent,
                           start, words[term.end - 1].end);
      entry.kind = kind;
      weighed.add(entry);
    };
    add(term.name, term.kind);
    for (const auto& field : matching::fields().of(term.name)) add(field, Kind::field);
    if (term.kind == Kind::aspect && in_zone == percent) out.aspects.push_back(key);
    if ((term.kind == Kind::group || term.kind == Kind::status) && in_zone > reason_percent)
      out.groups.push_back(key);
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
    entry.pair = true;
    weighed.add(entry);
  }
  out.terms = weighed.by_key();
  matching::add_up(out);

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

namespace matching {

bool tells(const Fingerprint::Term& term) {
  return !term.pair && term.kind != Kind::common && term.kind != Kind::field;
}

void add_up(Fingerprint& item) {
  item.norm = 0;
  item.telling = 0;
  for (const auto& term : item.terms) {
    if (term.kind != Kind::field) item.norm += std::uint64_t{term.weight} * term.weight;
    if (tells(term)) item.telling += term.weight;
  }
}

std::uint32_t kind_percent(Kind kind) {
  switch (kind) {
    case Kind::thing:
    case Kind::practice:
    case Kind::field:
      return 220;
    case Kind::group:
      return 180;
    case Kind::status:
      return 150;
    case Kind::setting:
    case Kind::agency:
      return 130;
    case Kind::aspect:
      return 40;
    case Kind::other:
      return 70;
    case Kind::common:
      return 15;
  }
  return 100;
}

}  // namespace matching

std::string_view matching_version() {
  static const std::string version = "letterlens-match " + std::to_string(rules_version) + " (weights " +
                                     matching::weights().version() + ')';
  return version;
}

}  // namespace letterlens

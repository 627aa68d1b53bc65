// What an item asks for, made ready to be compared (match.h): its terms with their weights.
//
// How it is made:
// 1. The text in NFC, typographic apostrophes made plain; a bracketed reference to the national framework at
//    its end is left out. Words by ICU, case folded, stemmed by Snowball's English stemmer (words.h).
// 2. Phrases of the field become one term however they are written: "PLO", "public law outline" and
//    "pre-proceedings" (vocabulary.h, terms.csv). Stop words go. Then what is said in loose words becomes one
//    too: "social workers leave", "the retention of social workers", "staff turnover". Loose words are in
//    one clause; the request and what follows it (step 5) are two.
// 3. The field of practice that a concept belongs to (fields.h) is noted beside it: "supervision" is line
//    management too.
// 4. A term weighs what its rarity says (weights.h, frozen) times its kind (vocabulary.h): what an item is
//    about (life-story work, plans) 2.2, whom it is about (disabled children) 1.8, or of what
//    status (in care) 1.5, who acts and which agencies 1.3, what is to become of it (timely) 0.4, any other
//    word 0.7, words that most items have 0.15. A field adds nothing to the item's weight: it is looked up
//    where the other item does not have the term itself (likeness.h).
// 5. After the request ("so that …", the second sentence, see request.h) a term weighs half; where the
//    request names its parts ("including …") 0.85; in what the item praises or excepts ("mostly timely") 0.2,
//    unless it says nothing else.
// 6. Two terms that are side by side are a term of their own at 0.3 of the lesser: "pathway plans" is more
//    than "pathway" and "plans". Their order does not count.
//
// Left out on purpose: an item's `lead_in` and `group`. A lead-in says who has to act, is the same for all
// items of its letter and would make them alike; "Leaders need to ensure that:" turns the grammar of an item,
// not the thing asked for. For the same reason "not" is passed over: "plans are not timely" and "the
// timeliness of plans" ask for the same.
//
// All weights are whole numbers, so that sums do not depend on their order or on the machine.
#pragma once

#include "corpus/match/vocabulary.h"
#include "corpus/match/weights.h"
#include "corpus/match/words.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Small and cheap to compare; about 1 KiB for an item of 30 words. Terms, themes, aspects and groups are
// known by 64-bit keys.
struct Fingerprint {
  struct Term {
    std::uint64_t key = 0;
    std::uint32_t weight = 0;
    std::uint32_t start = 0;  // bytes of `text`: the words as printed
    std::uint32_t length = 0;
    matching::Kind kind = matching::Kind::other;
    bool pair = false;  // two terms side by side

    bool operator==(const Term&) const = default;
  };

  std::vector<Term> terms;    // by key, each once
  std::uint64_t norm = 0;     // sum of the squares of the weights, without those of fields
  std::uint64_t telling = 0;  // sum of the weights of the terms that tell something
  // Sorted keys. `aspects` and `groups` are of the request alone, `aspects` without its parts.
  std::vector<std::uint64_t> aspects;
  std::vector<std::uint64_t> groups;
  std::vector<std::uint64_t> themes;
  std::string text;

  bool operator==(const Fingerprint&) const = default;
};

// Makes the fingerprints of many items. One object belongs to one thread.
class Fingerprinter {
 public:
  Fingerprinter();
  // With other weights than the frozen ones, to learn from them; they have to outlive the object.
  explicit Fingerprinter(const matching::Weights& weights) : weights_(&weights) {}

  // `text` and `themes` as in the record's Item. The theme `other` says nothing and is passed over.
  Fingerprint of(std::string_view text, std::span<const std::string> themes) const;

 private:
  const matching::Weights* weights_;
  matching::WordReader reader_;
};

// The same for one item; for many a Fingerprinter is quicker.
Fingerprint fingerprint(std::string_view text, std::span<const std::string> themes);

// What the answer depends on: the rules and the frozen weights, "letterlens-match 3 (weights 2026-11.3)". Two
// scores may be compared only under one version; every output that shows a score names it.
std::string_view matching_version();

namespace matching {

// How much a term of that kind counts, in hundredths.
std::uint32_t kind_percent(Kind kind);

// Whether the item says it and not all items do: no pair, no common word, no field.
bool tells(const Fingerprint::Term& term);

// Adds up `norm` and `telling` of the item's terms.
void add_up(Fingerprint& item);

}  // namespace matching

}  // namespace letterlens

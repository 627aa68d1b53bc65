// What an item says, split so that what it asks for is told from its surroundings.
#pragma once

#include "extractors/pattern.h"

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// The words as patterns of themes see them: case-folded, without apostrophes and quotation marks, hyphens,
// dashes and slashes as spaces, single spaces; other punctuation stays. "Children’s life-story work" becomes
// "childrens life story work".
std::string plain_words(std::string_view text);

// `words` are plain. What a purpose clause says ("so that …", "to ensure that …"), a consequence or a
// relative clause is what stands around; after "including", or a new sub-item, the item asks again.
struct ItemClause {
  std::string words;
  bool asks = true;
};

// How much a sentence counts: what the item asks for comes first.
inline constexpr int first_sentence_weight = 8;
inline constexpr int further_sentence_weight = 4;
inline constexpr int aside_weight = 2;  // "For example, …", "This means that …"

struct ItemSentence {
  std::vector<ItemClause> concession;  // "Although visits are regular, …"; it counts half
  std::vector<ItemClause> clauses;
  int weight = further_sentence_weight;
};

// Sub-items belong to the sentence of their stem.
std::vector<ItemSentence> item_sentences(std::string_view text);

const PatternTable& surrounding_clause_patterns();
const PatternTable& resumption_patterns();
const PatternTable& concession_patterns();
const PatternTable& aside_patterns();

}  // namespace letterlens
